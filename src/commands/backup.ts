import { command } from './command.ts';

export const backup = command(
  'backup',
  'Writes all that the monitor has stored into a file, as it is at one moment. The monitor may run.',
  [[['swf-2026-08-07.tar'], 'a backup of today']],
)
  .argument('<file>', 'that is not there yet; what is written has the hashes of keys and passwords')
  .action(async (file: string) => {
    const { backup } = await import('./backup/run.ts');
    await backup(file);
  });
