import { existsSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BoundedReader } from '../../src/database/bounded-reader.ts';
import type { Database } from '../../src/database/connection.ts';
import { isConnectionFault } from '../../src/database/connection-fault.ts';
import { DatabaseUnavailable } from '../../src/database/errors.ts';
import { NICE } from '../../src/database/give-way.ts';
import { sqlState } from '../../src/database/sql-state.ts';
import { InvalidRequest } from '../../src/http/errors.ts';
import { openDatabase } from '../../src/open-database.ts';
import { cloneDatabase } from '../monitor.ts';

let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  database = await openDatabase(clone.address, { poolSize: 2 });
  await run('create table numbers (number int primary key, drawn int not null default 0)');
  await run('insert into numbers (number) values (1), (2)');
});
afterAll(async () => {
  await database.close();
  await drop();
});

const run = <Row = unknown>(text: string) => database.query<Row>({ text, values: [] });

describe('a transaction', () => {
  it('does not pass for stored where a statement of it had failed and nobody minded', async () => {
    const swallowed = database.transaction(async (executor) => {
      await executor.query({ text: 'insert into numbers (number) values (3)', values: [] });
      await executor.query({ text: 'select 1/0', values: [] }).catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow('was not committed (ROLLBACK)');
    expect(await run('select 1 from numbers where number = 3')).toEqual([]);
  });

  it('tells what was wrong first, also where its connection breaks over it', async () => {
    const broken = database.transaction(async (executor) => {
      await executor
        .query({ text: 'select pg_terminate_backend(pg_backend_pid())', values: [] })
        .catch(() => undefined);
      throw new InvalidRequest({ number: ['It is odd.'] });
    });
    await expect(broken).rejects.toThrow(InvalidRequest);
    expect(await run('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('that was given up for another can be done again: the database is not available for a moment', async () => {
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const both = Promise.all([first.promise, second.promise]);
    const cross = (own: PromiseWithResolvers<void>, from: number, to: number) =>
      database.transaction(async (executor) => {
        const draw = (number: number) =>
          executor.query({
            text: 'update numbers set drawn = drawn + 1 where number = $1',
            values: [number],
          });
        await draw(from);
        own.resolve();
        await both;
        await draw(to);
      });
    const ends = await Promise.allSettled([cross(first, 1, 2), cross(second, 2, 1)]);
    const [lost] = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    expect(lost).toBeInstanceOf(DatabaseUnavailable);
    expect(sqlState(lost.cause)).toBe('40P01');
    expect(await run('select drawn from numbers')).toEqual([{ drawn: 1 }, { drawn: 1 }]);
  });
});

describe('a connection is not used again', () => {
  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Query read timeout',
    'Client has encountered a connection error and is not queryable',
  ])('where pg says %j', (text) => {
    expect(isConnectionFault(new Error(text))).toBe(true);
  });

  it.each([
    new InvalidRequest({ tf_filename: ['Object with tf_filename=timeout.tf does not exist.'] }),
    new Error('the work of agent "Query read timeout" was terminated'),
    new TypeError('Query read timeout'),
  ])('but is where an error only holds such words: %s', (error) => {
    expect(isConnectionFault(error)).toBe(false);
  });
});

/** The server process that a lane reads with. */
async function processOf(lane: (work: (reader: BoundedReader) => Promise<number>) => Promise<number>) {
  return lane(async (reader) => {
    const { rows } = await reader.read({ text: 'select pg_backend_pid()', values: [] }, { size: 100 });
    return Number(rows[0]?.[0]);
  });
}

it('lets all else on this host go before what is searched or sorted, in its group of the scheduler, too', async () => {
  const { signal } = new AbortController();
  const reader = { clientAddress: '192.0.2.1', signal };
  const quick = await processOf((work) => database.lanes.quick(reader, work));
  const long = await processOf((work) => database.lanes.long(reader, work));
  const groupOf = (id: number) => `/proc/${id}/autogroup`;
  await vi.waitFor(() => expect(getPriority(long)).toBe(NICE));
  expect(getPriority(quick)).toBe(0);
  if (!existsSync(groupOf(long))) return; // not on this system, or the processes have groups by another rule
  await vi.waitFor(
    () => expect(readFileSync(groupOf(long), 'utf8')).toMatch(new RegExp(`nice ${NICE}\n$`)),
    5_000,
  );
  expect(readFileSync(groupOf(quick), 'utf8')).toMatch(/nice 0\n$/);
});
