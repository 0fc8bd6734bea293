import type { StompClient } from '../../stomp/client.ts';
import { BrokerFault, RefusedByBroker } from '../../stomp/errors.ts';
import type { Frame } from '../../stomp/frame.ts';
import type { MonitorSubscription } from '../subscriptions.ts';
import { aheadHeader, type BrokerKind } from './broker-kind.ts';

const ack = 'client-individual' as const;

/**
 * The queue of a durable subscription, as Artemis lets one name it: an address and a queue of it.
 */
export function queueOf({ destination, clientId, name }: MonitorSubscription): string {
  return `${destination}::${clientId}.${name}`;
}

/** The headers that make a subscription last while nobody is there, for ActiveMQ Classic and for Artemis. */
export function durable({ name }: MonitorSubscription): Record<string, string> {
  return { 'activemq.subscriptionName': name, 'durable-subscription-name': name };
}

/**
 * Subscribes to a topic, so that messages are kept while nobody is there.
 *
 * On Artemis it takes two steps. The durable form makes the queue; but where anybody has used `/queue/NAME` it reads the
 * queue that all others read, and not its own. The name of the queue itself is always right; but a queue that is made by
 * it may go with its consumer.
 * @throws RefusedByBroker
 */
export async function subscribeDurably(
  client: StompClient,
  kind: BrokerKind,
  subscription: MonitorSubscription,
  id: string,
  onMessage: (frame: Frame) => void,
): Promise<void> {
  const { destination } = subscription;
  const headers = { ...durable(subscription), ...aheadHeader(kind) };
  if (kind !== 'Artemis') return client.subscribe({ id, destination, ack, headers }, onMessage);
  await makeQueue(client, subscription, id);
  await client.subscribe(
    { id, destination: queueOf(subscription), ack, headers: aheadHeader(kind) },
    onMessage,
  );
}

/** Makes what keeps the messages of a durable subscription, and reads nothing. @throws RefusedByBroker */
export async function makeQueue(
  client: StompClient,
  subscription: MonitorSubscription,
  id: string,
): Promise<void> {
  const { destination } = subscription;
  const making = `${id} making`;
  const headers = { ...durable(subscription), 'consumer-window-size': '0' };
  await client.subscribe({ id: making, destination, ack, headers }, () => undefined);
  await client.request('UNSUBSCRIBE', { id: making });
}

/** Subscribes to a topic for as long as the connection lasts. @throws RefusedByBroker */
export function subscribeForNow(
  client: StompClient,
  kind: BrokerKind,
  { destination }: MonitorSubscription,
  id: string,
  onMessage: (frame: Frame) => void,
): Promise<void> {
  return client.subscribe({ id, destination, ack, headers: aheadHeader(kind) }, onMessage);
}

/**
 * Finds out which right a user of Artemis lacks whose durable subscription was refused: the ERROR does not say.
 * @param connect opens another connection: the broker has closed the one over which it refused
 * @returns the same in words
 */
export async function explainRefusal(
  refused: RefusedByBroker,
  subscription: MonitorSubscription,
  user: string,
  connect: () => Promise<StompClient>,
): Promise<BrokerFault> {
  const { destination, clientId, name } = subscription;
  const client = await connect();
  try {
    await subscribeForNow(client, 'Artemis', subscription, '1', () => undefined);
  } catch (error) {
    if (!(error instanceof RefusedByBroker)) throw error;
    return new BrokerFault(
      `the user ${user} may not read ${destination} (${refused.message}). It needs the rights consume, createNonDurableQueue and createDurableQueue on its address, and createAddress where there is none yet`,
    );
  } finally {
    client.cut();
  }
  return new BrokerFault(
    `the user ${user} may read ${destination}, but lacks the right createDurableQueue to make the queue ${clientId}.${name}, which keeps messages while no monitor is there (${refused.message}). Give it that right on the address, make the queue with "artemis queue create" as docs/messages.md has it, or set SWF_BROKER_DURABLE=false: then what is sent while no monitor is connected is lost`,
  );
}
