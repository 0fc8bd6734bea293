import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NotedChange } from '../../../src/database/changes.ts';
import type { Database } from '../../../src/database/connection.ts';
import { consumerStatus } from '../../../src/database/consumer-status.ts';
import { storeOutgoing } from '../../../src/database/messages/outgoing.ts';
import { Consumer } from '../../../src/messages/ingest/consumer.ts';
import { type BatchResult, ingestBatch } from '../../../src/messages/ingest/ingest.ts';
import { openDatabase } from '../../../src/open-database.ts';
import { connectToBroker, type StompClient } from '../../../src/stomp/client.ts';
import { acknowledge, post } from '../../../src/stomp/unconfirmed.ts';
import { startTestBroker, type TestBroker } from '../../broker/broker.ts';
import { cloneDatabase } from '../../monitor.ts';

const TOPIC = '/topic/epictopic';
let database: Database;
let drop: () => Promise<void>;
let broker: TestBroker;
let sender: StompClient;
const consumers: Consumer[] = [];
const warned: string[] = [];
const all: BatchResult = { workflow: 0, heartbeat: 0, other: 0, dead: 0, again: 0 };

function consume(): Consumer {
  const consumer = new Consumer(database, {
    address: () => broker,
    heartbeatTopic: '/topic/heartbeat',
    log: { info: () => undefined, warn: (line) => warned.push(line) },
    onBatch: (booked) => {
      for (const kind of Object.keys(all) as (keyof BatchResult)[]) all[kind] += booked[kind];
    },
  });
  consumers.push(consumer);
  return consumer;
}

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  database = await openDatabase(clone.address);
  broker = await startTestBroker({ kept: { count: 1_000, bytes: 2 ** 20 } });
  sender = await connectToBroker(broker);
  const consumer = consume();
  await vi.waitFor(() => expect(consumer.state).toBe('consuming'), { timeout: 30_000 });
});
afterEach(() => expect(broker.said.filter((line) => line.includes('lost'))).toEqual([]));
afterAll(async () => {
  await sender.disconnect();
  await Promise.all(consumers.map((consumer) => consumer.stop()));
  await broker.stop();
  await database.close();
  await drop();
});

const rows = <Row>(text: string) => database.query<Row>({ text, values: [] });
const send = (content: unknown) => sender.send(TOPIC, JSON.stringify(content));

describe('the consumer of the broker', () => {
  it('stores a message before its sender has the receipt, with its columns and its content', async () => {
    const content = {
      msg_type: 'stf_gen',
      sender: 'daqsim-agent-operator-3',
      namespace: 'epic',
      run_id: '100010',
      execution_id: 'stf_datataking-operator-0042',
      filename: 'swf.100010.000001.stf',
      sequence: 1,
      tick: 1.5999999999999999,
    };
    await send(content);
    const [row] = await rows<Record<string, unknown>>('select * from swf_workflow_messages');
    expect(row).toMatchObject({
      message_type: 'stf_gen',
      sender_agent: 'daqsim-agent-operator-3',
      recipient_agent: null,
      namespace: 'epic',
      execution_id: 'stf_datataking-operator-0042',
      run_id: '100010',
      queue_name: 'epictopic',
      is_successful: true,
      message_content: content,
      message_metadata: { created_by: `swf-monitor:${process.pid}`, process_pid: process.pid },
    });
  });

  it('follows a run through its states', async () => {
    const state = async () => {
      const [row] = await rows<Record<string, unknown>>(
        'select * from swf_run_state where run_number = 100011',
      );
      return (
        row && {
          phase: row['phase'],
          state: row['state'],
          substate: row['substate'],
          metadata: row['metadata'],
        }
      );
    };
    const run = (msg_type: string, more: object = {}) => send({ msg_type, run_id: '100011', ...more });
    await run('run_imminent', { state: 'beam', substate: 'not_ready', execution_id: 'e1' });
    expect(await state()).toEqual({
      phase: 'initializing',
      state: 'beam',
      substate: 'not_ready',
      metadata: { execution_id: 'e1' },
    });
    await run('start_run', { state: 'run', substate: 'physics', execution_id: 'e2' });
    expect(await state()).toEqual({
      phase: 'physics',
      state: 'run',
      substate: 'physics',
      metadata: { execution_id: 'e1' },
    });
    await run('pause_run', { state: '', substate: 'standby' });
    expect(await state()).toMatchObject({ phase: 'physics', state: 'run', substate: 'standby' });
    await run('stf_gen', { state: 'other' });
    expect(await state()).toMatchObject({ state: 'run' });
    await run('end_run', { total_stf_files: 7 });
    expect(await state()).toMatchObject({ phase: 'completed', state: 'ended', substate: null });
    await send({ msg_type: 'start_run', run_id: 'test-run-001' });
    await send({ msg_type: 'start_run', run_id: 100012 });
    expect(await rows('select phase, state, substate from swf_run_state where run_number = 100012')).toEqual([
      { phase: 'physics', state: 'imminent', substate: 'preparing' },
    ]);
  });

  it('takes heartbeats of agents, and keeps no message of them', async () => {
    const beat = (agent_name: string, status: string) =>
      sender.send('/topic/heartbeat', JSON.stringify({ agent_name, status, msg_type: 'x' }));
    await beat('beating', 'WARNING');
    await beat('beating', '');
    await rows(`update swf_systemagent set workflow_enabled = false`);
    await beat('beating', '');
    const found = await rows(
      `select agent_type, status, workflow_enabled, last_heartbeat > now() - interval '1 minute' as fresh from swf_systemagent`,
    );
    expect(found).toEqual([
      { agent_type: 'Unknown', status: 'WARNING', workflow_enabled: true, fresh: true },
    ]);
    expect(await rows(`select 1 from swf_workflow_messages where message_type = 'x'`)).toEqual([]);
  });

  it('keeps of a message that is larger than any may be the first MiB, without reading it', async () => {
    const start = '{"msg_type":"large","n":["é",';
    const body = Buffer.from(`${start}${'{},'.repeat(2 * 2 ** 20)}{}]}`);
    const frame = { command: 'MESSAGE', headers: { destination: TOPIC, 'message-id': 'large-1' }, body };
    expect(await ingestBatch(database, [frame])).toMatchObject({ dead: 1, workflow: 0 });
    const [letter] = await rows<{ reason: string; body: string }>(
      'delete from swf_dead_letter where id = (select max(id) from swf_dead_letter) returning reason, body',
    );
    expect(letter?.reason).toBe(
      `it is larger than 1048576 bytes; of its ${body.length} bytes the first 1048576 are kept`,
    );
    expect(letter?.body).toBe(body.subarray(0, 2 ** 20).toString());
  });

  it('keeps what cannot be stored as dead letters, with the reason, and nobody waits for them', async () => {
    const before = all.dead;
    const bad: [Buffer | string, RegExp, string][] = [
      ['{"msg_type":', /not JSON/, 'utf8'],
      ['[1]', /no object/, 'utf8'],
      ['"text"', /no object/, 'utf8'],
      [Buffer.from([0x7b, 0xff, 0x7d]), /not UTF-8/, 'base64'],
      [JSON.stringify({ msg_type: 'x'.repeat(51) }), /msg_type is longer than 50/, 'utf8'],
      [JSON.stringify({ msg_type: 'x', sender: 'y'.repeat(101) }), /sender is longer than 100/, 'utf8'],
      [JSON.stringify({ msg_type: 'x', text: 'a\0b' }), /NUL/, 'utf8'],
      [JSON.stringify({ msg_type: 'x', text: '\ud800' }), /surrogate/, 'utf8'],
      [`{"msg_type":"x","n":1e999}`, /beyond the range of a double/, 'utf8'],
      [`{"msg_type":"x","n":[${Array(25_000).fill('{}')}]}`, /more than 20000 values/, 'utf8'],
      [`{"msg_type":"x","n":1${'0'.repeat(1_000)}1}`, /a number has more than 1000 characters/, 'utf8'],
      [`{"msg_type":"x","n":[${Array(1_000).fill('1e-300')}]}`, /more than 262144 characters/, 'utf8'],
      [`{"msg_type":"x","text":"${'é'.repeat(262_144)}"}`, /more than 262144 characters/, 'utf8'],
      [`{"msg_type":"x","n":${'['.repeat(200)}${']'.repeat(200)}}`, /nested deeper/, 'utf8'],
      [Buffer.from('{"msg_type":"x"}\0'), /not JSON/, 'base64'],
    ];
    for (const [body] of bad) post(sender, TOPIC, body);
    await send({ msg_type: 'after' });
    const letters = await rows<{ reason: string; encoding: string; destination: string; body: string }>(
      'select * from swf_dead_letter order by id',
    );
    expect(all.dead - before).toBe(bad.length);
    for (const [index, [body, reason, encoding]] of bad.entries()) {
      expect(letters[index]?.reason).toMatch(reason);
      expect(letters[index]).toMatchObject({ encoding, destination: TOPIC });
      expect(Buffer.from(letters[index]?.body ?? '', encoding as 'utf8')).toEqual(
        Buffer.from(body as string),
      );
    }
    expect(
      await rows(`select 1 as found from swf_workflow_messages where message_type = 'after'`),
    ).toHaveLength(1);
    await send({ neither: true });
    expect(all.other).toBe(1);
  });

  it('what is stored is told as changes, once', async () => {
    const noted: NotedChange[] = [];
    const again: NotedChange[] = [];
    const told = { msg_type: 'start_run', run_id: '100077', namespace: 'torre', state: 'run' };
    const frame = {
      command: 'MESSAGE',
      headers: { 'message-id': 'noted-1', destination: TOPIC, timestamp: '1786112345678' },
      body: Buffer.from(JSON.stringify(told)),
    };
    await ingestBatch(database, [frame], (change) => noted.push(change));
    await ingestBatch(database, [frame], (change) => again.push(change));
    expect(noted).toMatchObject([
      { resource: 'workflow-messages', count: 1, run_number: 100_077, namespace: 'torre' },
      { resource: 'run-states', count: 1, run_number: 100_077 },
    ]);
    expect(again).toEqual([]);
  });

  it('tells messages apart that bear one id: brokers that begin anew count from one again', async () => {
    const id = 'x'.repeat(1_000);
    const frame = (messageId: string, n: number, timestamp = '1786112345678') => ({
      command: 'MESSAGE',
      headers: { 'message-id': messageId, destination: TOPIC, timestamp },
      body: Buffer.from(JSON.stringify({ msg_type: 'counted', n })),
    });
    const first = [frame('17', 1), frame(`${id}1`, 2), frame(`${id}2`, 3)];
    expect(await ingestBatch(database, first)).toMatchObject({ workflow: 3, again: 0 });
    expect(await ingestBatch(database, first)).toMatchObject({ workflow: 0, again: 3 });
    expect(await ingestBatch(database, [frame('17', 4), frame('17', 1, '1786112345679')])).toMatchObject({
      workflow: 2,
      again: 0,
    });
    expect(
      await rows(
        `select message_metadata->>'broker_message_id' as id from swf_workflow_messages where message_content @> '{"msg_type":"counted","n":3}'`,
      ),
    ).toEqual([{ id: `${id}2` }]);
  });

  it('recognises a message of Artemis, whose message-id begins with the number of the consumer', async () => {
    const frame = (messageId: string) => ({
      command: 'MESSAGE',
      headers: { 'message-id': messageId, destination: TOPIC, timestamp: '1786112345678' },
      body: Buffer.from('{"msg_type":"redelivered"}'),
    });
    expect(await ingestBatch(database, [frame('2637,2651')])).toMatchObject({ workflow: 1, again: 0 });
    expect(await ingestBatch(database, [frame('2659,2651')])).toMatchObject({ workflow: 0, again: 1 });
    expect(await ingestBatch(database, [frame('2659,2652'), frame('2659,,2651')])).toMatchObject({
      workflow: 2,
    });
  });

  it.each([
    ['values that PostgreSQL refuses are dead', '22000', 1],
    ['values that are too large for it are dead', '54000', 1],
    ['a fault of the monitor is none of the message: it waits until that is fixed', 'XX000', 0],
    ['a deadlock is none either', '40P01', 0],
  ])('%s (%s)', async (_, state, dead) => {
    const deadBefore = all.dead;
    await rows(
      `create function break_it() returns trigger language plpgsql as $$
       begin raise exception 'broken on purpose (${state})' using errcode = '${state}'; end $$`,
    );
    await rows(
      `create trigger break_it before insert on swf_workflow_messages for each row
       when (new.message_type = 'broken') execute function break_it()`,
    );
    const sent = Promise.all([send({ msg_type: 'broken', state }), send({ msg_type: 'whole', state })]);
    if (dead === 0) {
      await vi.waitFor(() => expect(warned.join()).toContain(`broken on purpose (${state})`));
      expect(warned.filter((line) => line.includes(state))).toHaveLength(1);
    } else await sent;
    await rows('drop function break_it cascade');
    await sent;
    expect(all.dead - deadBefore).toBe(dead);
    const stored = await rows<{ type: string }>(
      `select message_type as type from swf_workflow_messages where message_content->>'state' = '${state}' order by sequence`,
    );
    expect(stored.map(({ type }) => type)).toEqual(dead ? ['whole'] : ['broken', 'whole']);
  });

  it('keeps the order of several batches, of which two are refused for one of their messages', async () => {
    const deadBefore = all.dead;
    await rows(
      `create function break_it() returns trigger language plpgsql as $$
       begin raise exception 'broken on purpose' using errcode = '22000'; end $$`,
    );
    await rows(
      `create trigger break_it before insert on swf_workflow_messages for each row
       when (new.message_type = 'broken') execute function break_it()`,
    );
    const numbers = Array.from({ length: 900 }, (_, n) => n);
    const isBroken = (n: number) => n === 100 || n === 700;
    await Promise.all(numbers.map((n) => send({ msg_type: isBroken(n) ? 'broken' : 'in batches', n })));
    await rows('drop function break_it cascade');
    expect(all.dead - deadBefore).toBe(2);
    const stored = await rows<{ n: number }>(
      `select (message_content->>'n')::int as n from swf_workflow_messages where message_type = 'in batches' order by sequence`,
    );
    expect(stored.map(({ n }) => n)).toEqual(numbers.filter((n) => !isBroken(n)));
  });

  it('stores nothing of a batch before the one ahead of it, and nothing where that is not stored', async () => {
    const frame = (n: number) => ({
      command: 'MESSAGE',
      headers: { 'message-id': `ahead-${n}`, destination: TOPIC, timestamp: '1786112345678' },
      body: Buffer.from(JSON.stringify({ msg_type: 'ahead', n })),
    });
    const ahead = Promise.withResolvers<boolean>();
    const behind = ingestBatch(database, [frame(2)], undefined, ahead.promise);
    await vi.waitFor(async () =>
      expect(
        await rows(
          `select 1 from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
        ),
      ).toHaveLength(1),
    );
    // What comes once more in the batch behind that is known there by its turn.
    const both = ingestBatch(
      database,
      [frame(2), frame(3)],
      undefined,
      behind.then(() => true),
    );
    expect(await ingestBatch(database, [frame(1)])).toMatchObject({ workflow: 1 });
    ahead.resolve(true);
    expect(await behind).toMatchObject({ workflow: 1, again: 0 });
    expect(await both).toMatchObject({ workflow: 1, again: 1 });
    await expect(ingestBatch(database, [frame(4)], undefined, Promise.resolve(false))).rejects.toThrow(
      'not stored yet',
    );
    await expect(ingestBatch(database, [frame(4)], undefined, new Promise(() => undefined))).rejects.toThrow(
      'not stored yet',
    );
    expect(
      await rows(
        `select (message_content->>'n')::int as n from swf_workflow_messages where message_type = 'ahead' order by sequence`,
      ),
    ).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('keeps nobody from writing messages while it waits for a run', async () => {
    await send({ msg_type: 'run_imminent', run_id: '100020' });
    const { promise: done, resolve: finish } = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const holder = database.transaction(async (executor) => {
      await executor.query({
        text: 'select 1 from swf_run_state where run_number = 100020 for update',
        values: [],
      });
      locked.resolve();
      await done;
    });
    await locked.promise;
    const sent = send({ msg_type: 'start_run', run_id: '100020' });
    await vi.waitFor(async () =>
      expect(
        await rows(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        ),
      ).toHaveLength(1),
    );
    await database.transaction(async (executor) => {
      await executor.query({ text: `set local lock_timeout = '500ms'`, values: [] });
      await executor.query({
        text: `insert into swf_workflow_messages (message_type, message_content) values ('other', '{}')`,
        values: [],
      });
    });
    finish();
    await Promise.all([holder, sent]);
  });

  it('publishes what is to go out; what the broker will never take is a dead letter, and hinders nothing', async () => {
    const heard: string[] = [];
    await sender.subscribe({ id: 'out', destination: '/topic/out' }, ({ body }) =>
      heard.push(body.toString()),
    );
    const deadBefore = (await rows('select 1 from swf_dead_letter')).length;
    await storeOutgoing(database, '/topic/out', { n: 0 });
    await storeOutgoing(database, '/nowhere', { n: 1 });
    await storeOutgoing(database, '/topic/out', { after: '/nowhere' });
    await storeOutgoing(database, TOPIC, { msg_type: 'sent by the monitor' });
    await vi.waitFor(
      async () =>
        expect(await rows('select 1 from swf_outgoing_message where published_at is null')).toEqual([]),
      { timeout: 15_000 },
    );
    expect(new Set(heard)).toEqual(new Set(['{"n":0}', '{"after":"/nowhere"}']));
    const letters = await rows<{ reason: string; destination: string; body: string }>(
      `select reason, destination, body from swf_dead_letter order by id offset ${deadBefore}`,
    );
    expect(letters.map(({ destination, body }) => [destination, JSON.parse(body)])).toEqual([
      ['/nowhere', { n: 1 }],
    ]);
    expect(letters[0]?.reason).toMatch(/^the broker refuses it: .* \/nowhere is none/);
    expect(warned.filter((line) => line.includes('is a dead letter now'))).toHaveLength(1);
    // The consumer's own connection was never closed.
    expect(broker.said.filter((line) => line.includes('the connection of swf-monitor'))).toEqual([]);
    const stored = await rows(
      `select 1 from swf_workflow_messages where message_type = 'sent by the monitor'`,
    );
    expect(stored.length).toBeGreaterThan(0);
    await sender.request('UNSUBSCRIBE', { id: 'out' });
  });

  it('holds what goes to a queue that is full, in order, says so, and lets the others pass', async () => {
    const queue = '/queue/full';
    const deadBefore = all.dead;
    await sender.send(queue, JSON.stringify({ n: 0, text: 'x'.repeat(0.7 * 2 ** 20) }));
    const sizes = [0.5 * 2 ** 20, 10, 10];
    for (const [index, size] of sizes.entries())
      await storeOutgoing(database, queue, { n: index + 1, text: 'x'.repeat(size) });
    const { id } = await storeOutgoing(database, '/topic/nobody', { n: 1 });
    const unpublished = () =>
      rows<{ destination: string }>(
        'select destination from swf_outgoing_message where published_at is null order by id',
      );
    await expect
      .poll(() => rows(`select 1 from swf_outgoing_message where id = ${id} and published_at is not null`))
      .toHaveLength(1);
    await expect
      .poll(async () => (await consumerStatus(database)).trouble)
      .toContain(`the broker does not take messages to ${queue}, which wait: ${queue} is full`);
    expect(await unpublished()).toEqual(sizes.map(() => ({ destination: queue })));
    const reader = await connectToBroker(broker);
    const got: number[] = [];
    await reader.subscribe({ id: '1', destination: queue }, ({ body }) =>
      got.push((JSON.parse(String(body)) as { n: number }).n),
    );
    await expect.poll(() => got).toEqual([0, 1, 2, 3]);
    await expect.poll(unpublished).toEqual([]);
    await expect.poll(async () => (await consumerStatus(database)).trouble).toBeNull();
    expect(all.dead).toBe(deadBefore);
    await reader.disconnect();
  });

  it('goes on publishing while a receipt is held back for somebody who is away', async () => {
    const away = await connectToBroker({ ...broker, clientId: 'away' });
    const durable = { 'activemq.subscriptionName': 'away' };
    const subscription = { id: '1', destination: '/topic/away', ack: 'client', headers: durable } as const;
    await away.subscribe(subscription, () => undefined);
    await away.disconnect();
    await storeOutgoing(database, '/topic/away', { n: 0 });
    const { id } = await storeOutgoing(database, '/topic/nobody', { n: 1 });
    await vi.waitFor(async () =>
      expect(
        await rows(`select id from swf_outgoing_message where published_at is not null and id = ${id}`),
      ).toHaveLength(1),
    );
    const back = await connectToBroker({ ...broker, clientId: 'away' });
    const got: string[] = [];
    await back.subscribe(subscription, (message) => {
      got.push(message.body.toString());
      acknowledge(back, message);
    });
    await vi.waitFor(async () =>
      expect(await rows('select 1 from swf_outgoing_message where published_at is null')).toEqual([]),
    );
    expect(got).toEqual(['{"n":0}']);
    await back.request('UNSUBSCRIBE', { id: '1', ...durable });
    await back.disconnect();
  });

  it('stores each message once, in order, while it is stopped and another takes over', async () => {
    const count = 300;
    const second = consume();
    for (let n = 0; n < count; n++) {
      post(sender, TOPIC, JSON.stringify({ msg_type: 'flow', n }));
      if (n === 100) void consumers[0]?.stop();
      if (n % 10 === 0) await new Promise(setImmediate);
    }
    await expect.poll(() => second.state).toBe('consuming');
    await send({ msg_type: 'flow', n: count });
    const stored = await rows<{ n: number }>(
      `select (message_content->>'n')::int as n from swf_workflow_messages where message_type = 'flow' order by sequence`,
    );
    expect(stored.map(({ n }) => n)).toEqual(Array.from({ length: count + 1 }, (_, n) => n));
  });
});

describe('a consumer without a broker', () => {
  const alone = (address: () => typeof broker) => {
    const lines: string[] = [];
    const say = (line: string) => lines.push(line);
    const consumer = new Consumer(other, {
      address,
      heartbeatTopic: '/topic/heartbeat',
      log: { info: say, warn: say },
    });
    return { consumer, lines };
  };
  let other: Database;
  let dropOther: () => Promise<void>;
  beforeEach(async () => {
    const clone = await cloneDatabase();
    dropOther = clone.drop;
    other = await openDatabase(clone.address);
  });
  afterEach(async () => {
    await other.close();
    await dropOther();
  });

  it('tells once that a certificate cannot be read, and consumes when it can', async () => {
    let asked = 0;
    const free = await startTestBroker();
    const { consumer, lines } = alone(() => {
      if (++asked <= 3) throw new Error("ENOENT: no such file or directory, open 'ssl_ca.pem'");
      return free;
    });
    await vi.waitFor(() => expect(consumer.state).toBe('consuming'), { timeout: 15_000 });
    expect(lines).toEqual([
      "the message broker: ENOENT: no such file or directory, open 'ssl_ca.pem'. It is tried again and again",
      `messages of the broker at 127.0.0.1, port ${free.port} are being stored`,
    ]);
    await consumer.stop();
    await free.stop();
  });

  it('says where no broker listens, and how to have one', async () => {
    const { consumer, lines } = alone(() => ({ ...broker, port: 1 }));
    await vi.waitFor(() => expect(lines).toHaveLength(1), { timeout: 15_000 });
    expect(lines[0]).toMatch(
      /^the broker at 127.0.0.1, port 1: nobody listens there. npm run broker .*SWF_BROKER=embedded/,
    );
    await consumer.stop();
  });

  it.each([
    ['greeting', ''],
    ['subscriptions', 'CONNECTED\nversion:1.2\n\n\0'],
  ])('stops at once while the broker does not answer its %s', async (_, answer) => {
    const silent = await startSilentBroker(answer);
    const { consumer } = alone(() => ({ ...broker, port: silent.port }));
    await silent.reached;
    const before = performance.now();
    await consumer.stop();
    expect(performance.now() - before).toBeLessThan(1_000);
    silent.stop();
  });
});

/** A broker that gives one answer to the first frame, and none to the next. */
async function startSilentBroker(answer: string) {
  const sockets: Socket[] = [];
  const reached = Promise.withResolvers<void>();
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    let frames = 0;
    socket.on('data', () => {
      frames++;
      if (answer === '' || frames === 2) reached.resolve();
      else socket.write(answer);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    reached: reached.promise,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
