import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { length } from '../length.ts';
import { Books, BULK, startMixedLoad } from './mixed-load.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';

const ROUNDS = length(4, 200);
/** A monitor is ready again within this time of its start, in ms. */
const READY_WITHIN = 5_000;
/** It is killed at any moment of its work, in ms after its first request. */
const EARLIEST = 100;
const LATEST = 900;

const directory = new DataDirectory();
afterAll(() => directory.remove());

it(`a monitor killed with -9 ${ROUNDS} times under load, every second time PostgreSQL with it, is soon ready again and has all that it acknowledged, once`, {
  timeout: length(120_000, 2_400_000),
}, async () => {
  const books = new Books();
  let monitor = await MonitorProcess.start(directory);
  const token = await directory.token();
  const startedIn: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { http, https } = monitor;
    const before = books.acknowledged;
    const endLoad = startMixedLoad(
      { http, https, token, dataDirectory: directory.path },
      `round ${round}`,
      books,
    );
    await sleep(EARLIEST + Math.random() * (LATEST - EARLIEST));
    if (round % 2 === 1) directory.killPostgres();
    await monitor.kill();
    await endLoad();
    expect(books.acknowledged, `round ${round} had work to lose`).toBeGreaterThan(before);

    monitor = await MonitorProcess.start(directory);
    startedIn.push(monitor.startedIn);
    expect(monitor.startedIn, `ms to ready in round ${round}`).toBeLessThan(READY_WITHIN);
  }
  console.log(
    `${ROUNDS} rounds, ${books.acknowledged} records acknowledged, ` +
      `ready after ${Math.round(Math.max(...startedIn))} ms at most`,
  );

  expect([...books.statuses].filter((status) => ![200, 201, 503].includes(status))).toEqual([]);
  expect(books.faults).toEqual([]);
  expect(new Set(books.runNumbers).size).toBe(books.runNumbers.length);
  await expectLogsOnce(books);
  await expectBeats(books);
  expect((await monitor.stop()).code).toBe(0);
});

/** Every log that was acknowledged is there once; of a bulk call all records are there, or none. */
async function expectLogsOnce({ logs, bulks }: Books): Promise<void> {
  const rows = await directory.query<{ message: string }>('select message from swf_applog');
  const stored = new Set(rows.map(({ message }) => message));
  expect(rows.length - stored.size, 'records that are there twice').toBe(0);
  expect(
    logs.filter((message) => !stored.has(message)),
    'logs lost',
  ).toEqual([]);
  const parts = Map.groupBy(
    [...stored].filter((message) => message.includes(': ')),
    (message) => message.split(': ')[0],
  );
  expect(
    bulks.filter((bulk) => !parts.has(bulk)),
    'bulk calls lost',
  ).toEqual([]);
  const halved = [...parts].filter(([, records]) => records.length !== BULK);
  expect(halved, 'bulk calls half stored').toEqual([]);
}

/** Every agent that was answered is there once, with the figure of that heartbeat or of the one whose answer was lost. */
async function expectBeats({ beats }: Books): Promise<void> {
  const rows = await directory.query<{ name: string; figure: number }>(
    'select instance_name as name, total_stf_processed as figure from swf_systemagent',
  );
  const stored = new Map(rows.map(({ name, figure }) => [name, figure]));
  expect(stored.size, 'one row an agent').toBe(rows.length);
  const wrong = [...beats].filter(([name, figure]) => {
    const found = stored.get(name);
    return found !== figure && found !== figure + 1;
  });
  expect(wrong, 'heartbeats lost').toEqual([]);
}
