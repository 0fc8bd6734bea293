import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MonitorClient } from '../../src/client/index.ts';
import { Relay } from '../client/relay.ts';
import { length } from '../length.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';

const CUTS = length(10, 500);
const KILLS = length(1, 20);
const WATCHERS = length(10, 100);
/** Before a watcher comes back, in ms: the usual three seconds would only make the tests long. */
const PAUSE = 20;

let directory: DataDirectory;
let monitor: MonitorProcess;
let token: string;
const clients: MonitorClient[] = [];
let leaving: AbortController;

beforeEach(async () => {
  leaving = new AbortController();
  directory = new DataDirectory();
  monitor = await MonitorProcess.start(directory);
  token = await directory.token();
});
afterEach(async () => {
  leaving.abort();
  await Promise.all(clients.splice(0).map((client) => client.close()));
  await monitor.stop();
  directory.remove();
});

function connect(url: string, httpUrl = monitor.http): MonitorClient {
  const ca = readFileSync(`${directory.path}/ssl_ca.pem`, 'utf8');
  const client = new MonitorClient({ url, httpUrl, token, ca });
  clients.push(client);
  return client;
}

/** Watches from the first message on, and notes what came. */
class Watcher {
  readonly numbers: number[] = [];
  missed = 0;

  constructor(client: MonitorClient) {
    void this.#watch(client);
  }

  async #watch(client: MonitorClient): Promise<void> {
    const { signal } = leaving;
    for await (const watched of client.messages({ lastEventId: '0', pause: PAUSE, signal })) {
      if (watched.kind === 'gap') this.missed += watched.missed;
      else this.numbers.push(Number(watched.content['n']));
    }
  }
}

/** Sends numbered messages one after the other until it is told to stop. */
class Sender {
  sent = 0;
  readonly #done: Promise<void>;
  #sending = true;

  constructor(client: MonitorClient) {
    this.#done = this.#send(client);
  }

  async stop(): Promise<void> {
    this.#sending = false;
    await this.#done;
  }

  async #send(client: MonitorClient): Promise<void> {
    while (this.#sending) {
      const n = this.sent + 1;
      await client.createWorkflowMessage({ body: { message_type: 'numbered', message_content: { n } } });
      this.sent = n;
      await sleep(2);
    }
  }
}

/** Everybody has seen every message once and in order, but for gaps that were said. */
async function expectAll(watchers: Watcher[], sent: number): Promise<void> {
  const ends = () => watchers.filter(({ numbers }) => numbers.at(-1) !== sent).length;
  await expect.poll(ends, { timeout: 60_000, interval: 50 }).toBe(0);
  for (const { numbers, missed } of watchers) {
    expect(numbers.length + missed).toBe(sent);
    expect(numbers.every((n, index) => index === 0 || n > (numbers[index - 1] ?? 0))).toBe(true);
  }
}

describe('watchers see every message once and in order', { timeout: length(180_000, 900_000) }, () => {
  it(`where the connection is cut ${CUTS} times at random points`, async () => {
    const relay = await new Relay(monitor.http).open();
    relay.cutAfter(() => randomInt(1, 4_000));
    const watcher = new Watcher(connect(`http://127.0.0.1:${relay.port}`));
    const sender = new Sender(connect(monitor.https));
    await expect.poll(() => relay.cuts, { timeout: 600_000, interval: 20 }).toBeGreaterThanOrEqual(CUTS);
    relay.cutAfter(undefined);
    await sender.stop();
    await expectAll([watcher], sender.sent);
    await relay.cut();
    console.log(`${relay.cuts} cuts, ${sender.sent} messages, ${watcher.missed} said to be missed`);
  });

  it(`where the monitor is killed ${KILLS} times with -9 under ${WATCHERS} of them`, async () => {
    const samePorts = {
      SWF_HTTP_PORT: new URL(monitor.http).port,
      SWF_HTTPS_PORT: new URL(monitor.https).port,
    };
    const client = connect(monitor.https);
    const watchers = Array.from({ length: WATCHERS }, () => new Watcher(client));
    const sender = new Sender(connect(monitor.https));
    for (let round = 0; round < KILLS; round++) {
      const goal = sender.sent + 50;
      await expect.poll(() => sender.sent, { timeout: 60_000, interval: 10 }).toBeGreaterThan(goal);
      await sleep(randomInt(200));
      await monitor.kill();
      monitor = await MonitorProcess.start(directory, samePorts);
    }
    await sender.stop();
    await expectAll(watchers, sender.sent);
    console.log(`${KILLS} kills, ${sender.sent} messages, ${watchers[0]?.missed} said to be missed`);
  });
});
