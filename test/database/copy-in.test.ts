import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/database/connection.ts';
import { sqlState } from '../../src/database/sql-state.ts';
import { openDatabase } from '../../src/open-database.ts';
import { cloneDatabase } from '../monitor.ts';

let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  database = await openDatabase(clone.address, { poolSize: 1 });
  await run('create table drawn (number int primary key)');
});
afterAll(async () => {
  await database.close();
  await drop();
});

const run = <Row = unknown>(text: string) => database.query<Row>({ text, values: [] });
const copy = (table: string, ...lines: string[]) =>
  database.query({
    text: `copy ${table} (number) from stdin`,
    values: [],
    rows: lines.map((line) => Buffer.from(`${line}\n`)),
  });
const state = (copied: Promise<unknown>) => copied.then(() => 'stored', sqlState);
/** The connection that a statement has, which stays the same as long as it can be used. */
const connection = async () => (await run('select pg_backend_pid()'))[0];

it('stores rows that come in pieces, and no rows', async () => {
  await copy('drawn', '1', '2');
  await copy('drawn');
  expect(await run('select number from drawn order by 1')).toEqual([{ number: 1 }, { number: 2 }]);
});

it('goes on with its connection where the server refuses the statement, or a row of many', async () => {
  const before = await connection();
  const lines = Array.from({ length: 50_000 }, (_, index) => String(index + 10));
  expect(await state(copy('nowhere', ...lines))).toBe('42P01');
  expect(await state(copy('drawn', '1', ...lines))).toBe('23505');
  expect(await state(copy('drawn', 'three', ...lines))).toBe('22P02');
  await copy('drawn', '3');
  expect(await run('select number from drawn order by 1')).toEqual([1, 2, 3].map((number) => ({ number })));
  expect(await connection()).toEqual(before);
});

it('is undone with its transaction', async () => {
  const lost = database.transaction(async (executor) => {
    await executor.query({ text: 'copy drawn (number) from stdin', values: [], rows: [Buffer.from('4\n')] });
    await executor.query({ text: 'copy drawn (number) from stdin', values: [], rows: [Buffer.from('4\n')] });
  });
  expect(await state(lost)).toBe('23505');
  expect(await run('select number from drawn where number = 4')).toEqual([]);
});
