import { command } from './command.ts';

export const upgradeDatabase = command(
  'upgrade-database',
  'Brings the embedded database of an earlier PostgreSQL over to the one that this version has.',
  [[['/usr/lib/postgresql/17'], "with Debian's programs of PostgreSQL 17"]],
)
  .argument('<directory>', 'that has bin/postgres of the PostgreSQL that the database is of')
  .action(async (directory: string) => {
    const { upgradeDatabase } = await import('./upgrade-database/run.ts');
    await upgradeDatabase(directory);
  });
