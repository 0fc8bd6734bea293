import { setTimeout as sleep } from 'node:timers/promises';
import { connectToBroker, type StompClient } from '../../src/stomp/client.ts';
import type { Ground } from './ground.ts';
import type { Row } from './report.ts';

const LATENCY = 'a message from the broker to its commit, p50';
const RATE = 'messages from the broker to their commit, sustained';
const TOPIC = '/topic/epictopic';
/** Messages whose receipt is awaited at a time: a receipt comes once the monitor has committed. */
const IN_FLIGHT = 1_000;
/** In ms. */
const MEASURED = 6_000;
const SINGLE = 300;

/** About as long as what the agents send. */
export const content = (n: number) =>
  JSON.stringify({
    msg_type: 'stf_gen',
    sender: 'daqsim-agent-operator-3',
    namespace: 'testbed',
    run_id: '100010',
    execution_id: 'stf_datataking-operator-0042',
    filename: `swf.100010.${String(n).padStart(6, '0')}.stf`,
    sequence: n,
    state: 'run',
    substate: 'physics',
  });

/** From a sender at the embedded broker to the committed row: the sender's receipt tells when that is. */
export async function* messages(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  if (!chosen(LATENCY) && !chosen(RATE)) return;
  const broker = await ground.broker();
  const monitor = await ground.monitor({ SWF_BROKER: 'external', ACTIVEMQ_PORT: broker.url });
  const sender = await connectToBroker({
    host: '127.0.0.1',
    port: Number(broker.url),
    user: 'admin',
    password: 'admin',
  });
  let n = 0;
  const send = () => sender.send(TOPIC, content(++n));
  await send(); // the monitor consumes
  const times: number[] = [];
  for (let i = 0; i < SINGLE; i++) {
    const before = performance.now();
    await send();
    times.push(performance.now() - before);
    await sleep(5);
  }
  times.sort((a, b) => a - b);
  const perSecond = await sustained(sender, send);
  const [row] = await ground.database.query<{ stored: number }>({
    text: `select count(*) as stored from swf_workflow_messages where message_type = 'stf_gen'`,
    values: [],
  });
  await sender.disconnect();
  await monitor.stop();
  await broker.stop();
  if (row?.stored !== n) throw new Error(`${n} messages were confirmed, ${row?.stored} are stored`);
  const beside = `all ${n.toLocaleString('en')} confirmed messages are stored, p99 ${times[Math.floor(SINGLE * 0.99)]?.toFixed(1)} ms`;
  yield { name: LATENCY, value: times[SINGLE / 2] ?? 0, unit: 'ms', bound: 'at most', limit: 20, beside };
  yield { name: RATE, value: perSecond, unit: '/s', bound: 'at least', limit: 20_000, beside };
}

async function sustained(sender: StompClient, send: () => Promise<void>): Promise<number> {
  let confirmed = 0;
  let running = true;
  const one = async () => {
    while (running && sender.connection.isOpen) {
      await send();
      confirmed++;
    }
  };
  const all = Array.from({ length: IN_FLIGHT }, one);
  await sleep(1_000);
  const [before, start] = [confirmed, performance.now()];
  await sleep(MEASURED);
  const perSecond = ((confirmed - before) * 1_000) / (performance.now() - start);
  running = false;
  await Promise.all(all);
  return perSecond;
}
