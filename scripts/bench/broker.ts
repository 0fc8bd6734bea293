import { connectToBroker, type StompClient } from '../../src/stomp/client.ts';
import { post } from '../../src/stomp/unconfirmed.ts';
import type { Ground } from './ground.ts';
import type { Row } from './report.ts';

const SUBSCRIBERS = 5;
const NAME = `the embedded broker, 1 publisher to ${SUBSCRIBERS} subscribers, deliveries`;
const LIMIT = 50_000;
/** Not the monitor's: what is sent there is confirmed only once a monitor has stored it. */
const TOPIC = '/topic/bench';
/** Messages between two receipts, of which two are awaited at a time: a publisher that runs ahead only fills buffers. */
const WINDOW = 500;
/** In ms, after a second to warm up. */
const MEASURED = 4_000;
/** About as long as what the agents send, in bytes. */
const BODY = JSON.stringify({ msg_type: 'stf_ready', run_id: '100010', filename: 'x'.repeat(340) });

/** One publisher and its subscribers in this process, the broker in another. */
export async function* broker(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  if (!chosen(NAME)) return;
  const server = await ground.broker();
  const address = { host: '127.0.0.1', port: Number(server.url), user: 'admin', password: 'admin' };
  const clients: StompClient[] = [];
  let delivered = 0;
  for (let n = 0; n < SUBSCRIBERS; n++) {
    const subscriber = await connectToBroker(address);
    await subscriber.subscribe({ id: '1', destination: TOPIC }, () => {
      delivered++;
    });
    clients.push(subscriber);
  }
  const publisher = await connectToBroker(address);
  let isRunning = true;
  const publishing = publish(publisher, () => isRunning);
  await sleep(1_000);
  const before = delivered;
  const start = performance.now();
  await sleep(MEASURED);
  const perSecond = ((delivered - before) * 1_000) / (performance.now() - start);
  isRunning = false;
  const sent = await publishing;
  // What was confirmed to the publisher stands in front of this in every subscriber's connection.
  for (const client of clients) await client.disconnect();
  if (delivered !== sent * SUBSCRIBERS) throw new Error(`${sent} were sent, ${delivered} delivered`);
  await publisher.disconnect();
  await server.stop();
  yield {
    name: NAME,
    value: perSecond,
    unit: '/s',
    bound: 'at least',
    limit: LIMIT,
    beside: `${sent.toLocaleString('en')} messages of ${BODY.length} bytes, publisher and subscribers in one process`,
  };
}

/** @returns how many messages were sent */
async function publish(publisher: StompClient, goesOn: () => boolean): Promise<number> {
  let sent = 0;
  let earlier: Promise<void> = Promise.resolve();
  while (goesOn()) {
    for (let n = 1; n < WINDOW; n++) post(publisher, TOPIC, BODY);
    const confirmed = publisher.send(TOPIC, BODY);
    sent += WINDOW;
    await earlier;
    earlier = confirmed;
  }
  await earlier;
  return sent;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
