import { command } from './command.ts';

export const restore = command('restore', 'Brings a backup back, into a database that is empty.', [
  [['swf-2026-08-07.tar'], 'into that of DATABASE_URL, or a new one in SWF_DATA_DIR'],
])
  .argument('<file>', 'that the command backup has written')
  .action(async (file: string) => {
    const { restore } = await import('./restore/run.ts');
    await restore(file);
  });
