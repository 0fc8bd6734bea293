import { describe, expect, it, vi } from 'vitest';
import { runOnLeader } from '../../src/database/leadership.ts';
import { openDatabase } from '../../src/open-database.ts';
import { cloneDatabase } from '../monitor.ts';

/** Between two looks, in ms. */
const EVERY = 50;

describe('a duty of several processes on one database', () => {
  it('is done by one, and by the next when that one stops or loses its session', async () => {
    const { address, drop } = await cloneDatabase();
    const database = await openDatabase(address);
    const leading = new Set<string>();
    let most = 0;
    let ended = 0;
    const join = (name: string) =>
      runOnLeader(
        database,
        'test',
        () => {
          leading.add(name);
          most = Math.max(most, leading.size);
          return async () => {
            leading.delete(name);
            ended++;
          };
        },
        { every: EVERY, log: () => undefined },
      );
    const stops = new Map(['a', 'b', 'c'].map((name) => [name, join(name)]));
    const leader = () => [...leading][0];
    await expect.poll(() => leading.size).toBe(1);

    const first = leader() as string;
    await stops.get(first)?.();
    stops.delete(first);
    await expect.poll(() => leading.size).toBe(1);
    expect(leader()).not.toBe(first);

    // As if its machine had died: the server ends the session.
    const second = leader();
    expect(second).toBeDefined();
    await database.query({
      text: `select pg_terminate_backend(pid) from pg_locks
             where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`,
      values: [],
    });
    await expect.poll(() => ended).toBe(2);
    await expect.poll(() => leading.size).toBe(1);
    expect(most).toBe(1);

    for (const stop of stops.values()) await stop();
    expect(leading.size).toBe(0);
    const locks = await database.query({
      text: `select 1 from pg_locks where locktype = 'advisory'
             and database = (select oid from pg_database where datname = current_database())`,
      values: [],
    });
    expect(locks).toEqual([]);
    await database.close();
    await drop();
  });

  it('says once that there is no session for it, and once more when that has happened again', async () => {
    const { address, drop } = await cloneDatabase();
    const database = await openDatabase(address);
    const said: string[] = [];
    const open = vi.spyOn(database, 'ownSession').mockRejectedValue(new Error('too many connections'));
    let isLeading = false;
    const begin = () => {
      isLeading = true;
      return async () => {
        isLeading = false;
      };
    };
    const stop = runOnLeader(database, 'test', begin, { every: 10, log: (line) => said.push(line) });
    const once = [
      'the task "test" needs a session of the database: too many connections. It is tried again and again',
    ];
    await expect.poll(() => open.mock.calls.length).toBeGreaterThan(3);
    expect(said).toEqual(once);
    open.mockRestore();
    await expect.poll(() => isLeading).toBe(true);
    await database.query({
      text: `select pg_terminate_backend(pid) from pg_locks
             where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`,
      values: [],
    });
    await expect.poll(() => said).toHaveLength(2);
    await stop();
    await database.close();
    await drop();
  });
});
