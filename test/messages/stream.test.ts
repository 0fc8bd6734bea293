import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useMonitor } from '../use-monitor.ts';
import { EventSource, type WatchOptions } from './event-source.ts';

const { monitor, client } = await useMonitor();
afterEach(async () => {
  await Promise.all(open.splice(0).map((source) => source.close()));
});

const open: EventSource[] = [];
const watch = async (options?: WatchOptions) => {
  const source = await EventSource.open(monitor, options);
  open.push(source);
  await source.until(() => source.events.length > 0);
  return source;
};
const post = async (type: string, content: unknown, more: object = {}) => {
  const body = { message_type: type, message_content: content, ...more };
  const { status, text } = await client.https('POST', '/api/workflow-messages/', { body });
  expect(status, text).toBe(201);
};
const dataOf = (source: EventSource) => source.messages.map(({ data }) => JSON.parse(data));
const status = async () => (await client.https('GET', '/api/messages/stream/status/')).body;

describe('the stream of messages', () => {
  it('writes many who come at once among the subscribers by one statement at a time: agents need the others', async () => {
    const { database } = monitor;
    const send = database.query.bind(database);
    let inFlight = 0;
    let most = 0;
    const query = vi.spyOn(database, 'query').mockImplementation(async (statement) => {
      if (statement.name !== 'swf:watch') return send(statement);
      most = Math.max(most, ++inFlight);
      await sleep(50); // as a database that has much to do: else it is done before the next one comes
      return send(statement).finally(() => inFlight--);
    });
    const sources = await Promise.all(Array.from({ length: 60 }, () => watch()));
    query.mockRestore();
    expect(most).toBe(1);
    const ids = sources.map(({ events: [greeting] }) => JSON.parse(greeting?.data ?? '').client_id);
    expect(new Set((await status()).client_ids)).toEqual(new Set(ids));
  });

  it('greets, and shows each message as it is stored, one event line and one data line', async () => {
    const source = await watch();
    expect(source.headers['content-type']).toBe('text/event-stream');
    expect(source.headers['cache-control']).toBe('no-cache');
    expect(source.headers['x-accel-buffering']).toBe('no');
    expect(source.headers).not.toHaveProperty('access-control-allow-origin');
    expect(source.headers['x-request-id']).toBeTruthy();
    expect(source.events[0]).toMatchObject({ event: 'connected' });
    expect(source.events[0]?.data).toMatch(/^\{"client_id": "[0-9a-f-]{36}", "status": "connected"\}$/);
    await post(
      'stf_gen',
      { run_id: '100010', filename: 'swf.100010.000001.stf', größe: 1.5 },
      {
        sender_agent: 'daqsim-agent-operator-3',
        namespace: 'epic',
      },
    );
    await source.until(() => source.messages.length === 1);
    const [event] = source.messages;
    expect(event?.event).toBe('stf_gen');
    expect(Number(event?.id)).toBeGreaterThan(0);
    expect(event?.data).toContain('"gr\\u00f6\\u00dfe": 1.5');
    expect(JSON.parse(event?.data ?? '')).toMatchObject({
      run_id: '100010',
      filename: 'swf.100010.000001.stf',
      größe: 1.5,
      msg_type: 'stf_gen',
      sender_agent: 'daqsim-agent-operator-3',
      recipient_agent: null,
      namespace: 'epic',
      queue_name: null,
      sent_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/),
    });
    expect(source.text).toMatch(/\nid: \d+\nevent: stf_gen\ndata: \{[^\n]*\}\n\n$/);
  });

  it('shows what is no object as content, and keeps what the message says itself', async () => {
    const source = await watch();
    await post('note', 'just text');
    await post('note', [1, 2]);
    await post('note', { namespace: 'mine', sent_at: 'then', msg_type: 'other' }, { namespace: 'theirs' });
    await source.until(() => source.messages.length === 3);
    expect(dataOf(source)).toMatchObject([
      { content: 'just text', msg_type: 'note' },
      { content: [1, 2] },
      { namespace: 'mine', sent_at: 'then', msg_type: 'note' },
    ]);
  });

  it('lets no message type be taken for something else', async () => {
    const source = await watch();
    for (const type of ['connected', 'heartbeat', 'gap', 'a\u2028b\u0085c', '<b>x</b>', 'data: x'])
      await post(type, { type });
    await source.until(() => source.messages.length >= 6);
    expect(source.messages.map(({ event }) => event)).toEqual([
      'message',
      'message',
      'message',
      'abc',
      '<b>x</b>',
      'data: x',
    ]);
    const text = `\n\nevent: connected\ndata: x\n\n${'x'.repeat(200_000)}`;
    await post('large', { text });
    await source.until(() => source.messages.length === 7);
    expect(dataOf(source)[6].text).toBe(text);
  });

  it('filters by type, agent, run, namespace and execution, all that are given', async () => {
    const sources = await Promise.all(
      [
        '?msg_types=stf_gen,%20stf_ready',
        '?agents=daq,worker',
        '?run_ids=7',
        '?namespaces=a&msg_types=stf_gen',
        '?execution_ids=e1',
        '?msg_types=,&agents=',
      ].map((query) => watch({ query })),
    );
    await post('stf_gen', { run_id: 7, sender: 'daq', namespace: 'a', n: 1 });
    await post('stf_ready', { run_id: '7', processed_by: 'worker', n: 2 });
    await post('end_run', { n: 3 }, { sender_agent: 'daq', run_id: '7', execution_id: 'e1', namespace: 'a' });
    await post('last', { n: 4 });
    const last = sources.at(-1) as EventSource;
    await last.until(() => last.messages.length === 4);
    await post('stf_gen', { run_id: 7, namespace: 'a', processed_by: 'worker', execution_id: 'e1', n: 5 });
    await Promise.all(sources.map((source) => source.until(() => dataOf(source).some(({ n }) => n === 5))));
    expect(sources.map((source) => dataOf(source).map(({ n }) => n))).toEqual([
      [1, 2, 5],
      [1, 2, 3, 5],
      [1, 2, 3, 5],
      [1, 5],
      [3, 5],
      [1, 2, 3, 4, 5],
    ]);
  });

  it('goes on after the last id, in a header or in the query, and from a moment on', async () => {
    const source = await watch();
    for (let n = 0; n < 5; n++) await post('counted', { n });
    await source.until(() => source.messages.length === 5);
    const id = source.messages[2]?.id as string;
    for (const options of [{ lastEventId: id }, { query: `?last_event_id=${id}` }]) {
      const again = await watch({ ...options, query: `${options.query ?? '?'}&msg_types=counted` });
      await again.until(() => again.messages.length === 2);
      expect(dataOf(again).map(({ n }) => n)).toEqual([3, 4]);
      await post('counted', { n: 5 });
      await again.until(() => again.messages.length === 3);
      await monitor.database.query({
        text: `delete from swf_workflow_messages where message_content->>'n' = '5'`,
        values: [],
      });
    }
    const since = JSON.parse(source.messages[1]?.data ?? '').sent_at.replace('+00:00', 'Z');
    const later = await watch({ query: `?since=${since}&msg_types=counted` });
    await later.until(() => later.messages.length === 4);
    expect(dataOf(later).map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    // An id of another database is no place here; neither is a word.
    for (const lastEventId of ['999999999', 'word']) {
      const other = await watch({ lastEventId });
      await post('counted', { n: 'new' });
      await other.until(() => other.messages.length === 1);
    }
  });

  it('says how many messages it leaves out where too many were missed', async () => {
    const before = (await status()).last_sequence;
    await monitor.database.query({
      text: `insert into swf_workflow_messages (message_type, message_content)
             select case when n % 2 = 0 then 'even' else 'odd' end, jsonb_build_object('n', n) from generate_series(1, 10500) n`,
      values: [],
    });
    const all = await watch({ lastEventId: String(before) });
    const odd = await watch({ lastEventId: String(before), query: '?msg_types=odd' });
    await all.until(() => all.messages.length === 10_000);
    await odd.until(() => odd.messages.length === 5_000);
    const gap = (source: EventSource) =>
      source.events.filter(({ event }) => event === 'gap').map(({ data }) => JSON.parse(data));
    expect(gap(all)).toEqual([{ missed: 500, at_most: false, from: before + 1, to: before + 500 }]);
    expect(gap(odd)).toMatchObject([{ missed: 250 }]);
    expect(dataOf(all).map(({ n }) => n)).toEqual(Array.from({ length: 10_000 }, (_, index) => index + 501));
  });

  it('numbers messages in the order of their commits, whoever writes them', async () => {
    const source = await watch({ query: '?msg_types=ordered' });
    // One writer takes its place and commits only when others wait for it: they do not pass it.
    const waiters = async () =>
      (
        await monitor.database.query({
          text: `select 1 from pg_locks join pg_database on pg_database.oid = database
                 where datname = current_database() and locktype = 'advisory' and not granted`,
          values: [],
        })
      ).length;
    const hasPlace = Promise.withResolvers<void>();
    const slow = monitor.database.transaction(async (executor) => {
      await executor.query({
        text: `insert into swf_workflow_messages (message_type, message_content) values ('ordered', '{"n":"slow"}')`,
        values: [],
      });
      hasPlace.resolve();
      await expect.poll(waiters).toBeGreaterThan(0);
    });
    await hasPlace.promise;
    await Promise.all([slow, ...Array.from({ length: 40 }, (_, n) => post('ordered', { n }))]);
    expect(await waiters()).toBe(0);
    await source.until(() => source.messages.length === 41);
    const ids = source.messages.map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(new Set(dataOf(source).map(({ n }) => n)).size).toBe(41);
  });

  it('has a status, and its watchers stand among the subscribers while they watch', async () => {
    const source = await watch({ query: '?msg_types=seen&run_ids=1,2' });
    const { client_id: id } = JSON.parse(source.events[0]?.data ?? '');
    await post('seen', { run_id: '1' });
    await source.until(() => source.messages.length === 1);
    const now = await status();
    expect(now.client_ids).toContain(id);
    expect(now.connected_clients).toBe(now.client_ids.length);
    expect(now.client_filters[id]).toEqual({ msg_types: ['seen'], run_ids: ['1', '2'] });
    expect(now.sent).toBeGreaterThan(0);
    const row = async () =>
      (await client.https('GET', `/api/subscribers/?subscriber_name=sse_${id.slice(0, 8)}`)).body[0];
    expect(await row()).toMatchObject({
      delivery_type: 'sse',
      is_active: true,
      client_ip: '127.0.0.1',
      messages_sent: 1,
      message_filters: { msg_types: ['seen'], run_ids: ['1', '2'] },
      description: 'SSE client from 127.0.0.1',
    });
    await source.close();
    await expect.poll(async () => (await row()).is_active).toBe(false);
    expect((await row()).disconnected_at).toBeTruthy();
    expect((await status()).client_ids).not.toContain(id);
  });

  it('has nobody in its books who has left, however soon', async () => {
    const { hostname, port } = new URL(monitor.http);
    const head = `GET /api/messages/stream/ HTTP/1.1\r\nHost: x\r\nAuthorization: Token ${monitor.token}\r\n\r\n`;
    const looking = new AbortController();
    const looks = (async () => {
      while (!looking.signal.aborted) await Promise.all([status(), status(), status()]);
    })();
    const visit = async (n: number) => {
      const socket = connect(Number(port), hostname).on('error', () => undefined);
      socket.write(head);
      await sleep(n % 30); // before there is a row, while it is written, and after
      socket.destroy();
    };
    for (let round = 0; round < 5; round++) await Promise.all(Array.from({ length: 60 }, (_, n) => visit(n)));
    looking.abort();
    await looks;
    await expect.poll(async () => (await status()).connected_clients).toBe(0);
  });

  it('asks for credentials', async () => {
    expect((await client.https('GET', '/api/messages/stream/', { token: 'f'.repeat(40) })).status).toBe(401);
    expect((await client.http('GET', '/api/messages/stream/')).status).toBe(401);
    expect((await client.http('GET', '/api/messages/stream/status/')).status).toBe(401);
  });
});
