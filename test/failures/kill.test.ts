import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { isLong, length } from '../length.ts';
import { Books, expectKept } from './books.ts';
import { startMixedLoad } from './mixed-load.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';

const ROUNDS = length(2, 200);
/** A monitor is ready again within this time of its start, in ms; beside the other tests it may take longer. */
const READY_WITHIN = 5_000;
/** It is killed at any moment of its work, in ms after it has acknowledged something. */
const LATEST = 900;

const directory = new DataDirectory();
afterAll(() => directory.remove());

it(`a monitor killed with -9 ${ROUNDS} times under load, every second time PostgreSQL with it, is soon ready again and has all that it acknowledged, once`, {
  timeout: length(240_000, 2_400_000),
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
    await expect
      .poll(() => books.acknowledged, { message: `round ${round} has work to lose` })
      .toBeGreaterThan(before);
    await sleep(Math.random() * LATEST);
    if (round % 2 === 1) directory.killPostgres();
    await monitor.kill();
    await endLoad();

    monitor = await MonitorProcess.start(directory);
    startedIn.push(monitor.startedIn);
    if (isLong) expect(monitor.startedIn, `ms to ready in round ${round}`).toBeLessThan(READY_WITHIN);
  }
  console.log(
    `${ROUNDS} rounds, ${books.acknowledged} records acknowledged, ` +
      `ready after ${Math.round(Math.max(...startedIn))} ms at most`,
  );

  await expectKept(books, directory);
  expect((await monitor.stop()).code).toBe(0);
});
