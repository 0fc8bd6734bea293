import { setTimeout as sleep } from 'node:timers/promises';
import { connectToBroker } from '../../src/stomp/client.ts';
import { Crowd, SENT } from './crowd.ts';
import type { Ground, Server } from './ground.ts';
import { type Row, ratio, residentMiB } from './report.ts';

const NAMES = {
  p99: 'stream: 1,000 watchers × 50 messages/s, p99',
  loss: 'stream: 1,000 watchers × 50 messages/s, deliveries of those that were due',
  rate: 'stream: deliveries, as many as go to 1,000 watchers, against bare node:http',
  memory: 'stream: memory of a watcher, against bare node:http',
  broker: 'stream: a message from the broker to a watcher, p50',
};

const WATCHERS = 1_000;
const PER_SECOND = 50;
/** Messages of the even pace: ten seconds. */
const EVEN = 500;
/** Messages at once; less than the megabyte with which a watcher is cut off. */
const BURST = 1_000;
/** Bursts of ours and of the peer by turns; the fastest of each counts. */
const ROUNDS = 5;
const PATIENCE = 60_000;
/** After it Node has given back what it does not need, in ms. */
const QUIET = 10_000;

/** A message of the size that the testbed's have: 420 bytes as an event. */
const content = (sent: number, n: number) => ({
  msg_type: 'stf_gen',
  sender: 'daqsim-agent-operator-3',
  run_id: '100010',
  filename: `swf.100010.${String(n).padStart(6, '0')}.stf`,
  sequence: n,
  state: 'run',
  substate: 'physics',
  [SENT]: sent,
});

/** What the stream of one process carries, beside a bare fan-out of the same bytes. */
export async function* stream(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  if (chosen(NAMES.broker)) yield await brokerToWatcher(ground);
  if (![NAMES.p99, NAMES.loss, NAMES.rate, NAMES.memory].some(chosen)) return;
  const ours = await gather(await ground.monitor(), ground.credentials);
  const peer = await gather(await ground.fanOutPeer(), {});

  const begin = performance.now();
  await evenly((n) => insert(ground, 1, n));
  await arrived(ours.crowd, EVEN);
  const beside = `${EVEN * WATCHERS} deliveries in ${Math.round((performance.now() - begin) / 1_000)} s, p50 ${ours.crowd.percentile(0.5)} ms`;
  const { delivered } = ours.crowd;
  yield {
    name: NAMES.p99,
    value: ours.crowd.percentile(0.99),
    unit: 'ms',
    bound: 'at most',
    limit: 100,
    beside,
  };
  yield {
    name: NAMES.loss,
    value: delivered / EVEN / WATCHERS,
    unit: '×',
    bound: 'at least',
    limit: 1,
    beside,
  };

  await evenly((n) => publish(peer.server, 1, n));
  await arrived(peer.crowd, EVEN);
  await sleep(QUIET);
  const [kept, keptByPeer] = [memoryOf(ours), memoryOf(peer)];
  yield {
    name: NAMES.memory,
    value: kept / keptByPeer,
    unit: '×',
    bound: 'at most',
    limit: 1.3,
    beside: `${kept.toFixed(1)} against ${keptByPeer.toFixed(1)} KiB, after ${EVEN} messages`,
  };

  const best = { ours: 0, peer: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    best.ours = Math.max(best.ours, await burst(ours.crowd, () => insert(ground, BURST, round)));
    best.peer = Math.max(best.peer, await burst(peer.crowd, () => publish(peer.server, BURST, round)));
  }
  yield ratio(NAMES.rate, 0.95, best.ours, best.peer, 'deliveries/s', `, ${BURST} messages at once`);
  for (const { crowd, server } of [ours, peer]) {
    await crowd.close();
    await server.stop();
  }
}

interface Watched {
  server: Server;
  crowd: Crowd;
  /** Memory of the server before they came, in MiB. */
  before: number;
}

/** A server with a crowd before it. */
async function gather(server: Server, headers: Record<string, string>): Promise<Watched> {
  // The first ones make it load and compile what all of them need.
  const first = await Crowd.open({ address: server.url, headers, count: WATCHERS / 10 });
  await first.close();
  await sleep(QUIET);
  const before = residentMiB(server.pid);
  return { server, before, crowd: await Crowd.open({ address: server.url, headers, count: WATCHERS }) };
}

/** What one watcher takes of the server's memory, in KiB. */
function memoryOf({ server, before }: Watched): number {
  return ((residentMiB(server.pid) - before) * 1_024) / WATCHERS;
}

async function evenly(send: (n: number) => Promise<void>): Promise<void> {
  const begin = performance.now();
  for (let n = 0; n < EVEN; n++) {
    await send(n);
    await sleep(Math.max(0, begin + ((n + 1) * 1_000) / PER_SECOND - performance.now()));
  }
}

/** Stores messages as the consumer does, in one statement. */
async function insert({ database }: Ground, count: number, n: number): Promise<void> {
  await database.query({
    text: `insert into swf_workflow_messages (message_id, message_type, message_content, sent_at, is_successful, message_metadata)
           select gen_random_uuid(), 'stf_gen', $1::jsonb, now(), true, '{}' from generate_series(1, $2::int)`,
    values: [JSON.stringify(content(Date.now(), n)), count],
  });
}

/** The same bytes to the peer. */
async function publish({ url }: Server, count: number, n: number): Promise<void> {
  const data = JSON.stringify({
    ...content(Date.now(), n),
    ...{
      sent_at: new Date().toISOString(),
      queue_name: null,
      sender_agent: null,
      recipient_agent: null,
      namespace: null,
    },
  }).replaceAll(/([,:])"/g, '$1 "');
  const marked = data.replace(`"${SENT}":`, `"${SENT}": `);
  const event = `id: 1000000\nevent: stf_gen\ndata: ${marked}\n\n`;
  await fetch(url, { method: 'POST', body: event.repeat(count) });
}

/** @returns deliveries a second, from the sending to the last arrival */
async function burst(crowd: Crowd, send: () => Promise<void>): Promise<number> {
  crowd.reset();
  const begin = performance.now();
  const sent = send();
  await arrived(crowd, BURST);
  const seconds = (performance.now() - begin) / 1_000;
  await sent;
  return (BURST * WATCHERS) / seconds;
}

async function arrived(crowd: Crowd, count: number): Promise<void> {
  const isThere = await crowd.until(() => crowd.delivered >= count * WATCHERS, PATIENCE);
  if (!isThere) throw new Error(`${crowd.delivered} of ${count * WATCHERS} messages were delivered`);
}

/** From an agent at the broker, by way of the database, to a watcher. */
async function brokerToWatcher(ground: Ground): Promise<Row> {
  const broker = await ground.broker();
  const monitor = await ground.monitor({ SWF_BROKER: 'external', ACTIVEMQ_PORT: broker.url });
  const login = { user: 'admin', password: 'admin' };
  const sender = await connectToBroker({ host: '127.0.0.1', port: Number(broker.url), ...login });
  const crowd = await Crowd.open({ address: monitor.url, headers: ground.credentials, count: 1 });
  const send = (n: number) => sender.send('/topic/epictopic', JSON.stringify(content(Date.now(), n)));
  await send(0); // the monitor consumes
  crowd.reset();
  for (let n = 1; n <= 300; n++) {
    await send(n);
    await sleep(5);
  }
  await crowd.until(() => crowd.delivered >= 300, PATIENCE);
  const [p50, p99] = [crowd.percentile(0.5), crowd.percentile(0.99)];
  await crowd.close();
  await sender.disconnect();
  await monitor.stop();
  await broker.stop();
  const beside = `300 messages one after the other, p99 ${p99} ms`;
  return { name: NAMES.broker, value: p50, unit: 'ms', bound: 'at most', limit: 25, beside };
}
