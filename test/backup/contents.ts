import { expect } from 'vitest';
import type { Database } from '../../src/database/connection.ts';

const run = (database: Database, text: string) =>
  database.query<Record<string, unknown>>({ text, values: [] });

/** Every table with a digest of its rows, and every sequence. */
export async function contents(database: Database): Promise<Record<string, unknown>> {
  const tables = await run(
    database,
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`,
  );
  const all: Record<string, unknown> = {};
  for (const { name } of tables) {
    if (name === 'swf_migrations') continue;
    // The numbers of transactions are those of the server.
    const [row] = await run(
      database,
      `select count(*) as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest
       from "${name}" r, lateral (select to_jsonb(r) - 'xact_id') t`,
    );
    all[String(name)] = row;
  }
  all['sequences'] = await run(
    database,
    `select sequencename, last_value from pg_sequences where sequencename <> 'swf_migrations_id_seq' order by 1`,
  );
  return all;
}

/** A database that nothing was written to: it has no tables. */
export async function expectUntouched(database: Database): Promise<void> {
  expect(await run(database, `select relname from pg_class where relname like 'swf%'`)).toEqual([]);
}
