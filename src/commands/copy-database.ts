import { command } from './command.ts';
import { TARGET } from './copy-database/target.ts';

export const copyDatabase = command(
  'copy-database',
  'Copies everything from the embedded database to a PostgreSQL server.',
  [[['postgresql://swf@db.example.org:5432/swf'], 'into this database, which must be empty']],
)
  .argument(
    '[url]',
    `an empty database: postgresql://user:password@host:port/database; without it ${TARGET} is read`,
  )
  .action(async (url: string | undefined) => {
    const { copyDatabase } = await import('./copy-database/copy.ts');
    await copyDatabase(url);
  });
