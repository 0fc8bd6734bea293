import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MonitorClient, MonitorLog, pinoDestination } from '../../src/client/index.ts';
import { length } from '../length.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';

/** How long the monitor is away while an agent logs, in ms. */
const AWAY = length(1_500, 60_000);
const PER_SECOND = 200;

let monitor: TestMonitor;
let client: MonitorClient;
let relay: Relay;

/** A way to the monitor that can be cut. */
class Relay {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** Passes bytes on; `answers` false: the monitor does the work, and nobody hears of it. */
  mode: 'open' | 'closed' | 'no answers' = 'open';

  constructor(target: number) {
    this.#server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      if (this.mode === 'closed') return socket.destroy();
      const other = connect(target, '127.0.0.1');
      this.#sockets.add(other);
      other.on('error', () => undefined);
      socket.pipe(other);
      other.on('data', (bytes) => {
        if (this.mode === 'no answers') return this.cut();
        socket.write(bytes);
      });
      socket.on('close', () => other.destroy());
      other.on('close', () => socket.destroy());
    });
  }

  async open(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as { port: number }).port;
  }

  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  close(): void {
    this.cut();
    this.#server.close();
  }
}

beforeAll(async () => {
  monitor = await startTestMonitor();
  relay = new Relay(Number(new URL(monitor.http).port));
  const { https, token, dataDirectory } = monitor;
  const ca = readFileSync(`${dataDirectory}/ssl_ca.pem`, 'utf8');
  client = new MonitorClient({ url: https, httpUrl: `http://127.0.0.1:${await relay.open()}`, token, ca });
});
afterEach(() => {
  relay.mode = 'open';
});
afterAll(async () => {
  await client.close();
  relay.close();
  await monitor.stop();
});

async function stored(instance: string) {
  const messages: { message: string; levelname: string; extra_data: unknown }[] = [];
  for await (const one of client.each('listLogs', { query: { instance_name: instance, ordering: 'id' } }))
    messages.push(one);
  return messages;
}
const open = (instance: string, capacity?: number) =>
  new MonitorLog(client, { app: 'base_agent', instance, ...(capacity !== undefined && { capacity }) });

describe('the log of an agent', () => {
  it('has every record at the monitor, in order, with its level and what goes with it', async () => {
    const log = open('plain');
    for (let n = 0; n < 1_200; n++) log.log(n % 2 ? 'INFO' : 'ERROR', `record ${n}`, { n });
    log.log('DEBUG', ' \0 ');
    log.log('INFO', '  ');
    expect(await log.close()).toBe(0);
    const rows = await stored('plain');
    expect(rows.map(({ message }) => message)).toEqual([
      ...Array.from({ length: 1_200 }, (_, n) => `record ${n}`),
      '\\0',
      '(blank)',
    ]);
    expect(rows[0]).toMatchObject({ levelname: 'ERROR', extra_data: { n: 0 } });
  });

  it('takes the lines of pino', async () => {
    const log = open('pino');
    const logger = pino({ base: { pid: 1, hostname: 'x' } }, pinoDestination(log));
    logger.warn({ run_id: '100010' }, 'beam is low');
    logger.fatal('gone');
    logger.debug('not shown');
    expect(await log.close()).toBe(0);
    expect(await stored('pino')).toMatchObject([
      { levelname: 'WARNING', message: 'beam is low', extra_data: { run_id: '100010' } },
      { levelname: 'CRITICAL', message: 'gone', extra_data: null },
    ]);
  });

  it(`keeps records while the monitor is away for ${AWAY} ms, and has each of them once, in order, afterwards`, {
    timeout: AWAY + 60_000,
  }, async () => {
    const log = open('away');
    log.log('INFO', 'record 0');
    await log.flush();
    relay.mode = 'closed';
    relay.cut();
    let n = 1;
    let slowest = 0;
    for (const until = Date.now() + AWAY; Date.now() < until; await sleep(1_000 / PER_SECOND)) {
      const before = performance.now();
      log.log('INFO', `record ${n++}`);
      slowest = Math.max(slowest, performance.now() - before);
    }
    expect(slowest).toBeLessThan(50);
    relay.mode = 'open';
    log.log('INFO', `record ${n++}`);
    expect(await log.close(30_000)).toBe(0);
    expect((await stored('away')).map(({ message }) => message)).toEqual(
      Array.from({ length: n }, (_, i) => `record ${i}`),
    );
  });

  it('says how many records did not fit', async () => {
    relay.mode = 'closed';
    relay.cut();
    const log = open('full', 100);
    for (let n = 0; n < 250; n++) log.log('INFO', `record ${n}`);
    relay.mode = 'open';
    await log.flush(30_000);
    log.log('INFO', 'after');
    expect(await log.close()).toBe(0);
    const messages = (await stored('full')).map(({ message }) => message);
    expect(messages.slice(0, 100)).toEqual(Array.from({ length: 100 }, (_, n) => `record ${n}`));
    expect(messages.slice(100)).toEqual(['150 log records were dropped before this one', 'after']);
  });

  it('is stored once where the answer was lost', async () => {
    const log = open('once');
    relay.mode = 'no answers';
    log.log('INFO', 'only');
    await expect
      .poll(
        async () =>
          (
            await monitor.database.query({
              text: `select 1 from swf_applog where instance_name = 'once'`,
              values: [],
            })
          ).length,
      )
      .toBe(1);
    await sleep(300); // tries again, and is cut again
    relay.mode = 'open';
    expect(await log.close(10_000)).toBe(0);
    expect(await stored('once')).toHaveLength(1);
  });

  it('lets no bad record hold the others up', async () => {
    const log = open('x'.repeat(101));
    log.log('INFO', 'cannot be stored');
    expect(await log.flush(5_000)).toBe(0);
    const good = open('good');
    good.log('INFO', 'fine');
    expect(await good.close()).toBe(0);
    expect(await stored('good')).toHaveLength(1);
    await log.close(100);
  });

  it('costs the agent a few µs', () => {
    const log = open('cost', 200_000);
    relay.mode = 'closed';
    const times: number[] = [];
    for (let n = 0; n < 20_000; n++) {
      const before = performance.now();
      log.log('INFO', `record ${n}`, { n });
      times.push(performance.now() - before);
    }
    times.sort((a, b) => a - b);
    expect(times[times.length / 2]).toBeLessThan(0.01);
    void log.close(0);
  });
});
