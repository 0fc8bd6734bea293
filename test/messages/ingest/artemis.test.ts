import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/database/connection.ts';
import { consumerStatus } from '../../../src/database/consumer-status.ts';
import { findInstallation } from '../../../src/database/installation.ts';
import { storeOutgoing } from '../../../src/database/messages/outgoing.ts';
import { hearOwnMessage } from '../../../src/doctor/probes/stomp.ts';
import { Consumer } from '../../../src/messages/ingest/consumer.ts';
import type { BatchResult } from '../../../src/messages/ingest/ingest.ts';
import { durable, makeQueue } from '../../../src/messages/ingest/subscribe.ts';
import { monitorSubscriptions, sharedSubscriptions } from '../../../src/messages/subscriptions.ts';
import { openDatabase } from '../../../src/open-database.ts';
import { connectToBroker, type StompClient } from '../../../src/stomp/client.ts';
import { activemqMissing, startActivemq } from '../../broker/activemq.ts';
import { type Artemis, artemisMissing, startArtemis } from '../../broker/artemis.ts';
import { isLong } from '../../length.ts';
import { cloneDatabase } from '../../monitor.ts';
import type { BrokerPlace } from '../raw-client.ts';

const TOPIC = '/topic/epictopic';

if (artemisMissing) console.warn(`The consumer is not tested on ActiveMQ Artemis: ${artemisMissing}`);

let artemis: Artemis;
beforeAll(async () => {
  if (artemisMissing) return;
  artemis = await startArtemis({
    prefixes: true,
    // As where an operator has set nothing: a queue that a SUBSCRIBE makes by its name goes with its last reader.
    addressSettings: {
      epictopic: { 'auto-delete-queues': true },
      small: { 'max-size-bytes': '50K', 'address-full-policy': 'FAIL' },
    },
    users: {
      reader: ['consume', 'send', 'createNonDurableQueue', 'deleteNonDurableQueue', 'createAddress'],
      stranger: ['send'],
    },
  });
});
afterAll(() => artemis?.stop());

/** The monitor of one database, as far as it consumes. */
class Monitor {
  readonly database: Database;
  readonly log: string[] = [];
  readonly all: BatchResult = { workflow: 0, heartbeat: 0, other: 0, dead: 0, again: 0 };
  readonly #drop: () => Promise<void>;
  #consumer: Consumer | undefined;

  constructor(database: Database, drop: () => Promise<void>) {
    this.database = database;
    this.#drop = drop;
  }

  /** With a database of its own; with the id of another one where it is to be a copy. */
  static async create(id?: string): Promise<Monitor> {
    const clone = await cloneDatabase();
    const monitor = new Monitor(await openDatabase(clone.address), clone.drop);
    monitors.push(monitor);
    await findInstallation(monitor.database);
    if (id) await monitor.rows(`update swf_installation set id = '${id}'`);
    return monitor;
  }

  async start(options: { isDurable?: boolean; place?: BrokerPlace } = {}): Promise<this> {
    const { isDurable = true, place = artemis } = options;
    const say = (line: string) => this.log.push(line);
    this.#consumer = new Consumer(this.database, {
      address: () => place,
      heartbeatTopic: '/topic/heartbeat',
      isDurable,
      log: { info: say, warn: say },
      onBatch: (booked) => {
        for (const kind of Object.keys(this.all) as (keyof BatchResult)[]) this.all[kind] += booked[kind];
      },
    });
    return this;
  }

  async consuming(): Promise<this> {
    await expect.poll(() => this.#consumer?.state, { timeout: 30_000 }).toBe('consuming');
    return this;
  }

  async stop(): Promise<void> {
    await this.#consumer?.stop();
    this.#consumer = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    await this.database.close();
    await this.#drop();
  }

  rows<Row>(text: string): Promise<Row[]> {
    return this.database.query<Row>({ text, values: [] });
  }

  /** The numbers of the messages of one kind, in the order in which they were stored. */
  async numbers(kind: string): Promise<number[]> {
    const rows = await this.rows<{ n: number }>(
      `select (message_content->>'n')::int as n from swf_workflow_messages where message_type = '${kind}' order by sequence`,
    );
    return rows.map(({ n }) => n);
  }
}

const monitors: Monitor[] = [];
let sender: StompClient;
beforeEach(async () => {
  if (!artemisMissing) sender = await connectToBroker(artemis);
});
afterEach(async () => {
  sender?.cut();
  for (const monitor of monitors.splice(0)) await monitor.remove();
});

const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, n) => from + n);
const send = (kind: string, numbers: number[], from = sender) =>
  Promise.all(numbers.map((n) => from.send(TOPIC, JSON.stringify({ msg_type: kind, sender: 'alice', n }))));
/** Waits until there are as many, and a little for one that would be too many. */
async function expectNumbers(monitor: Monitor, kind: string, numbers: number[]): Promise<void> {
  await expect.poll(() => monitor.numbers(kind)).toHaveLength(numbers.length);
  expect(await monitor.numbers(kind)).toEqual(numbers);
}

describe.skipIf(artemisMissing)('the consumer on ActiveMQ Artemis', () => {
  it('stores once and in order what is delivered again after its connection broke', async () => {
    const monitor = await (await Monitor.create()).start();
    await monitor.consuming();
    // Nothing can be stored, so all that comes is in flight when the connection ends.
    await monitor.rows(
      `create function wait_a_while() returns trigger language plpgsql as $$ begin perform pg_sleep(0.02); return new; end $$`,
    );
    await monitor.rows(
      `create trigger slow before insert on swf_workflow_messages for each row execute function wait_a_while()`,
    );
    await send('again', upTo(600));
    await expect.poll(() => monitor.all.workflow, { interval: 5 }).toBeGreaterThan(0);
    await monitor.stop();
    await monitor.rows('drop function wait_a_while cascade');
    await monitor.start();
    await expectNumbers(monitor, 'again', upTo(600));
    await send('again', [600]);
    await expectNumbers(monitor, 'again', upTo(601));
  });

  if (isLong)
    it('loses nothing that was confirmed while the broker is killed and the monitor away', async () => {
      const monitor = await (await Monitor.create()).start();
      await monitor.consuming();
      await monitor.stop();
      await send('kept', upTo(50));
      await artemis.kill();
      await artemis.restart();
      await monitor.start();
      await expectNumbers(monitor, 'kept', upTo(50));
    });

  it('has all messages for each of two databases', async () => {
    const two = [await (await Monitor.create()).start(), await (await Monitor.create()).start()];
    for (const monitor of two) await monitor.consuming();
    await send('shared', upTo(200));
    for (const monitor of two) await expectNumbers(monitor, 'shared', upTo(200));
    for (const monitor of two)
      expect(await consumerStatus(monitor.database)).toMatchObject({ trouble: null });
  });

  if (isLong)
    it('notices, with a copy of a database, that the other one reads the same messages', async () => {
      const original = await (await Monitor.create()).start();
      await original.consuming();
      const { id } = await findInstallation(original.database);
      const copy = await (await Monitor.create(id)).start();
      await copy.consuming();
      for (const monitor of [original, copy]) {
        await expect
          .poll(async () => (await consumerStatus(monitor.database)).trouble, { timeout: 20_000 })
          .toMatch(`the queue swf-monitor-${id}.epictopic`);
        expect(monitor.log.join()).toMatch('update swf_installation set id');
      }
    });

  it('takes what waits under the names of former versions, in order, and ends those subscriptions', async () => {
    await expectFormerTaken(artemis);
    expect(artemis.cli('queue', 'stat', '--maxRows', '1000')).not.toMatch(/swf-monitor\.swf-monitor-/);
  });

  it('reads without a durable subscription where that is set, and says what is lost', async () => {
    const monitor = await Monitor.create();
    await monitor.start({ isDurable: false, place: { ...artemis, user: 'reader' } });
    await monitor.consuming();
    await send('for now', upTo(10));
    await expectNumbers(monitor, 'for now', upTo(10));
    expect(monitor.log.join()).toMatch(
      /SWF_BROKER_DURABLE=false: what is sent while no monitor is connected/,
    );
  });

  it('says which right its user lacks', async () => {
    const monitor = await (await Monitor.create()).start({ place: { ...artemis, user: 'reader' } });
    const { id } = await findInstallation(monitor.database);
    const trouble = async () => (await consumerStatus(monitor.database)).trouble;
    await expect
      .poll(trouble)
      .toMatch(
        new RegExp(`lacks the right createDurableQueue .* swf-monitor-${id}\\.epictopic.*SWF_BROKER_DURABLE`),
      );
    // Where somebody else makes the queues, that right is not needed.
    const operator = await connectToBroker({ ...artemis, clientId: `swf-monitor-${id}` });
    for (const subscription of monitorSubscriptions('/topic/heartbeat', id))
      await makeQueue(operator, subscription, subscription.name);
    await operator.disconnect();
    await monitor.consuming();
    await send('with rights', upTo(5));
    await expectNumbers(monitor, 'with rights', upTo(5));
    await monitor.stop();
    await monitor.start({ place: { ...artemis, user: 'stranger' } });
    await expect.poll(trouble).toMatch(/the user stranger may not read \/topic\/epictopic/);
  });

  if (isLong)
    it('waits with what goes to a full address, in order, and says that Artemis does not tell why', async () => {
      const queue = '/queue/small';
      const monitor = await (await Monitor.create()).start();
      await monitor.consuming();
      for (const n of upTo(30)) await storeOutgoing(monitor.database, queue, { n, text: 'x'.repeat(5_000) });
      await expect
        .poll(async () => (await consumerStatus(monitor.database)).trouble)
        .toMatch(
          /^the broker does not take messages to \/queue\/small, which wait: .*the address is full, its disk is/,
        );
      const got: number[] = [];
      await sender.subscribe({ id: 'small', destination: queue }, ({ body }) =>
        got.push((JSON.parse(String(body)) as { n: number }).n),
      );
      await expect.poll(() => got, { timeout: 60_000 }).toHaveLength(30);
      expect(got).toEqual(upTo(30));
      expect(await monitor.rows('select from swf_dead_letter')).toEqual([]);
    });

  // The last one: the topic stays what that makes of it.
  it('has all messages though somebody used the topic as a queue, before and after its subscription', async () => {
    const early = await (await Monitor.create()).start();
    await early.consuming();
    await sender.send('/queue/epictopic', '{"msg_type":"poison"}');
    const late = await (await Monitor.create()).start();
    await late.consuming();
    for (const monitor of [early, late]) await monitor.stop();
    await send('poisoned', upTo(20));
    for (const monitor of [early, late]) await monitor.start();
    for (const monitor of [early, late]) await expectNumbers(monitor, 'poisoned', upTo(20));
    // Agents have nothing like that, and the doctor finds out what they suffer from.
    const place = { ...artemis, patience: 2_000 };
    expect(await hearOwnMessage(place, TOPIC)).toMatchObject({ outcome: 'unheard' });
    expect(await hearOwnMessage(place, '/topic/heartbeat')).toMatchObject({ outcome: 'heard' });
    expect(await hearOwnMessage({ ...place, user: 'stranger' }, TOPIC)).toMatchObject({ outcome: 'refused' });
  });
});

describe.skipIf(activemqMissing)('the consumer on ActiveMQ Classic', () => {
  it('takes what waits under the names of former versions, in order, and ends those subscriptions', async () => {
    const activemq = await startActivemq();
    await expectFormerTaken(activemq);
    await Promise.all(monitors.splice(0).map((monitor) => monitor.remove()));
    await activemq.stop();
  });
});

async function expectFormerTaken(place: BrokerPlace): Promise<void> {
  const shared = sharedSubscriptions('/topic/heartbeat');
  const clientId = shared[0]?.clientId;
  const former = await connectToBroker({ ...place, clientId });
  const subscribe = (client: StompClient, onMessage: () => void) =>
    Promise.all(
      shared.map((subscription, index) => {
        const { destination } = subscription;
        const headers = durable(subscription);
        return client.subscribe({ id: `${index}`, destination, ack: 'client', headers }, onMessage);
      }),
    );
  await subscribe(former, () => undefined);
  await former.disconnect();
  const agent = await connectToBroker(place);
  await send('former', upTo(300), agent);
  const monitor = await Monitor.create();
  await monitor.rows('update swf_installation set has_old_subscriptions = true');
  // Somebody sends on meanwhile: that is in the old and in the new subscription.
  let n = 300;
  const flow = (async () => {
    while ((await findInstallation(monitor.database)).hasOldSubscriptions) await send('former', [n++], agent);
    await send('former', [n++], agent);
  })();
  await monitor.start({ place });
  await monitor.consuming();
  await flow;
  await expectNumbers(monitor, 'former', upTo(n));
  expect(monitor.log.filter((line) => line.includes('drained and ended'))).toHaveLength(2);
  // Nothing waits there any more, for whoever comes under those names.
  const again = await connectToBroker({ ...place, clientId });
  const came: string[] = [];
  await subscribe(again, () => came.push('a message'));
  await agent.send('/topic/out', 'x');
  expect(came).toEqual([]);
  for (const [index, subscription] of shared.entries()) {
    await again.request('UNSUBSCRIBE', { id: `${index}` });
    await again.request('UNSUBSCRIBE', { id: 'ended', ...durable(subscription) });
  }
  await again.disconnect();
  await agent.disconnect();
}
