import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Writable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { deleteOldMessages } from '../../src/database/retention.ts';
import { deleteOldWatchers } from '../../src/database/watchers.ts';
import { Hub, TIMINGS, type Timings } from '../../src/messages/stream/hub.ts';
import { MessageWatcher } from '../../src/messages/stream/message-watcher.ts';
import { Stream } from '../../src/messages/stream/stream.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { TestClient } from '../test-client.ts';
import { EventSource, type WatchOptions } from './event-source.ts';

let monitor: TestMonitor;
let client: TestClient;
const open: EventSource[] = [];

beforeAll(async () => {
  monitor = await startTestMonitor();
  client = new TestClient(monitor);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((source) => source.close()));
});
afterAll(async () => {
  await client.close();
  await monitor.stop();
});

/** Stores messages that were sent so many days ago. @returns the places of the first and the last */
async function store(count: number, { daysAgo = 0, content = {} as object } = {}) {
  const rows = await monitor.database.query<{ sequence: number }>({
    text: `insert into swf_workflow_messages
             (message_id, message_type, message_content, sent_at, is_successful, message_metadata)
           select gen_random_uuid(), 'stf_gen', $1::jsonb || jsonb_build_object('n', n),
             now() - make_interval(days => $2::int), true, '{}' from generate_series(1, $3::int) n
           returning sequence`,
    values: [JSON.stringify(content), daysAgo, count],
  });
  return { first: rows[0]?.sequence ?? 0, last: rows.at(-1)?.sequence ?? 0 };
}

const forget = () => monitor.database.query({ text: 'delete from swf_workflow_messages', values: [] });

async function watch(options: WatchOptions): Promise<EventSource> {
  const source = await EventSource.open(monitor, options);
  open.push(source);
  await source.until(() => source.events.length > 0);
  return source;
}

const gapsOf = (source: EventSource) =>
  source.events.filter(({ event }) => event === 'gap').map(({ data }) => JSON.parse(data));
const idsOf = (source: EventSource) => source.messages.map(({ id }) => Number(id));

describe('messages that were deleted before a watcher came back', () => {
  it('are announced as a gap, with the most that they can have been, and the rest follows', async () => {
    const old = await store(20, { daysAgo: 10 });
    const kept = await store(3);
    await deleteOldMessages(monitor.database, 5);
    const source = await watch({ lastEventId: String(old.first + 4) });
    await source.until(() => source.messages.length === 3);
    expect(gapsOf(source)).toEqual([{ missed: 15, at_most: true, from: old.first + 5, to: old.last }]);
    expect(idsOf(source)).toEqual([kept.first, kept.first + 1, kept.first + 2]);
  });

  it('are announced where not one message is left', async () => {
    const old = await store(10, { daysAgo: 10 });
    await forget();
    const source = await watch({ lastEventId: String(old.last - 4) });
    await source.until(() => gapsOf(source).length === 1);
    expect(gapsOf(source)).toEqual([{ missed: 4, at_most: true, from: old.last - 3, to: old.last }]);
    const next = await store(1);
    await source.until(() => source.messages.length === 1);
    expect(idsOf(source)).toEqual([next.last]);
  });

  it('are no gap for who has seen them', async () => {
    const old = await store(2, { daysAgo: 10 });
    await forget();
    const source = await watch({ lastEventId: String(old.last) });
    const next = await store(1);
    await source.until(() => source.messages.length === 1);
    expect(gapsOf(source)).toEqual([]);
    expect(idsOf(source)).toEqual([next.last]);
  });
});

describe('a moment to begin with', () => {
  it('is found where messages of that time were stored in another order than they were sent', async () => {
    await forget();
    const late = await store(2, { daysAgo: 3 });
    await store(2, { daysAgo: 4 });
    const since = new Date(Date.now() - 3.5 * 86_400_000).toISOString();
    const source = await watch({ query: `?since=${since}` });
    await source.until(() => source.messages.length >= 4);
    expect(idsOf(source)[0]).toBe(late.first);
  });
});

describe('messages of a megabyte', () => {
  it('are replayed a few at a time, none left out', async () => {
    const before = await store(1);
    const large = await store(24, { content: { text: 'x'.repeat(1_000_000) } });
    const source = await watch({ lastEventId: String(before.last) });
    await source.until(() => source.messages.length === 24, 20_000);
    expect(idsOf(source).at(-1)).toBe(large.last);
    await forget();
  });
});

describe('watchers who come back together', () => {
  it('all have the rest, each message once, and leave the connections of the database to others', async () => {
    await forget();
    const before = await store(1);
    await store(900, { content: { text: 'y'.repeat(2_000) } });
    const opened = Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        watch({ lastEventId: String(before.last + (n % 3)), query: n % 2 ? '?msg_types=stf_gen' : '' }),
      ),
    );
    const begin = performance.now();
    await client.https('GET', '/api/runs/?limit=1');
    const asked = performance.now() - begin;
    const sources = await opened;
    await store(10);
    for (const [n, source] of sources.entries()) {
      const due = 910 - (n % 3);
      await source.until(() => source.messages.length >= due, 30_000);
      const ids = idsOf(source);
      expect(new Set(ids).size).toBe(due);
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
    }
    expect(asked).toBeLessThan(4_000); // with all connections taken it would have been turned away
    await forget();
  });
});

describe('a page that many wait for', () => {
  it('goes to one of them in a turn of the event loop: others are served between', async () => {
    const { first } = await store(1);
    const hub = new Hub(monitor.database, console.error, TIMINGS);
    let turn = 0;
    let isOver = false;
    const count = () => {
      turn++;
      if (!isOver) setImmediate(count);
    };
    count();
    const turns: number[] = [];
    const watchers = Array.from({ length: 50 }, () => {
      const response = new Writable({
        write: (bytes, _encoding, done) => {
          if (String(bytes).includes('event: stf_gen')) turns.push(turn);
          done();
        },
      }) as ServerResponse;
      return new MessageWatcher({}, { response, isStillAllowed: async () => true, onGone: () => undefined });
    });
    await Promise.all(watchers.map((watcher) => hub.welcome(watcher, first - 1)));
    isOver = true;
    await hub.close();
    expect(turns).toHaveLength(50);
    expect(new Set(turns).size).toBeGreaterThan(40);
  });
});

describe('messages that come one after the other to a crowd', () => {
  it('leave the loop to others as long as each took, and go together meanwhile', async () => {
    const { last } = await store(1);
    const hub = new Hub(monitor.database, console.error, TIMINGS);
    const writes: { ids: number[]; at: number }[] = [];
    const watchers = Array.from({ length: 20 }, () => {
      const response = new Writable({
        write: (bytes, _encoding, done) => {
          const ids = [...String(bytes).matchAll(/^id: (\d+)\nevent: stf_gen$/gm)].map(([, id]) =>
            Number(id),
          );
          const until = performance.now() + 0.5;
          while (performance.now() < until); // as long as a system call of a busy machine takes
          if (ids.length > 0) writes.push({ ids, at: performance.now() });
          done();
        },
      }) as ServerResponse;
      return new MessageWatcher({}, { response, isStillAllowed: async () => true, onGone: () => undefined });
    });
    await Promise.all(watchers.map((watcher) => hub.welcome(watcher, last)));
    const ids: number[] = [];
    while (ids.length < 30) {
      ids.push((await store(1)).last);
      hub.wake();
    }
    await vi.waitFor(() => expect(writes.flatMap(({ ids }) => ids)).toHaveLength(30 * 20));
    await hub.close();
    const pages = Object.values(Object.groupBy(writes, ({ ids }) => String(ids)));
    const times = pages.map((page = []) => ({ first: page[0]?.at ?? 0, last: page.at(-1)?.at ?? 0 }));
    expect(pages.flatMap((page) => page?.[0]?.ids)).toEqual(ids);
    expect(pages.length).toBeGreaterThan(1);
    for (const [n, { first }] of times.entries()) {
      const before = times[n - 1];
      if (before) expect(first - before.last).toBeGreaterThan(Math.min(before.last - before.first, 40));
    }
  });
});

describe('large messages of other letters, after many small ones', () => {
  it('come live to watchers of several views, a few at a time', async () => {
    const [all, typed] = [await watch({}), await watch({ query: '?msg_types=stf_gen' })];
    await store(300);
    await store(20, { content: { text: '中'.repeat(300_000) } });
    for (const source of [all, typed]) {
      // Who is slower than a megabyte in a moment is cut, and comes back for the rest.
      await source.until(() => source.messages.length >= 320 || source.ended, 50_000);
      expect(source.messages.length).toBeGreaterThanOrEqual(300);
    }
    await forget();
  });
});

describe('a type of message', () => {
  it('never begins a line of its own, for a client that reads Latin-1 either', async () => {
    const source = await watch({});
    for (const type of ['Åevent: connected', 'x\u0085data: {}', ' connected ', '\u00a0heartbeat'])
      await monitor.database.query({
        text: `insert into swf_workflow_messages (message_type, message_content) values ($1, '{}')`,
        values: [type],
      });
    await source.until(() => source.messages.length === 4);
    expect(source.messages.map(({ event }) => event)).toEqual([
      '\\u00c5event: connected',
      'xdata: {}',
      'message',
      'message',
    ]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all but ASCII is looked for
    expect(source.text).not.toMatch(/[^\x00-\x7f]/);
  });
});

describe('the figures', () => {
  it('count a stream when it begins, not when it ends', async () => {
    const count = async () =>
      /swf_requests_seconds_count\{operation="streamMessages",status="200"\} (\d+)/.exec(
        (await client.http('GET', '/metrics')).text,
      )?.[1];
    const before = Number(await count());
    await watch({});
    expect(Number(await count())).toBe(before + 1);
  });
});

describe('a watcher that does not read', () => {
  const TIMINGS = { heartbeat: 60_000, poll: 60_000, recheck: 60_000, patience: 300 };

  /** A stream with a rhythm of its own, behind a bare server, and a client that has connected and reads nothing. */
  async function deaf(
    after: number,
    rhythm: Timings,
    isStillAllowed: () => Promise<boolean>,
    greeted: () => Promise<unknown> = async () => undefined,
  ) {
    const stream = new Stream(monitor.database, () => undefined, rhythm);
    let isGone = false;
    let gone: () => void = () => undefined;
    const left = new Promise<void>((resolve) => {
      gone = () => {
        isGone = true;
        resolve();
      };
    });
    const server = createServer(async (_request, response) => {
      const watch = await stream.watch({ view: {}, after, address: '127.0.0.1', isStillAllowed });
      response.writeHead(200);
      response.once('close', gone);
      watch(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await expect.poll(() => stream.watchers + Number(isGone)).toBe(1);
    await greeted();
    await left;
    const status = await stream.status();
    socket.destroy();
    await stream.close();
    server.close();
    return status;
  }

  it('is cut off while it should read what it has missed, and stands in the books as gone', async () => {
    const before = await store(1);
    await store(40, { content: { text: 'x'.repeat(1_000_000) } });
    expect(await deaf(before.last, TIMINGS, async () => true)).toMatchObject({
      cut: 1,
      connected_clients: 0,
    });
    await forget();
  });

  it('is sent away though it does not read that its credentials hold no more', async () => {
    const before = await store(1);
    let isAllowed = true;
    const status = await deaf(
      before.last,
      { ...TIMINGS, recheck: 600 },
      async () => isAllowed,
      async () => {
        await store(8, { content: { text: 'x'.repeat(1_000_000) } }); // more than the kernel takes
        isAllowed = false;
      },
    );
    expect(status).toMatchObject({ connected_clients: 0 });
    await forget();
  });
});

describe('the rhythm of a stream', () => {
  it('lets a watcher hear from it though nothing happens', async () => {
    const rhythm = { heartbeat: 100, poll: 60_000, recheck: 60_000, patience: 60_000 };
    const stream = new Stream(monitor.database, () => undefined, rhythm);
    const server = createServer(async (_request, response) => {
      const watch = await stream.watch({
        view: {},
        address: '127.0.0.1',
        isStillAllowed: async () => true,
      });
      response.writeHead(200);
      watch(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    let text = '';
    for await (const piece of answer.body ?? []) {
      text += Buffer.from(piece).toString();
      if ((text.match(/event: heartbeat\ndata: \{"timestamp": \d+\.\d{3}\}\n\n/g) ?? []).length >= 3) break;
    }
    expect(text).toMatch(/^retry: 3000\nid: \d+\nevent: connected\n/);
    await stream.close();
    server.close();
  });
});

describe('the rows of watchers', () => {
  it('go a day after they left', async () => {
    const row = async (name: string, hours: number | null) =>
      monitor.database.query({
        text: `insert into swf_subscribers (subscriber_name, delivery_type, client_id, is_active, disconnected_at)
               values ($1, 'sse', gen_random_uuid(), $2::int is null, now() - make_interval(hours => $2::int))`,
        values: [name, hours],
      });
    await row('sse_left_long_ago', 25);
    await row('sse_left_today', 23);
    await row('sse_watches', null);
    expect(await deleteOldWatchers(monitor.database)).toBe(1);
    const { body } = await client.https('GET', '/api/subscribers/?delivery_type=sse');
    const names = (body as { subscriber_name: string }[]).map(({ subscriber_name: name }) => name);
    expect(names).not.toContain('sse_left_long_ago');
    expect(names).toEqual(expect.arrayContaining(['sse_left_today', 'sse_watches']));
  });
});

it('a filter has at most 100 values', async () => {
  const ask = (count: number) =>
    client.https('HEAD', `/api/messages/stream/?agents=${Array.from({ length: count }, (_, n) => n)}`);
  expect((await ask(100)).status).toBe(200);
  expect((await ask(101)).status).toBe(400);
  const answer = await client.https('GET', `/api/messages/stream/?agents=${','.repeat(100)}`);
  expect(answer).toMatchObject({
    status: 400,
    body: { agents: ['Ensure this filter has at most 100 values.'] },
  });
});
