import type { Socket } from 'node:net';
import pLimit from 'p-limit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Operation, operations } from '../../generated/operations.ts';
import { HOSTILE_BODIES } from '../../scripts/bench/hostile-bodies.ts';
import { JSON_LIMITS, LONGEST_VALUE } from '../../src/json/limits.ts';
import { anyRequest } from '../contract/generated/requests.ts';
import { World } from '../contract/generated/world.ts';
import { isLong, length } from '../length.ts';
import { logRecord } from '../log-record.ts';
import { fc } from '../seeded.ts';
import { ask, headOf, open, type Parts, pour } from './raw-request.ts';
import { WatchedMonitor } from './watched-monitor.ts';

/** 99 of 100 calls of somebody who watches the monitor must be quicker, in ms; beside other tests that would say nothing. */
const MOST_LATE = length(Number.POSITIVE_INFINITY, 100);
/** The event loop must not work longer before it answers one of them, in ms: no input takes more than 50, but several come. */
const MOST_BUSY = 130;
/** A watcher that is late itself sees what came after its answer, too; a flood that holds others up does it each time. */
const AGAIN = { retry: 2 };
/** Its heap of 256 MiB, new objects, bodies and replies under way, code and libraries, in MiB; the short form needs 300. */
const MOST_MEMORY = length(450, 640);
/** Requests at a time. */
const AT_ONCE = 4;
/** Of the head of a request, in bytes. */
const LONGEST_HEAD = 16 * 1024;

let monitor: WatchedMonitor;
const sockets = new Set<Socket>();
const statuses = new Map<number, number>();
beforeAll(async () => {
  monitor = await WatchedMonitor.start();
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  statuses.clear();
});
afterAll(() => monitor.stop());

const all = Object.values(operations).filter(({ id }) => id !== 'streamMessages');
const withBody = all.filter(({ body }) => body);
const pathOf = ({ path }: Operation) => path.replace(/\{\w+\}/, '1');

/** All of them at full length; else every ninth, others for each kind of input, so that each has its turn. */
function share<Item>(items: Item[], turn: number): Item[] {
  return items.filter((_, index) => isLong || (index + turn) % 9 === 0);
}

const limit = pLimit(AT_ONCE);

/** Sends a request with a token. */
function send(method: string, target: string, { headers, ...parts }: Parts = {}): Promise<void> {
  return limit(async () => {
    const authorization = `Token ${monitor.token}`;
    const status = await ask(monitor.http, method, target, {
      headers: { authorization, ...headers },
      ...parts,
    });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  });
}

/** A listening socket has so many wait that nobody has accepted; more at once would have to come again. */
const BACKLOG = 100;

async function connections(count: number): Promise<Socket[]> {
  const opened: Socket[] = [];
  while (opened.length < count) {
    const more = Math.min(BACKLOG, count - opened.length);
    opened.push(...(await Promise.all(Array.from({ length: more }, () => open(monitor.http)))));
  }
  for (const socket of opened) sockets.add(socket);
  return opened;
}

/** Waits until the monitor has parsed what it got: what is tried is not how many bring it at the same time. */
const parsed = () => ask(monitor.http, 'GET', '/api/health/live/');

/** The head of a request whose body comes in chunks. */
const chunked = (method: string, target: string) =>
  headOf(method, target, { headers: { 'transfer-encoding': 'chunked', 'content-type': 'application/json' } });

const LOG = JSON.stringify(logRecord());
const text = (size: number) => `{"message":"${'x'.repeat(size - 14)}"}`;
const members = (count: number) => `{${Array.from({ length: count }, (_, n) => `"k${n}":1`).join()}}`;

/** Bodies of every size; of an operation, how many bytes it takes at most. */
const BODIES: Record<string, (most: number) => string> = {
  nothing: () => '',
  'an empty object': () => '{}',
  'an empty array': () => '[]',
  'a single value': () => 'null',
  'as many bytes as are taken': (most) => text(most),
  'a byte more than is taken': (most) => text(most + 1),
  'four times what is taken': (most) => text(4 * most),
  'nothing but blanks': (most) => ' '.repeat(most),
  'as deep as is taken': () => '['.repeat(JSON_LIMITS.depth) + ']'.repeat(JSON_LIMITS.depth),
  'a level deeper': () => '['.repeat(JSON_LIMITS.depth + 1) + ']'.repeat(JSON_LIMITS.depth + 1),
  'nothing but depth': (most) => '['.repeat(most),
  'as many members as are taken': () => members(JSON_LIMITS.values - 1),
  'a member more': () => members(JSON_LIMITS.values),
  'as many members as fit': (most) => members(most / 14),
  'the longest text': () => text(LONGEST_VALUE),
  'a text longer by one': () => text(LONGEST_VALUE + 15),
  'the longest number': () => `{"run_number":${'1'.repeat(JSON_LIMITS.numberLength)}}`,
  'a number longer by one': () => `{"run_number":${'1'.repeat(JSON_LIMITS.numberLength + 1)}}`,
};

const LONG = 15_000;
/** Queries of every size. */
const QUERIES: Record<string, string> = {
  nothing: '',
  'a parameter without a name': '=',
  'thousands of parameters': Array.from({ length: LONG / 5 }, (_, n) => n.toString(36)).join('&'),
  'one parameter thousands of times': 'limit=1&'.repeat(LONG / 8),
  'a long name': 'n'.repeat(LONG),
  'a long value': `search=${'v'.repeat(LONG)}`,
  'a long value in percent': `search=${'%25%5F'.repeat(LONG / 6)}`,
  'what is no UTF-8': `search=${'%ff'.repeat(LONG / 3)}`,
  'a long list': `ordering=${'-id,'.repeat(LONG / 4)}`,
  'a long number': `limit=${'9'.repeat(LONG)}`,
  'a long cursor': `cursor=${'A'.repeat(LONG)}`,
  'a deep name': `a${'[a]'.repeat(LONG / 3)}=1`,
};

/** Headers of every size: those that something is read from, and others. */
const HEADERS: Record<string, Record<string, string>> = {
  ...Object.fromEntries(
    ['accept', 'accept-encoding', 'if-none-match', 'x-forwarded-for', 'forwarded', 'authorization', 'prefer']
      .concat(['x-request-id', 'range', 'cookie', 'content-type', 'x-nobody', 'idempotency-key'])
      .flatMap((name) =>
        ['x', ',', ' ,', ';q=', '"', 'a;b=c,'].map((unit) => [
          `${name} of ${unit}`,
          { [name]: unit.repeat(LONG / unit.length) },
        ]),
      ),
  ),
  'a thousand headers': Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`h${n}`, 'x'])),
  'three thousand headers': Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`h${n}`, ''])),
  'as much as is taken': { 'x-nobody': 'x'.repeat(LONGEST_HEAD - 300) },
  'more than is taken': { 'x-nobody': 'x'.repeat(LONGEST_HEAD + 1) },
  'a megabyte': { 'x-nobody': 'x'.repeat(2 ** 20) },
};

const FLOODS: Record<string, () => Promise<unknown>> = {
  ...Object.fromEntries(
    Object.entries(BODIES).map(([what, body], turn) => [
      `bodies: ${what}`,
      () =>
        Promise.all(
          share(withBody, turn).map((operation) => {
            const most = operation['x-body-limit'] ?? JSON_LIMITS.bytes;
            return send(operation.method, pathOf(operation), { body: body(most) });
          }),
        ),
    ]),
  ),
  'bodies: those that cost most': () =>
    Promise.all(HOSTILE_BODIES.map(({ path, body }) => send('POST', path, { body }))),
  'bodies: much is promised': () =>
    Promise.all(
      withBody.map(({ method, path }) =>
        send(method, path, { headers: { 'content-length': '99999999999' }, body: '{' }),
      ),
    ),
  'bodies: without an end': async () => {
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
    for (const socket of await connections(length(3, 40))) {
      socket.write(chunked('POST', '/api/logs/'));
      await pour(socket.resume(), chunk, 40);
    }
  },
  ...Object.fromEntries(
    (
      [
        ['POST', '/api/logs/'],
        ['POST', '/api/runs/'],
        ['GET', '/api/runs/'],
        ['GET', '/nothing'],
      ] as const
    ).map(([method, target]) => [
      `bodies: in chunks of a byte, to ${method} ${target}`,
      async () => {
        const crumbs = '1\r\n \r\n'.repeat(20_000);
        for (const socket of await connections(length(2, 100))) {
          socket.write(chunked(method, target));
          await pour(socket.resume(), crumbs, 20);
          await parsed();
        }
      },
    ]),
  ),
  'bodies: in chunks of a byte, behind a reply that nobody reads': async () => {
    const crumbs = '1\r\n \r\n'.repeat(60_000);
    for (const socket of await connections(length(20, 200))) {
      socket.pause();
      for (let n = 0; n < 20; n++) socket.write(headOf('GET', '/api/schema/'));
      socket.write(chunked('POST', '/api/logs/') + crumbs);
      await parsed();
    }
    await send('GET', '/api/runs/');
  },
  'a log each': () =>
    Promise.all(Array.from({ length: length(200, 5_000) }, () => send('POST', '/api/logs/', { body: LOG }))),
  'a thousand logs at a time': () =>
    Promise.all(
      Array.from({ length: length(3, 200) }, () =>
        send('POST', '/api/logs/bulk/', { body: `[${Array(1_000).fill(LOG)}]` }),
      ),
    ),
  ...Object.fromEntries(
    Object.entries(QUERIES).map(([what, query], turn) => [
      `queries: ${what}`,
      () =>
        Promise.all(
          share(all, turn).map((operation) => send(operation.method, `${pathOf(operation)}?${query}`)),
        ),
    ]),
  ),
  paths: () =>
    Promise.all(
      ['/', '//', '/%2f', '/..', '/api/', '/api/runs/', '/api/namespaces/x', '/%ff', '/api/docs/', '/é']
        .flatMap((unit) => [unit.repeat(1_024 / unit.length), unit.repeat(LONG / unit.length)])
        .concat([`/api/namespaces/${'n'.repeat(1_024)}/`, `/api/namespaces/${'%C3%A9'.repeat(2_000)}/`])
        .flatMap((path) => ['GET', 'PATCH', 'PROPFIND'].map((method) => send(method, encodeURI(path)))),
    ),
  headers: () =>
    Promise.all(
      Object.values(HEADERS).flatMap((headers) =>
        ['/api/runs/', '/api/schema/', '/api/docs/', '/nothing'].map((path) =>
          send('GET', path, { headers }),
        ),
      ),
    ),
  'connections that say nothing, little, or half': async () => {
    for (const [n, socket] of (await connections(length(200, 2_000))).entries()) {
      if (n % 3 === 1) socket.write('G');
      if (n % 3 === 2) socket.write(headOf('GET', '/', { headers: { x: 'x'.repeat(LONG) } }).slice(0, -2));
    }
  },
  'connections that come and go': async () => {
    for (let n = 0; n < length(300, 20_000); n += 100)
      for (const socket of await connections(100)) socket.destroy();
  },
  'a thousand requests at once on each connection': async () => {
    const requests = headOf('GET', '/api/schema/').repeat(1_000);
    for (const socket of await connections(length(3, 50))) {
      socket.write(requests);
      await parsed();
    }
    await send('GET', '/api/runs/');
  },
  'readers who do not read': async () => {
    for (const socket of await connections(length(15, 200))) {
      socket.pause();
      socket.write(headOf('GET', '/api/logs/').repeat(2));
      await parsed();
    }
    await send('GET', '/api/logs/?limit=5');
  },
  'what is not HTTP': async () => {
    const noise = ['\0', '\r\n', 'GET ', '\x16\x03\x01', '{}', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'];
    for (const [n, socket] of (await connections(60)).entries())
      socket.write(noise[n % noise.length]?.repeat(10_000) ?? '');
    await send('GET', '/api/runs/');
  },
};

async function expectUnimpressed(): Promise<void> {
  const needed = await monitor.look();
  const about = `${JSON.stringify(needed)}; answers ${JSON.stringify([...statuses])}`;
  if (process.env['TEST_LOG']) console.log(about);
  expect(needed.failed, about).toEqual([]);
  expect(needed.p99, about).toBeLessThan(MOST_LATE);
  expect(needed.busy, about).toBeLessThan(MOST_BUSY);
  expect(needed.memory, about).toBeLessThan(MOST_MEMORY);
  expect(
    [...statuses.keys()].filter((status) => status >= 500),
    about,
  ).toEqual([]);
}

describe('the monitor is neither full nor busy for long by', () => {
  it.each(Object.keys(FLOODS).filter((_, place) => isLong || place % 2 === 0))(
    '%s',
    { timeout: length(60_000, 600_000), ...AGAIN },
    async (name) => {
      await FLOODS[name]?.();
      await expectUnimpressed();
    },
  );

  it('requests made up from the contract', { timeout: length(120_000, 900_000), ...AGAIN }, async () => {
    const world = new World(monitor);
    const requests = fc.sample(anyRequest, length(200, 20_000));
    await Promise.all(requests.map((request) => limit(() => world.send(request))));
    await world.close();
    await expectUnimpressed();
  });
});
