import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { length, someOf } from '../length.ts';
import { RawClient } from '../messages/raw-client.ts';
import { startWatchedBroker, type WatchedBroker } from './broker-thread.ts';

const MiB = 1024 * 1024;
/** All that may be kept, 128 MiB, as much again for those who do not read and for half frames, and the broker itself. */
const MOST_MEMORY = 360 * MiB;
/** No step takes more than a few milliseconds, a slice of them ten; collecting garbage comes on top. In ms. */
const MOST_BUSY = 60;

let broker: WatchedBroker;
let clients: RawClient[];
beforeEach(async () => {
  clients = [];
  broker = await startWatchedBroker();
  await broker.look(); // it has been compiled
});
afterEach(async () => {
  for (const client of clients) await client.drop();
  await broker.stop();
});

async function connected(...lines: string[]): Promise<RawClient> {
  const client = await RawClient.connected(broker, '1.2', ...lines);
  client.socket.setMaxListeners(0);
  clients.push(client);
  return client;
}

/** Sends as fast as the broker reads. @returns false once it has closed the connection */
async function write({ socket }: RawClient, text: string): Promise<boolean> {
  if (!socket.destroyed && !socket.write(text.replaceAll('^', '\0')))
    await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined);
  return !socket.destroyed;
}

/** Sends frames, until there are so many or the broker has enough, and waits until it has dealt with them. */
async function flood(client: RawClient, count: number, frame: (n: number) => string): Promise<void> {
  for (let n = 0; n < count; n++) if (!(await write(client, frame(n)))) return;
  await client.settled().catch(() => undefined);
}

const HEADERS = Array.from({ length: 990 }, (_, n) => `h${n}:x`).join('\n');
const NAME = 'n'.repeat(200);

/** What clients can make a broker keep, and what they can make it do. */
const FLOODS: Record<string, () => Promise<void>> = {
  async 'messages with nothing but 990 short headers'() {
    for (let queue = 0; queue < length(1, 12); queue++)
      await flood(
        await connected(),
        length(500, 8_000),
        () => `SEND\ndestination:/queue/${queue}\n${HEADERS}\n\nx^`,
      );
  },
  async 'messages with nothing in them'() {
    for (let queue = 0; queue < length(1, 4); queue++)
      await flood(await connected(), length(20_000, 60_000), () => `SEND\ndestination:/queue/${queue}\n\n^`);
  },
  async 'short messages that stay, among long ones that go'() {
    const long = `SEND\ndestination:/topic/nobody\n\n${'y'.repeat(4_000)}^`;
    await flood(await connected(), length(4_000, 50_000), () => `SEND\ndestination:/queue/a\n\nx^${long}`);
  },
  async 'headers of 60,000 characters that are forgotten, beside a short one that stays'() {
    const forgotten = 'z'.repeat(60_000);
    await flood(
      await connected(),
      length(2_000, 20_000),
      (n) => `SEND\ndestination:/queue/a\nsubscription:${forgotten}\nkept:the value number ${n}\n\nx^`,
    );
  },
  async 'queues with one message each'() {
    await flood(
      await connected(),
      length(12_000, 20_000),
      (n) => `SEND\ndestination:/queue/${n}${NAME}\n\n^`,
    );
  },
  async 'receipts of clients that are gone'() {
    const away = await connected('client-id:away');
    await flood(away, 1, () => 'SUBSCRIBE\nid:1\ndestination:/topic/t\nactivemq.subscriptionName:a\n\n^');
    await away.drop();
    for (let n = 0; n < length(200, 2_000); n++) {
      const client = await connected();
      await flood(client, 10, (k) => `SEND\ndestination:/topic/t\nreceipt:${NAME}${k}\n\nx^`);
      await client.drop();
    }
  },
  async 'subscriptions with long names'() {
    for (let n = 0; n < length(4, 20); n++)
      await flood(
        await connected(),
        999,
        (k) => `SUBSCRIBE\nid:${k}${NAME}\ndestination:/topic/${k}${NAME}\n\n^`,
      );
  },
  async 'subscriptions with long selectors'() {
    const selector = Array(400).fill("a='b'").join(' OR ');
    for (let n = 0; n < length(2, 20); n++)
      await flood(
        await connected(),
        999,
        (k) => `SUBSCRIBE\nid:${k}\ndestination:/topic/${k}\nselector:${selector}\n\n^`,
      );
  },
  async 'transactions that stay open'() {
    const body = 'x'.repeat(500_000);
    for (let n = 0; n < length(10, 50); n++)
      await flood(await connected(), 30, (k) =>
        k === 0 ? 'BEGIN\ntransaction:t\n\n^' : `SEND\ndestination:/queue/a\ntransaction:t\n\n${body}^`,
      );
  },
  async 'half frames'() {
    const half = `SEND\ndestination:/queue/a\n\n${'x'.repeat(7 * MiB)}`;
    for (let n = 0; n < length(25, 100); n++) await write(await connected(), half);
  },
  async 'heads of frames that do not go on'() {
    for (let n = 0; n < length(400, 900); n++)
      await write(await connected(), `SEND\ndestination:/queue/a\ncontent-length:10\n${HEADERS}\n\n`);
  },
  async 'subscribers that do not read'() {
    for (let n = 0; n < length(20, 100); n++) {
      const reader = await connected();
      await flood(reader, 1, () => 'SUBSCRIBE\nid:1\ndestination:/topic/t\n\n^');
      reader.socket.pause();
    }
    const body = 'x'.repeat(100_000);
    await flood(await connected(), length(150, 400), () => `SEND\ndestination:/topic/t\n\n${body}^`);
  },
  async 'patterns and headers of one letter'() {
    const selector = `a LIKE '%${'a'.repeat(250)}b'`;
    for (let n = 0; n < 20; n++)
      await flood(
        await connected(),
        1,
        () => `SUBSCRIBE\nid:1\ndestination:/topic/t\nselector:${selector}\n\n^`,
      );
    const header = 'a'.repeat(60_000);
    await flood(await connected(), length(10, 100), () => `SEND\ndestination:/topic/t\na:${header}\n\nx^`);
  },
  async 'a transaction of many messages for many subscriptions'() {
    for (let n = 0; n < length(1, 9); n++)
      await flood(await connected(), 999, (k) => `SUBSCRIBE\nid:${k}\ndestination:/topic/t\n\n^`);
    const sends = 'SEND\ndestination:/topic/t\ntransaction:t\n\nx^'.repeat(50);
    await flood(await connected(), 1, () => `BEGIN\ntransaction:t\n\n^${sends}COMMIT\ntransaction:t\n\n^`);
  },
  async 'selectors that take nothing of a long queue'() {
    await flood(await connected(), length(4_000, 40_000), (n) => `SEND\ndestination:/queue/a\nn:${n}\n\nx^`);
    for (let n = 0; n < 20; n++)
      await flood(
        await connected(),
        1,
        () => "SUBSCRIBE\nid:1\ndestination:/queue/a\nselector:n LIKE '%x%'\n\n^",
      );
  },
  async 'an acknowledgement of ten thousand messages'() {
    const client = await connected();
    await flood(client, 10_000, () => 'SEND\ndestination:/queue/a\n\nx^');
    client.send('SUBSCRIBE\nid:1\ndestination:/queue/a\nack:client\nconsumer-window-size:-1\n\n^');
    const messages = await client.frames(10_000);
    await flood(client, 1, () => `ACK\nid:${messages.at(-1)?.headers['ack']}\n\n^`);
  },
};

describe('the broker is neither full nor busy for long by', () => {
  it.each(someOf(Object.keys(FLOODS), 8))('%s', async (name) => {
    await FLOODS[name]?.();
    const { busiest, memory } = await broker.look();
    expect(busiest).toBeLessThan(MOST_BUSY);
    expect(memory).toBeLessThan(MOST_MEMORY);
    // It still serves others.
    const agent = await connected();
    agent.send('SUBSCRIBE\nid:s\ndestination:/topic/a\n\n^SEND\ndestination:/topic/a\n\nhi^');
    expect((await agent.frame()).body.toString()).toBe('hi');
  });
});
