import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BrokerLimits } from '../../src/broker/limits.ts';
import { startTestBroker, type TestBroker } from '../broker/broker.ts';
import { length } from '../length.ts';
import { RawClient } from '../messages/raw-client.ts';

const IDLE = length(1_500, 10_000);
const MiB = 1024 * 1024;

let broker: TestBroker;
const start = async (limits: Partial<BrokerLimits> = {}) => {
  await broker?.stop();
  broker = await startTestBroker(limits);
};
beforeEach(() => start());
afterEach(() => broker.stop());

/** An agent can still connect, send and receive. */
async function serves(): Promise<void> {
  const agent = await RawClient.connected(broker);
  agent.send('SUBSCRIBE\nid:s\ndestination:/topic/a\n\n^SEND\ndestination:/topic/a\n\nhi^');
  expect((await agent.frame()).body.toString()).toBe('hi');
  await agent.drop();
}

/** How the broker ends the connection of somebody who sends this. */
async function answerTo(...chunks: (string | Buffer)[]): Promise<string> {
  const client = new RawClient(broker);
  for (const chunk of chunks) {
    if (client.socket.destroyed) break;
    if (!client.socket.write(chunk)) {
      await Promise.race([once(client.socket, 'drain'), once(client.socket, 'close')]);
    }
  }
  const [frame] = await client.closed();
  return frame ? `${frame.command}: ${frame.headers['message']}` : 'closed';
}

describe('the broker goes on', () => {
  it.each([
    ['an HTTP request', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n', /ERROR: this is not a STOMP frame/],
    ['the greeting of TLS', Buffer.from('160301020001000', 'hex'), /ERROR: this is not a STOMP frame/],
    ['noise', Buffer.alloc(100_000, 'Ä'), /ERROR: this is not a STOMP frame|closed/],
    ['a frame before CONNECT', 'SEND\ndestination:/topic/a\n\n\0', /ERROR: SEND came before CONNECT/],
    ['headers without end', `CONNECT\n${'x:y\n'.repeat(50_000)}`, /ERROR: the headers are larger|closed/],
    ['too many headers', `CONNECT\n${'x:y\n'.repeat(101)}\n\0`, /ERROR: there are more than 100 headers/],
    ['a body before CONNECT', `CONNECT\ncontent-length:${MiB}\n\n`, /ERROR: the body is larger/],
  ])('after %s', async (_, bytes, answer) => {
    expect(await answerTo(bytes)).toMatch(answer);
    await serves();
  });

  it('after half a frame and the end of the connection', async () => {
    const client = await RawClient.connected(broker);
    client.send(
      'SUBSCRIBE\nid:1\ndestination:/queue/a\n\n^SEND\ndestination:/queue/a\ncontent-length:10\n\nhal',
    );
    client.socket.end();
    expect((await client.closed()).map(({ command }) => command)).toEqual([]);
    await serves();
  });

  it('when half a CONNECT is all that comes: it is cut off in time', async () => {
    await start({ timeToConnect: 1_000 });
    expect(await answerTo('CONNECT\naccept-')).toBe('ERROR: there was no CONNECT in time');
    await serves();
  });

  it.each([
    ['announced', [`SEND\ndestination:/topic/a\ncontent-length:${64 * MiB}\n\n`]],
    ['not announced', ['SEND\ndestination:/topic/a\n\n', ...Array(64).fill(Buffer.alloc(MiB, 'a'))]],
  ])('after a frame of 64 MiB, its length %s', async (_, chunks) => {
    const client = await RawClient.connected(broker);
    const before = process.memoryUsage().arrayBuffers;
    for (const chunk of chunks) client.socket.write(chunk);
    const [frame] = await client.closed();
    // The rest of it is in the way of the answer; that the connection is closed is certain.
    if (frame) expect(frame.headers['message']).toMatch(/the body is larger than 8388608 bytes/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(160 * MiB); // the sender's 64 are in it
    expect(broker.said.join()).toMatch(/the body is larger than 8388608 bytes/);
    await serves();
  });

  it('after a wrong password, of which nothing is said', async () => {
    const client = new RawClient(broker);
    client.hello({ ...broker, password: 'wrong-secret' }, '1.2');
    expect((await client.frame()).headers['message']).toBe('the user or the password is wrong');
    await client.closed();
    expect(broker.said.join()).not.toMatch(/wrong-secret|a\\pass/);
    await serves();
  });

  it(`beside ${IDLE} connections that say nothing`, async () => {
    const sockets: Socket[] = [];
    for (let n = 0; n < IDLE; n += 250) {
      const some = Array.from({ length: 250 }, () => connect(broker.port, '127.0.0.1'));
      for (const socket of some) socket.on('error', () => undefined);
      await Promise.all(some.map((socket) => Promise.race([once(socket, 'connect'), once(socket, 'close')])));
      sockets.push(...some);
    }
    await serves();
    const open = () => sockets.filter((socket) => !socket.destroyed && socket.readable).length;
    await expect.poll(open).toBeLessThanOrEqual(500);
    await Promise.all(
      sockets.map((socket) => {
        if (socket.closed) return undefined;
        socket.destroy();
        return once(socket, 'close');
      }),
    );
    await serves();
  });

  it('beside more clients than are allowed', async () => {
    await start({ connections: 2 });
    const two = [await RawClient.connected(broker), await RawClient.connected(broker)];
    await expect(RawClient.connected(broker)).rejects.toThrow('too many connections');
    await two[0]?.drop();
    await expect.poll(serves).toBeUndefined();
    await two[1]?.drop();
  });

  it('beside a client with more subscriptions, or longer transactions, than are allowed', async () => {
    await start({ subscriptions: 2, inTransactions: { count: 3, bytes: 1_000_000 } });
    const one = await RawClient.connected(broker);
    for (const id of [1, 2, 3]) one.send(`SUBSCRIBE\nid:${id}\ndestination:/topic/a\n\n^`);
    expect((await one.frame()).headers['message']).toMatch(/too many subscriptions/);
    const other = await RawClient.connected(broker);
    other.send('BEGIN\ntransaction:t\n\n^');
    for (let n = 0; n < 3; n++) other.send('SEND\ndestination:/topic/a\ntransaction:t\n\n^');
    expect((await other.frame()).headers['message']).toMatch(/transactions are too large/);
  });
});

describe('a consumer that has frozen', () => {
  it('is cut off a topic once too much waits for it, and nobody else waits', async () => {
    await start({ unread: 2 * MiB });
    const frozen = await RawClient.connected(broker);
    frozen.send('SUBSCRIBE\nid:s\ndestination:/topic/a\n\n^');
    await frozen.settled();
    frozen.socket.pause();
    const reader = await RawClient.connected(broker);
    reader.send('SUBSCRIBE\nid:s\ndestination:/topic/a\n\n^');
    await reader.settled();
    const writer = await RawClient.connected(broker);
    const body = 'a'.repeat(100_000);
    for (let n = 0; !broker.said.join().includes('it does not read'); n++) {
      expect(n).toBeLessThan(500);
      writer.send(`SEND\ndestination:/topic/a\n\n${body}^`);
      await reader.frame();
    }
    for (const client of [frozen, reader, writer]) await client.drop();
  });

  it('is noticed by its heart-beats, and what it had goes to the next', async () => {
    const next = await RawClient.connected(broker);
    next.send('SEND\ndestination:/queue/a\n\nwork^');
    await next.settled();
    const frozen = await RawClient.connected(broker, '1.2', 'heart-beat:500,0');
    frozen.send('SUBSCRIBE\nid:s\ndestination:/queue/a\nack:client\n\n^');
    await frozen.frame();
    next.send('SUBSCRIBE\nid:s\ndestination:/queue/a\n\n^');
    const again = await next.frame();
    expect(again.body.toString()).toBe('work');
    expect(again.headers['redelivered']).toBe('true');
    expect(broker.said.join()).toMatch(/no heart-beat/);
    await next.drop();
  });

  it('does not fill the memory from a queue: the rest stays there for others', async () => {
    const writer = await RawClient.connected(broker);
    const body = 'a'.repeat(10_000);
    for (let n = 0; n < 1_500; n++) writer.send(`SEND\ndestination:/queue/a\n\n${body}^`);
    await writer.settled();
    const frozen = await RawClient.connected(broker);
    frozen.socket.pause();
    frozen.send('SUBSCRIBE\nid:s\ndestination:/queue/a\n\n^');
    await writer.settled();
    const reader = await RawClient.connected(broker);
    reader.send('SUBSCRIBE\nid:s\ndestination:/queue/a\n\n^');
    expect((await reader.frames(100)).length).toBe(100);
    for (const client of [writer, frozen, reader]) await client.drop();
  });

  it('slows down who sends to it faster than it reads, so that nothing is lost for want of room', async () => {
    await start({ kept: { count: 14_000, bytes: 100 * MiB } });
    const reader = await RawClient.connected(broker, '1.2', 'client-id:monitor');
    reader.send(
      'SUBSCRIBE\nid:s\ndestination:/topic/a\nack:client\nconsumer-window-size:200000\nactivemq.subscriptionName:books\n\n^',
    );
    await reader.settled();
    const writer = await RawClient.connected(broker);
    const all = 30_000;
    for (let n = 0; n < all; n++) writer.send(`SEND\ndestination:/topic/a\n\n${n}-${'x'.repeat(100)}^`);
    for (let n = 0; n < all; n++) {
      const { headers, body } = await reader.frame();
      if (Number.parseInt(body.toString(), 10) !== n) expect(body.toString()).toMatch(new RegExp(`^${n}-`));
      if (n % 500 === 499) reader.send(`ACK\nid:${headers['ack']}\n\n^`);
    }
    expect(broker.said).toEqual([]);
    await writer.settled();
    for (const client of [reader, writer]) await client.drop();
  });
});
