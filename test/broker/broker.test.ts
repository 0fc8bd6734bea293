import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BrokerLimits } from '../../src/broker/limits.ts';
import { Selector } from '../../src/broker/selector/selector.ts';
import { connectToBroker, type StompClient } from '../../src/stomp/client.ts';
import type { Frame } from '../../src/stomp/frame.ts';
import { acknowledge, post } from '../../src/stomp/unconfirmed.ts';
import { RawClient } from '../messages/raw-client.ts';
import { startTestBroker, type TestBroker } from './broker.ts';

let broker: TestBroker;
afterEach(() => broker.stop());

async function start(limits: Partial<BrokerLimits> = {}): Promise<void> {
  broker = await startTestBroker(limits);
}

const TOPIC = '/topic/epictopic';
const DURABLE = { 'activemq.subscriptionName': 'books' };

/** The monitor's part: a durable subscriber, and what it has got. */
async function monitor(headers: Record<string, string> = DURABLE, clientId = 'monitor') {
  const client = await connectToBroker({ ...broker, clientId });
  const got: Frame[] = [];
  const waiting: (() => void)[] = [];
  await client.subscribe({ id: 's', destination: TOPIC, ack: 'client-individual', headers }, (frame) => {
    got.push(frame);
    for (const resolve of waiting.splice(0)) resolve();
  });
  const gets = async (count: number) => {
    while (got.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
    return got;
  };
  const leave = () => client.disconnect();
  return { client, got, gets, leave };
}

function sender(): Promise<StompClient> {
  return connectToBroker(broker);
}

/** Waits until the broker has dealt with all that a client has sent. */
function synced(client: StompClient): Promise<void> {
  const id = `sync-${Math.random()}`;
  return client.subscribe({ id, destination: '/topic/sync' }, () => undefined);
}

/** Whether a receipt has come to its client, once the broker has dealt with all that was sent before. */
async function hasCome(receipt: Promise<unknown>, client: StompClient): Promise<boolean> {
  let came = false;
  void receipt.then(() => {
    came = true;
  });
  await synced(client);
  return came;
}

describe('a receipt of what a durable subscriber reads', () => {
  it('comes once it has acknowledged the message', async () => {
    await start();
    const { client, gets } = await monitor();
    const writer = await sender();
    const receipt = writer.send(TOPIC, 'a');
    const [a] = await gets(1);
    expect(await hasCome(receipt, writer)).toBe(false);
    acknowledge(client, a as Frame);
    await receipt;
  });

  it('waits while it is away, and comes when it is back', async () => {
    await start();
    const first = await monitor();
    await first.leave();
    const writer = await sender();
    const receipt = writer.send(TOPIC, 'a');
    expect(await hasCome(receipt, writer)).toBe(false);
    const second = await monitor();
    acknowledge(second.client, (await second.gets(1))[0] as Frame);
    await receipt;
  });

  it('waits for each of several durable subscribers', async () => {
    await start();
    const readers = [await monitor(), await monitor(DURABLE, 'other')] as const;
    const writer = await sender();
    const receipt = writer.send(TOPIC, 'a');
    acknowledge(readers[0].client, (await readers[0].gets(1))[0] as Frame);
    await synced(readers[0].client);
    expect(await hasCome(receipt, writer)).toBe(false);
    acknowledge(readers[1].client, (await readers[1].gets(1))[0] as Frame);
    await receipt;
  });

  it('comes at once where there never was one', async () => {
    await start();
    await (await sender()).send(TOPIC, 'a');
  });

  it('comes for COMMIT once all of its messages are acknowledged', async () => {
    await start();
    const { client, gets } = await monitor();
    const raw = await RawClient.connected(broker);
    raw.send(`BEGIN\ntransaction:t\n\n^`);
    for (const body of ['a', 'b']) raw.send(`SEND\ndestination:${TOPIC}\ntransaction:t\n\n${body}^`);
    raw.send('COMMIT\ntransaction:t\nreceipt:all\n\n^');
    const [a, b] = await gets(2);
    acknowledge(client, a as Frame);
    await synced(client);
    expect(await raw.settled()).toEqual([]);
    acknowledge(client, b as Frame);
    expect((await raw.frame()).headers['receipt-id']).toBe('all');
    await raw.drop();
  });

  const PARTING = `SEND\ndestination:${TOPIC}\nreceipt:sent\n\na^DISCONNECT\nreceipt:bye\n\n^`;

  it('comes before that of a DISCONNECT right behind', async () => {
    await start({ timeToLeave: 60_000 });
    const { client, gets } = await monitor();
    const raw = await RawClient.connected(broker);
    raw.send(`${PARTING}SEND\ndestination:${TOPIC}\n\ntoo late^`);
    acknowledge(client, (await gets(1))[0] as Frame);
    expect((await raw.frame()).headers['receipt-id']).toBe('sent');
    expect((await raw.frame()).headers['receipt-id']).toBe('bye');
    await raw.closed();
    await synced(client);
    expect(await gets(1)).toHaveLength(1);
  });

  it('does not keep a client that leaves while nobody commits', async () => {
    await start({ timeToLeave: 20 });
    await (await monitor()).leave();
    const raw = await RawClient.connected(broker);
    raw.send(PARTING);
    expect((await raw.frame()).headers['receipt-id']).toBe('bye');
    await raw.closed();
    const { gets } = await monitor();
    expect(String((await gets(1))[0]?.body)).toBe('a');
  });

  it.each([
    ['an unknown command', 'FLY\n\n^'],
    ['what is no frame', 'junk\n\n^'],
  ])('comes before the ERROR of %s right behind, unless it waits for a commit', async (_, wrong) => {
    await start();
    const answers = async () => {
      const raw = await RawClient.connected(broker);
      raw.send(`SEND\ndestination:${TOPIC}\nreceipt:sent\n\na^${wrong}`);
      return (await raw.closed()).map(({ command }) => command);
    };
    expect(await answers()).toEqual(['RECEIPT', 'ERROR']);
    const { gets } = await monitor();
    expect(await answers()).toEqual(['ERROR']);
    expect(String((await gets(1))[0]?.body)).toBe('a');
  });

  it('frees its client-id when it goes without waiting', async () => {
    await start({ timeToLeave: 60_000 });
    await monitor();
    const raw = await RawClient.connected(broker, '1.2', 'client-id:agent');
    raw.send(PARTING);
    await raw.drop();
    await vi.waitFor(async () => (await RawClient.connected(broker, '1.2', 'client-id:agent')).drop());
  });

  it('comes when the durable subscription is given up', async () => {
    await start();
    const { client } = await monitor();
    const receipt = (await sender()).send(TOPIC, 'a');
    await client.request('UNSUBSCRIBE', { id: 's', ...DURABLE });
    await receipt;
  });
});

describe('a durable subscription', () => {
  it.each([
    ['ActiveMQ Classic', { 'activemq.subscriptionName': 'books' }],
    ['Artemis', { 'durable-subscription-name': 'books' }],
    ['Artemis, the older way', { 'durable-subscriber-name': 'books' }],
  ])('is asked for as with %s', async (_, headers) => {
    await start();
    await (await monitor(headers)).leave();
    const writer = await sender();
    post(writer, TOPIC, 'a');
    await synced(writer);
    expect((await (await monitor(headers)).gets(1))[0]?.body.toString()).toBe('a');
  });

  it('marks what it had got and not acknowledged as redelivered, under the same id but for the subscription', async () => {
    await start();
    const writer = await sender();
    const first = await monitor();
    post(writer, TOPIC, 'a');
    const [a] = await first.gets(1);
    await first.leave();
    post(writer, TOPIC, 'b');
    await synced(writer);
    const [again, b] = await (await monitor()).gets(2);
    expect(again?.headers['redelivered']).toBe('true');
    const ids = [a, again].map((frame) => frame?.headers['message-id']?.split(','));
    expect(ids[0]?.[0]).not.toBe(ids[1]?.[0]);
    expect(ids[0]?.[1]).toBe(ids[1]?.[1]);
    expect(b?.headers['redelivered']).toBe('false');
  });

  it('needs a client-id', async () => {
    await start();
    const client = await sender();
    await expect(
      client.subscribe({ id: 's', destination: TOPIC, headers: DURABLE }, () => undefined),
    ).rejects.toThrow(/client-id/);
  });

  it('keeps as much as is allowed: then what asked for a receipt is refused, and what did not is missed', async () => {
    await start({ kept: { count: 2, bytes: 10_000 } });
    await (await monitor()).leave();
    const live = await RawClient.connected(broker);
    live.send(`SUBSCRIBE\nid:1\ndestination:${TOPIC}\n\n^`);
    await live.settled();
    const writer = await sender();
    for (const body of ['a', 'b', 'c']) post(writer, TOPIC, body);
    await synced(writer);
    expect(await live.frames(3)).toHaveLength(3);
    await expect(writer.send(TOPIC, 'd')).rejects.toThrow(/no more can be kept/);
    expect(await live.settled()).toEqual([]); // refused for all
    const back = await monitor();
    expect((await back.gets(2)).map(({ body }) => body.toString())).toEqual(['a', 'b']);
    expect(broker.said.join('\n')).toMatch(/will miss messages.*\n.*has missed 1/s);
    await live.drop();
  });

  it('is given no more than its window, and the rest as it acknowledges', async () => {
    await start();
    const { client, gets } = await monitor({ ...DURABLE, 'consumer-window-size': '300' });
    const writer = await sender();
    for (let n = 0; n < 100; n++) post(writer, TOPIC, String(n));
    await synced(writer);
    await synced(client);
    for (let n = 0; n < 100; n++) {
      const got = await gets(n + 1);
      expect(got.length).toBeLessThanOrEqual(n + 12); // of about 25 bytes each, with the header timestamp
      acknowledge(client, got[n] as Frame);
    }
  });
});

describe('a selector', () => {
  const subscribing = async (selector: string) => {
    await start();
    const client = await sender();
    return client.subscribe({ id: 's', destination: TOPIC, headers: { selector } }, () => undefined);
  };

  it.each([
    ["run_id == '1'", "character 9, = '1'"],
    ["run_id = '1' AND", 'its end'],
    ["(run_id = '1'", 'its end'],
    ["run_id = '1", "character 10, '1"],
    ["run_id > '1'", "character 10, '1': only numbers"],
    ['JMSPriority = 4', 'JMSPriority: known are headers, JMSType'],
    ["NOT a = 'b'", "character 5, a = 'b': NOT stands before a condition in parentheses"],
    [`a LIKE '${'x'.repeat(150)}' OR a LIKE '${'x'.repeat(150)}'`, 'no more than 256 characters together'],
    ["  not-a-name = '1'", 'character 6, -a-name'],
    [`${'('.repeat(60)}a = 'b'${')'.repeat(60)}`, 'character 52, ((('],
    [`${'NOT ('.repeat(1_000)}a = 'b'`, 'no more than 4096'],
    [`a = '${'b'.repeat(5_000)}'`, 'no more than 4096'],
  ])('that cannot be read is refused, and the place is named: %.30s', async (selector, place) => {
    await expect(subscribing(selector)).rejects.toThrow(place);
  });

  it('knows headers only, whatever their names', async () => {
    await start();
    const reader = await RawClient.connected(broker);
    reader.send(
      `SUBSCRIBE\nid:s\ndestination:${TOPIC}\nselector:constructor IS NULL OR __proto__ = 'a'\n\n^`,
    );
    await reader.settled();
    reader.send(
      `SEND\ndestination:${TOPIC}\n\nnone^SEND\ndestination:${TOPIC}\n__proto__:a\nconstructor:b\n\nboth^`,
    );
    expect((await reader.frames(2)).map(({ body }) => body.toString())).toEqual(['none', 'both']);
    await reader.drop();
  });

  it('does not look again at what it has left in a queue', async () => {
    await start();
    const reader = await RawClient.connected(broker);
    const looks = vi.spyOn(Selector.prototype, 'takes');
    reader.send("SUBSCRIBE\nid:s\ndestination:/queue/a\nselector:mine = '1'\n\n^");
    for (let n = 0; n < 2_000; n++) reader.send(`SEND\ndestination:/queue/a\nmine:${n % 2}\n\n${n}^`);
    expect(await reader.frames(1_000)).toHaveLength(1_000);
    expect(looks.mock.calls.length).toBeLessThan(3_001);
    looks.mockRestore();
    await reader.drop();
  });
});

describe('a destination', () => {
  /** @returns what a subscriber to the one gets when something is sent to the other, and as what */
  const between = async (subscribed: string, sent: string) => {
    await start();
    const reader = await RawClient.connected(broker, '1.0');
    reader.send(`SUBSCRIBE\nid:s\ndestination:${subscribed}\n\n^SEND\ndestination:${sent}\n\nx^`);
    const got = await reader.settled();
    await reader.drop();
    return got.map(({ headers }) => headers['destination']);
  };

  it.each([
    ['epictopic', '/topic/epictopic'],
    ['/topic/epictopic', 'epictopic'],
    ['epictopic', 'epictopic'],
    ['/queue/processing_agent', 'processing_agent'],
    ['/topic/workflow_control', 'workflow_control'],
    ['workflow_control', '/topic/workflow_control'],
    ['topic://a', '/topic/a'],
    ['/topic/a', 'topic://a'],
    ['queue://a', '/queue/a'],
    ['/queue/a', 'queue://a'],
    ['/topic/a/b', '/topic/a/b'],
  ])('%s is that of %s, and its subscriber finds it as it called it', async (subscribed, sent) => {
    expect(await between(subscribed, sent)).toEqual([subscribed]);
  });

  it.each([
    ['/queue/a', '/topic/a'],
    ['a', '/queue/a'],
  ])('%s is not that of %s', async (subscribed, sent) => {
    expect(await between(subscribed, sent)).toEqual([]);
  });

  it.each(['/temp-queue/a', '/a', 'other://a', '/topic/', 'topic://', '/queue/a b', 'a b'])(
    'that is none is refused: %s',
    async (destination) => {
      await start();
      await expect((await sender()).send(destination, 'x')).rejects.toThrow('/topic/NAME, /queue/NAME');
    },
  );

  it('is a topic for all who name it alone', async () => {
    await start();
    const [one, two] = [await RawClient.connected(broker), await RawClient.connected(broker)];
    one.send('SUBSCRIBE\nid:s\ndestination:/topic/workflow_control\n\n^');
    await one.settled();
    two.send('SUBSCRIBE\nid:s\ndestination:workflow_control\n\n^SEND\ndestination:workflow_control\n\nx^');
    expect((await one.frame()).headers['destination']).toBe('/topic/workflow_control');
    expect((await two.frame()).headers['destination']).toBe('workflow_control');
    await one.drop();
    await two.drop();
  });
});

describe('message ids', () => {
  it('are never those of another run of the broker', async () => {
    const ids: string[] = [];
    for (let run = 0; run < 2; run++) {
      await start();
      const { client, gets } = await monitor();
      post(await sender(), TOPIC, 'a');
      ids.push((await gets(1))[0]?.headers['message-id'] ?? '');
      client.cut();
      if (run === 0) await broker.stop();
    }
    const [first = 0n, second = 0n] = ids.map((id) => BigInt(/^\d+,(\d+)$/.exec(id)?.[1] ?? 0));
    expect(first).toBeGreaterThan(0n);
    expect(second).toBeGreaterThan(first);
  });
});

describe('a queue that is full', () => {
  it('refuses, and takes again once something was acknowledged', async () => {
    await start({ kept: { count: 1, bytes: 10_000 } });
    await (await sender()).send('/queue/a', '1');
    await expect((await sender()).send('/queue/a', '2')).rejects.toThrow('/queue/a is full');
    const reader = await RawClient.connected(broker);
    reader.send('SUBSCRIBE\nid:1\ndestination:/queue/a\n\n^');
    await reader.frame();
    await (await sender()).send('/queue/a', '3');
    await reader.drop();
  });

  it('refuses a transaction as a whole: nothing of it is sent', async () => {
    await start({ kept: { count: 2, bytes: 10_000 } });
    const worker = await RawClient.connected(broker);
    worker.send('BEGIN\ntransaction:t\n\n^');
    for (const to of ['/topic/out', '/queue/a', '/queue/a', '/queue/a'])
      worker.send(`SEND\ndestination:${to}\ntransaction:t\n\nx^`);
    const reader = await RawClient.connected(broker);
    reader.send('SUBSCRIBE\nid:1\ndestination:/topic/out\n\n^');
    reader.send('SUBSCRIBE\nid:2\ndestination:/queue/a\n\n^');
    await reader.settled();
    worker.send('COMMIT\ntransaction:t\nreceipt:r\n\n^');
    expect((await worker.frame()).headers).toMatchObject({
      message: expect.stringMatching(/^.queue.a is full: .* Send it again later/),
      'receipt-id': 'r',
    });
    expect(await reader.settled()).toEqual([]);
    await reader.drop();
  });
});
