import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { length } from '../length.ts';
import { ask, headOf, open } from './raw-request.ts';
import { WatchedMonitor } from './watched-monitor.ts';

/** In ms: the event loop must not work longer before it answers a call of somebody who watches the monitor. */
const MOST_BUSY = 130;
/** In MiB: its heap of 256, what waits for watchers, code and libraries. */
const MOST_MEMORY = length(500, 640);
const LONG = 15_000;

let monitor: WatchedMonitor;
let sockets: Socket[] = [];
beforeAll(async () => {
  monitor = await WatchedMonitor.start();
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
});
afterAll(() => monitor.stop());

/** Watches, and is greeted; each with a query of its own. */
async function watch(count: number, query: (n: number) => string, headers: Record<string, string> = {}) {
  const authorization = `Token ${monitor.token}`;
  for (let n = 0; n < count; n++) {
    const socket = await open(monitor.http);
    sockets.push(socket);
    const target = `/api/messages/stream/?${query(n)}`;
    socket.write(headOf('GET', target, { headers: { authorization, ...headers } }));
    await new Promise((resolve) => socket.once('data', resolve).once('close', resolve));
    socket.resume();
  }
}

async function send(count: number, size: number): Promise<void> {
  const headers = { authorization: `Token ${monitor.token}` };
  const body = JSON.stringify({ message_type: 'crowd', message_content: { filling: 'x'.repeat(size) } });
  const statuses = await Promise.all(
    Array.from({ length: count }, () =>
      ask(monitor.http, 'POST', '/api/workflow-messages/', { headers, body }),
    ),
  );
  expect(new Set(statuses)).toEqual(new Set([201]));
}

const WATCHERS = length(60, 1_000);
const FLOODS: Record<string, () => Promise<void>> = {
  async 'who each want something else, and long messages'() {
    await watch(WATCHERS, (n) => `msg_types=crowd,${n}`);
    for (let n = 0; n < length(2, 20); n++) await send(8, 250_000);
  },
  async 'who each want a hundred things'() {
    await watch(WATCHERS, (n) => `agents=${Array.from({ length: 100 }, (_, k) => n + k)}`);
    for (let n = 0; n < length(3, 20); n++) await send(50, 10);
  },
  async 'who do not read, and long messages'() {
    await watch(WATCHERS, () => '');
    for (const socket of sockets) socket.pause();
    for (let n = 0; n < length(2, 20); n++) await send(8, 250_000);
  },
  async 'who come back again and again from the beginning'() {
    for (let n = 0; n < length(3, 20); n++) {
      await watch(50, () => 'last_event_id=0');
      for (const socket of sockets.splice(0)) socket.destroy();
    }
  },
  async 'who would have thousands of things'() {
    await watch(WATCHERS, (n) => `agents=${n}${',a'.repeat(LONG / 2)}`);
  },
  async 'who say at length where they are'() {
    await watch(20, () => '', { 'x-client-location': 'l'.repeat(LONG) });
  },
};

describe('the monitor is neither full nor busy for long by watchers', () => {
  it.each(Object.keys(FLOODS))('%s', { timeout: length(60_000, 600_000), retry: 2 }, async (name) => {
    await FLOODS[name]?.();
    const needed = await monitor.look();
    const about = JSON.stringify(needed);
    if (process.env['TEST_LOG']) console.log(about);
    expect(needed.failed, about).toEqual([]);
    expect(needed.busy, about).toBeLessThan(MOST_BUSY);
    expect(needed.memory, about).toBeLessThan(MOST_MEMORY);
  });
});
