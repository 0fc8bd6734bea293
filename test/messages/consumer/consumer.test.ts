import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Database } from '../../../src/database/connection.ts';
import type { Booked } from '../../../src/messages/consumer/books.ts';
import { Consumer } from '../../../src/messages/consumer/consumer.ts';
import { monitorSubscriptions } from '../../../src/messages/subscriptions.ts';
import { connectToBroker, type StompClient } from '../../../src/stomp/client.ts';
import { cloneDatabase } from '../../monitor.ts';
import { startTestBroker, type TestBroker } from '../broker.ts';

const TOPIC = '/topic/epictopic';
let database: Database;
let drop: () => Promise<void>;
let broker: TestBroker;
let sender: StompClient;
const consumers: Consumer[] = [];
const all: Booked = { workflow: 0, heartbeat: 0, other: 0, dead: 0, again: 0 };

function consume(): Consumer {
  const consumer = new Consumer(database, {
    address: () => broker,
    subscriptions: monitorSubscriptions('/topic/heartbeat'),
    log: { info: () => undefined, warn: () => undefined },
    onBooked: (booked) => {
      for (const kind of Object.keys(all) as (keyof Booked)[]) all[kind] += booked[kind];
    },
  });
  consumers.push(consumer);
  return consumer;
}

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  database = await Database.open(clone.address);
  broker = await startTestBroker();
  sender = await connectToBroker(broker);
  const consumer = consume();
  await vi.waitFor(() => expect(consumer.state).toBe('consuming'), { timeout: 10_000 });
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
      [`{"msg_type":"x","n":1e999}`, /number without end/, 'utf8'],
      [`{"msg_type":"x","n":${'['.repeat(200)}${']'.repeat(200)}}`, /nested deeper/, 'utf8'],
      [Buffer.from('{"msg_type":"x"}\0'), /not JSON/, 'base64'],
    ];
    for (const [body] of bad) sender.post(TOPIC, body);
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

  it('stores each message once, in order, while it is stopped and another takes over', async () => {
    const count = 300;
    const second = consume();
    for (let n = 0; n < count; n++) {
      sender.post(TOPIC, JSON.stringify({ msg_type: 'flow', n }));
      if (n === 100) void consumers[0]?.stop();
      if (n % 10 === 0) await new Promise(setImmediate);
    }
    await expect.poll(() => second.state, { timeout: 15_000 }).toBe('consuming');
    await send({ msg_type: 'flow', n: count });
    const stored = await rows<{ n: number }>(
      `select (message_content->>'n')::int as n from swf_workflow_messages where message_type = 'flow' order by sequence`,
    );
    expect(stored.map(({ n }) => n)).toEqual(Array.from({ length: count + 1 }, (_, n) => n));
  });
});
