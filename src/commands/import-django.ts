import { command } from './command.ts';
import type { ImportWishes } from './import-django/run.ts';
import { SOURCE } from './import-django/source.ts';

export const importDjango = command(
  'import-django',
  'Brings everything over from the PostgreSQL database of a Django monitor, which is only read.',
  [
    [['--dry-run', 'postgresql://reader@db.example.org/swfdb'], 'counts, and what would be refused'],
    [['postgresql://reader@db.example.org/swfdb'], 'while the Django monitor runs'],
    [['--since', 'postgresql://reader@db.example.org/swfdb'], 'after it was stopped: what came meanwhile'],
  ],
)
  .argument(
    '[url]',
    `the database: postgresql://user:password@host:port/database; without it ${SOURCE} is read`,
  )
  .option('--dry-run', 'writes nothing, and says what would be done', false)
  .option('--since', 'takes over what has changed since the import before', false)
  .option('--refused <file>', 'for rows that are refused, as lines of JSON', 'import-refused.jsonl')
  .action(async (url: string | undefined, wishes: ImportWishes) => {
    const { importDjango } = await import('./import-django/run.ts');
    await importDjango(url, wishes);
  });
