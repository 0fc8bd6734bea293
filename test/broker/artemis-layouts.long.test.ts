import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RawClient } from '../messages/raw-client.ts';
import { type Artemis, artemisMissing, startArtemis } from './artemis.ts';
import { confirmed, text, untilQuiet } from './conformance/suite.ts';

// What docs/broker.md says of the two layouts of an acceptor, and of declared addresses.

const LITERAL = '/queue/slices';
const DECLARED = {
  addresses: `<address name="${LITERAL}"><anycast><queue name="${LITERAL}"/></anycast></address>
    <address name="safe"><multicast/></address>`,
  addressSettings: { safe: { 'auto-create-addresses': false } },
};

describe.skipIf(artemisMissing)(`acceptors of Artemis${artemisMissing ? `: ${artemisMissing}` : ''}`, () => {
  let brokers: Record<'plain' | 'prefixed', Artemis>;
  const open: RawClient[] = [];
  beforeAll(async () => {
    brokers = {
      plain: await startArtemis({ prefixes: false, ...DECLARED }),
      prefixed: await startArtemis({ prefixes: true, ...DECLARED }),
    };
  });
  afterEach(async () => {
    for (const client of open.splice(0)) await client.drop();
  });
  afterAll(async () => {
    for (const broker of Object.values(brokers ?? {})) await broker.stop();
  });

  const connected = async (layout: 'plain' | 'prefixed') => {
    const client = await RawClient.connected(brokers[layout]);
    open.push(client);
    return client;
  };
  const subscribed = async (layout: 'plain' | 'prefixed', destination: string) => {
    const client = await connected(layout);
    await confirmed(client, `SUBSCRIBE\nid:1\ndestination:${destination}\n\n^`);
    return client;
  };
  const send = async (layout: 'plain' | 'prefixed', destination: string) =>
    confirmed(await connected(layout), `SEND\ndestination:${destination}\n\nx^`);
  const bodies = async (client: RawClient) => text(await untilQuiet(client));

  it.each(['plain', 'prefixed'] as const)('give what is sent to a topic to all: %s', async (layout) => {
    const readers = [
      await subscribed(layout, '/topic/epictopic'),
      await subscribed(layout, '/topic/epictopic'),
    ];
    await send(layout, '/topic/epictopic');
    for (const reader of readers) expect(await bodies(reader)).toEqual(['x']);
  });

  it('have no queues without prefixes: each gets all, and what nobody reads is gone', async () => {
    await send('plain', '/queue/work');
    const readers = [await subscribed('plain', '/queue/work'), await subscribed('plain', '/queue/work')];
    await send('plain', '/queue/work');
    for (const reader of readers) expect(await bodies(reader)).toEqual(['x']);
  });

  it('keep for one with prefixes', async () => {
    await send('prefixed', '/queue/work');
    const readers = [
      await subscribed('prefixed', '/queue/work'),
      await subscribed('prefixed', '/queue/work'),
    ];
    expect((await Promise.all(readers.map(bodies))).flat()).toEqual(['x']);
  });

  it('take a name alone for the topic with prefixes only', async () => {
    const [plain, prefixed] = [
      await subscribed('plain', '/topic/named'),
      await subscribed('prefixed', '/topic/named'),
    ];
    await send('plain', 'named');
    await send('prefixed', 'named');
    expect(await bodies(plain)).toEqual([]);
    expect(await bodies(prefixed)).toEqual(['x']);
  });

  it('reach a queue that is declared under a literal name without prefixes only', async () => {
    await send('plain', LITERAL);
    await send('prefixed', LITERAL);
    expect(await bodies(await subscribed('plain', LITERAL))).toEqual(['x']);
    const counts = brokers.prefixed.cli('queue', 'stat');
    // Name, address, consumers, messages.
    expect(counts).toMatch(/^\|slices +\|slices +\| +0 +\| +1 +\|/m);
    expect(counts).toMatch(/^\|\/queue\/slices +\|\/queue\/slices +\| +0 +\| +0 +\|/m);
  });

  it('make no queue of a topic that is declared and not made by itself', async () => {
    const reader = await subscribed('prefixed', '/topic/safe');
    await expect(send('prefixed', '/queue/safe')).rejects.toThrow(/AMQ/);
    const second = await subscribed('prefixed', '/topic/safe');
    await send('prefixed', '/topic/safe');
    for (const one of [reader, second]) expect(await bodies(one)).toEqual(['x']);
  });
});
