import { afterEach, beforeEach, expect, it } from 'vitest';
import { djangoLogs } from '../../scripts/bench/django-logs.ts';
import { transfer } from '../../src/database/transfer.ts';
import { prepareDatabase } from '../../src/prepare-database.ts';
import { isLong, length } from '../length.ts';
import { expectCounted } from './compared.ts';
import { command, djangoDatabase, emptyDatabase, type TestDatabase } from './databases.ts';

/** Log records of a week of the planned load, or a few of them. */
const RECORDS = length(20_000, 1_000_000);
/** As long as it may take, in seconds. */
const LIMIT = 60;
/** Rows a second, in those of a plain COPY into the same tables, with the same indexes. */
const RATIO = 0.7;

let source: TestDatabase;
let target: TestDatabase;

beforeEach(async () => {
  source = await djangoDatabase('rows.sql');
  target = await emptyDatabase();
  await source.database.session((session) =>
    session.query({
      text: djangoLogs(RECORDS),
      values: [],
    }),
  );
});
afterEach(async () => {
  await source.drop();
  await target.drop();
});

/** The same rows as they are in the target, by one COPY out of it and one into other tables of ours. @returns seconds */
async function plainCopy(): Promise<number> {
  const other = await emptyDatabase();
  await prepareDatabase({ url: other.url });
  const [reader, writer] = [
    await target.database.ownSession({ query_timeout: 0, statement_timeout: 0 }),
    await other.database.ownSession({ query_timeout: 0, statement_timeout: 0 }),
  ];
  try {
    const columns = `id, app_name, instance_name, "timestamp", level, levelname, message, module, funcname, lineno, process, thread, extra_data, received_at`;
    const days = await target.sql(
      `select c.relname as name, pg_get_expr(c.relpartbound, c.oid) as bounds from pg_inherits join pg_class c on c.oid = inhrelid where inhparent = 'swf_applog'::regclass`,
    );
    for (const { name, bounds } of days)
      await writer.query(`create table if not exists "${name}" partition of swf_applog ${bounds}`);
    await writer.query('set statement_timeout = 0; alter table swf_applog disable trigger user');
    const start = performance.now();
    await transfer([reader, `select ${columns} from swf_applog`], [writer, `swf_applog (${columns})`]);
    return (performance.now() - start) / 1_000;
  } finally {
    await reader.end();
    await writer.end();
    await other.drop();
  }
}

it('a week of logs comes over in a minute, nearly as fast as by a plain COPY, and is counted', async () => {
  const { code, said } = await command('import-django', [source.url], target);
  expect([code, said]).toEqual([0, expect.stringContaining('the same on both sides')]);
  await expectCounted(target);
  const [, all] = /^Imported in ([\d.]+) s/m.exec(said) ?? [];
  const [, logs] = /^ +swf_applog +\d+ rows +([\d.]+) s/m.exec(said) ?? [];
  if (!isLong) return;
  const plain = await plainCopy();
  const ratio = plain / Number(logs);
  console.log(
    `${RECORDS} logs: ${logs} s of ${all} s; a plain COPY ${plain.toFixed(1)} s; ratio ${ratio.toFixed(2)}`,
  );
  expect(Number(all)).toBeLessThan(LIMIT);
  expect(ratio).toBeGreaterThan(RATIO);
});
