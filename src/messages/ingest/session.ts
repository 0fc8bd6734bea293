import type { StompClient } from '../../stomp/client.ts';
import { RefusedByBroker } from '../../stomp/errors.ts';
import { type MonitorSubscription, monitorSubscriptions, sharedSubscriptions } from '../subscriptions.ts';
import { type BrokerKind, brokerKind } from './broker-kind.ts';
import type { Intake } from './intake.ts';
import { explainRefusal, makeQueue, subscribeDurably, subscribeForNow } from './subscribe.ts';

/** Opens a connection to the broker, under a name where one is needed. */
export type Connect = (clientId?: string) => Promise<StompClient>;

/** A connection over which messages are to be taken. */
export interface Session {
  client: StompClient;
  kind: BrokerKind;
  subscriptions: MonitorSubscription[];
  /** Whether the broker keeps messages for them while nobody is there. */
  areDurable: boolean;
}

/**
 * Connects under the name of a database, or, to the embedded broker, under the one that it expects.
 * @param id of the database
 */
export async function openSession(
  connect: Connect,
  heartbeatTopic: string,
  id: string,
  isDurable: boolean,
): Promise<Session> {
  const subscriptions = monitorSubscriptions(heartbeatTopic, id);
  const client = await connect(subscriptions[0]?.clientId);
  const kind = brokerKind(client.greeting);
  if (kind !== 'embedded') return { client, kind, subscriptions, areDurable: isDurable };
  client.cut();
  const shared = sharedSubscriptions(heartbeatTopic);
  return { client: await connect(shared[0]?.clientId), kind, subscriptions: shared, areDurable: true };
}

/** Has the broker keep messages for all subscriptions, and reads none of them. */
export async function makeQueues({ client, subscriptions }: Session, intake: Intake): Promise<void> {
  for (const [index, subscription] of subscriptions.entries())
    await intake.unlessEnded(makeQueue(client, subscription, String(index + 1)));
}

/**
 * Begins to read all subscriptions.
 * @param connect opens another connection: over one that the broker refused something nothing more can be asked
 * @throws BrokerFault that says which right is missing
 */
export async function subscribeAll(
  { client, kind, subscriptions, areDurable }: Session,
  intake: Intake,
  user: string,
  connect: Connect,
): Promise<void> {
  const subscribe = areDurable ? subscribeDurably : subscribeForNow;
  for (const [index, subscription] of subscriptions.entries()) {
    try {
      await intake.unlessEnded(
        subscribe(client, kind, subscription, String(index + 1), (frame) => intake.add(frame)),
      );
    } catch (error) {
      if (!(error instanceof RefusedByBroker) || kind !== 'Artemis') throw error;
      throw await explainRefusal(error, subscription, user, connect);
    }
    if (intake.ending.aborted) return;
  }
}
