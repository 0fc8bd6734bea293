import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Crowd, type CrowdOptions, SENT } from '../../scripts/bench/crowd.ts';
import { residentMiB } from '../../scripts/bench/report.ts';
import { isLong, length } from '../length.ts';
import { TestClient } from '../test-client.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';

const WATCHERS = length(40, 1_000);
const DEAF = WATCHERS / 20;
/** Messages, and the size of each in bytes: enough that what nobody reads fills the kernel's part and ours. */
const MESSAGES = length(150, 1_000);
const SIZE = length(60_000, 12_000);
const PER_SECOND = length(75, 40);
/** So many messages may be under way to a watcher: less than the buffers on the way hold. */
const AHEAD = 16;
/** A monitor has stopped within this, in ms. */
const STOPPED_WITHIN = 5_000;
/** What it may grow by while a twentieth of the watchers never read, in MiB: what is kept for each, and garbage. */
const GROWTH = 350;

let directory: DataDirectory;
let monitor: MonitorProcess;
let token: string;
let client: TestClient;
const crowds: Crowd[] = [];

beforeAll(async () => {
  directory = new DataDirectory();
  monitor = await MonitorProcess.start(directory);
  token = await directory.token();
  client = new TestClient({ ...monitor, token, dataDirectory: directory.path });
});
afterEach(async () => {
  await Promise.all(crowds.splice(0).map((crowd) => crowd.close()));
});
afterAll(async () => {
  await client.close();
  await monitor.stop();
  directory.remove();
});

async function gather(address: string, more: Partial<CrowdOptions> = {}): Promise<Crowd> {
  const ca = readFileSync(`${directory.path}/ssl_ca.pem`, 'utf8');
  const headers = { authorization: `Token ${token}` };
  const crowd = await Crowd.open({ address, headers, ca, count: WATCHERS, ...more });
  crowds.push(crowd);
  return crowd;
}

const filling = 'x'.repeat(SIZE);

/**
 * Sends messages at an even pace, as the agents of a testbed do; but never so far ahead of those who read that one who
 * is only slow, as all are on a busy machine, were taken for one who does not.
 */
async function send(crowd: Crowd): Promise<void> {
  const begin = performance.now();
  for (let n = 0; n < MESSAGES; n++) {
    expect(await crowd.until(() => crowd.readers.every(({ count }) => count > n - AHEAD), 60_000)).toBe(true);
    const body = { message_type: 'crowd', message_content: { [SENT]: Date.now(), filling } };
    const { status, text } = await client.https('POST', '/api/workflow-messages/', { body });
    expect(status, text).toBe(201);
    await sleep(Math.max(0, begin + ((n + 1) * 1_000) / PER_SECOND - performance.now()));
  }
}

/** How many were cut off so far. */
async function cut(): Promise<number> {
  return (await client.https('GET', '/api/messages/stream/status/')).body.cut;
}

/** The p99 of messages to watchers who all read, in ms. */
async function timeWithoutDeaf(address: string): Promise<number> {
  const crowd = await gather(address);
  await send(crowd);
  expect(await crowd.until(() => hasAll(crowd), 60_000)).toBe(true);
  await crowd.close();
  return crowd.percentile(0.99);
}

const hasAll = (crowd: Crowd) => crowd.readers.every(({ count }) => count === MESSAGES);

/** How many of them are still watching. */
const present = (crowd: Crowd) => crowd.readers.filter(({ isGone }) => !isGone).length;

describe.each(['http', 'https'] as const)(
  `${WATCHERS} watchers over %s`,
  { timeout: length(180_000, 300_000) },
  (scheme) => {
    it('who connect all at once are all greeted', async () => {
      const crowd = await gather(monitor[scheme]);
      expect(crowd.onlookers.filter(({ status }) => status !== 200)).toEqual([]);
      const slowest = Math.max(
        ...crowd.onlookers.map(({ greetedAfter = Number.POSITIVE_INFINITY }) => greetedAfter),
      );
      if (isLong) expect(slowest).toBeLessThan(30_000);
      console.log(`${WATCHERS} over ${scheme}: the last was greeted after ${Math.round(slowest)} ms`);
    });

    it('do not notice that a twentieth of them never read; those are cut, and memory stays bounded', async () => {
      // Other tests share the two cores with the short form: there a comparison says nothing.
      const undisturbed = isLong ? await timeWithoutDeaf(monitor[scheme]) : Number.POSITIVE_INFINITY;
      const wereCut = await cut();
      const before = residentMiB(monitor.pid);
      const crowd = await gather(monitor[scheme], { deaf: DEAF });
      await send(crowd);
      const peak = residentMiB(monitor.pid);
      expect(await crowd.until(() => hasAll(crowd), 60_000)).toBe(true);
      const disturbed = crowd.percentile(0.99);
      expect(present(crowd)).toBe(WATCHERS - DEAF);
      console.log(
        `over ${scheme}: p99 ${isLong ? `${undisturbed} ms without, ` : ''}${disturbed} ms with ${DEAF} who never read; memory ${Math.round(before)} to ${Math.round(peak)} MiB`,
      );
      expect(disturbed).toBeLessThanOrEqual(Math.max(undisturbed * 1.5, undisturbed + 10));
      expect(peak - before).toBeLessThan(GROWTH);
      expect(await cut()).toBe(wereCut + DEAF);
    });
  },
);

it(`a monitor with ${WATCHERS} watchers stops in less than ${STOPPED_WITHIN / 1_000} s`, {
  timeout: 180_000,
}, async () => {
  const crowd = await gather(monitor.https);
  const { code, took } = await monitor.stop();
  expect(code).toBe(0);
  if (isLong) expect(took).toBeLessThan(STOPPED_WITHIN);
  expect(await crowd.until(() => present(crowd) === 0, 30_000)).toBe(true);
  console.log(`stopped with ${WATCHERS} watchers in ${Math.round(took)} ms`);
  monitor = await MonitorProcess.start(directory);
});
