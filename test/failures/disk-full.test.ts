import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/database/connection.ts';
import { openEmbedded } from '../../src/database/embedded/index.ts';
import { openDatabase } from '../../src/open-database.ts';
import { isLong, length } from '../length.ts';
import { Books, expectKept } from './books.ts';
import { startMixedLoad } from './mixed-load.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';
import { SmallDisk } from './small-disk.ts';

const ROUNDS = length(1, 10);
/** How long the disk stays full, in ms. */
const HELD = length(1_000, 8_000);
/** Of the disk, in MiB: a new database takes 60 to 80. */
const SIZE = length(192, 512);
/** Records that are acknowledged before the disk is full, and after it has room again. */
const WELL_UNDER_WAY = 500;
/** The monitor goes on by itself so soon after there is room again, in ms; beside the other tests it may take longer. */
const GOES_ON_WITHIN = length(60_000, 20_000);

let disk: SmallDisk | undefined;
let reason = '';
try {
  disk = new SmallDisk(SIZE);
} catch (error) {
  reason = (error as Error).message;
}
let directory: DataDirectory;
let monitor: MonitorProcess;
let token: string;

beforeAll(async () => {
  if (!disk) return;
  directory = new DataDirectory(`${disk.path}/data`);
  monitor = await MonitorProcess.start(directory);
  token = await directory.token();
});
afterAll(async () => {
  await monitor?.stop();
  directory?.remove();
  disk?.remove();
});

/** Agents work before, while and after the disk is full. @returns what they were told */
async function workThrough(name: string, full: SmallDisk, whileFull: () => Promise<void>): Promise<Books> {
  const books = new Books();
  const { http, https } = monitor;
  const endLoad = startMixedLoad({ http, https, token, dataDirectory: directory.path }, name, books);
  const goesOn = async (timeout: number) => {
    const enough = books.logs.length + WELL_UNDER_WAY;
    await expect.poll(() => books.logs.length, { timeout, interval: 20 }).toBeGreaterThan(enough);
  };
  try {
    await goesOn(60_000);
    full.fill();
    await expect.poll(() => [...books.statuses]).toContain(503);
    await whileFull();
    full.empty();
    await goesOn(GOES_ON_WITHIN);
  } finally {
    full.empty();
    await endLoad();
  }
  return books;
}

it(`${ROUNDS} times no room for a row: 503 and nothing half stored; with room again all goes on by itself`, {
  timeout: length(180_000, 900_000),
}, async ({ skip }) => {
  if (!disk) return skip(reason);
  for (let round = 0; round < ROUNDS; round++) {
    const books = await workThrough(`row ${round}`, disk, () => sleep(HELD));
    const stored = await expectKept(books, directory);
    const both = books.refused.filter((message) => stored.has(message));
    expect(both, 'refused and stored all the same').toEqual([]);
  }
});

/** Has PostgreSQL begin new files of its write-ahead log until there is no room for one: it stops at that. */
async function useUpWriteAheadLog(database: Database): Promise<void> {
  for (let answers = true; answers; ) {
    answers = await database.query({ text: 'select pg_switch_wal()', values: [] }).then(
      () => true,
      () => false,
    );
  }
}

if (isLong)
  it(`${ROUNDS} times no room for the write-ahead log: PostgreSQL goes down, and with room again all goes on by itself`, {
    timeout: length(180_000, 900_000),
  }, async ({ skip }) => {
    if (!disk) return skip(reason);
    for (let round = 0; round < ROUNDS; round++) {
      const server = await openEmbedded({ dataDir: directory.path, role: 'command', log: () => undefined });
      const database = await openDatabase(server.connection);
      const books = await workThrough(`log ${round}`, disk, async () => {
        await useUpWriteAheadLog(database);
        await sleep(HELD);
      });
      await database.close();
      await server.stop();
      await expectKept(books, directory);
    }
    expect(monitor.log).toContain('the embedded database died');
  });
