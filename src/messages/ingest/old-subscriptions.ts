import { sleepUntilAborted } from '../../process/sleep.ts';
import type { StompClient } from '../../stomp/client.ts';
import { RefusedByBroker } from '../../stomp/errors.ts';
import type { MonitorSubscription } from '../subscriptions.ts';
import { aheadHeader, type BrokerKind } from './broker-kind.ts';
import type { Intake, OnProbe } from './intake.ts';
import { sendProbe } from './probe.ts';
import { durable, queueOf } from './subscribe.ts';

/** Between two probes, in ms: one may be taken by somebody else who reads there. */
const PROBE_EVERY = 1_000;
/** Where no probe comes through, nothing does: after so long without any message all has come, in ms. */
const IDLE = 5_000;

/**
 * Takes all that waits in subscriptions under names that are not used any more, and ends them. What came after the new
 * ones were made is in both, and is stored once. It is drained when a probe comes out that was sent meanwhile.
 * @param consumer the id of the consumer, for the probes
 * @param take takes messages over the connection
 * @returns false where the connection ended before
 */
export async function drainOldSubscriptions(
  client: StompClient,
  kind: BrokerKind,
  subscriptions: MonitorSubscription[],
  consumer: string,
  take: (onProbe: OnProbe) => Intake,
  log: { info: (line: string) => void; warn: (line: string) => void },
): Promise<boolean> {
  const isArtemis = kind === 'Artemis';
  const waiting = new Map(subscriptions.map((subscription, index) => [`old ${index}`, subscription]));
  const all = [...waiting];
  const drained = new AbortController();
  const intake = take((id, subscription) => {
    if (id === consumer && waiting.delete(subscription) && waiting.size === 0) drained.abort();
  });
  const subscribed = all.map(([id, subscription]) => {
    const destination = isArtemis ? queueOf(subscription) : subscription.destination;
    const headers = { ...(!isArtemis && durable(subscription)), ...aheadHeader(kind) };
    return client.subscribe({ id, destination, ack: 'client-individual', headers }, (frame) =>
      intake.add(frame),
    );
  });
  await intake.unlessEnded(Promise.all(subscribed));
  const working = intake.work(drained.signal);
  while (!drained.signal.aborted && !intake.ending.aborted) {
    for (const subscription of waiting.values())
      sendProbe(client, isArtemis ? queueOf(subscription) : subscription.destination, consumer).catch(
        () => undefined,
      );
    await sleepUntilAborted(PROBE_EVERY, AbortSignal.any([drained.signal, intake.ending]));
    if (intake.idleFor > IDLE) drained.abort();
  }
  await working;
  if (intake.ending.aborted) return false;
  for (const [id, subscription] of all) await end(id, subscription);
  return true;

  async function end(id: string, subscription: MonitorSubscription): Promise<void> {
    const queue = `${subscription.clientId}.${subscription.name}`;
    try {
      // One after the other: ActiveMQ Classic does not end a subscription that somebody reads.
      await client.request('UNSUBSCRIBE', { id });
      await client.request('UNSUBSCRIBE', { id: `${id} for ever`, ...durable(subscription) });
      log.info(`the subscription ${queue} of former versions is drained and ended`);
    } catch (error) {
      if (!(error instanceof RefusedByBroker)) throw error;
      log.warn(
        `the subscription ${queue} of former versions is drained, but the broker does not end it (${error.message}): another monitor reads it, or the right deleteDurableQueue lacks. It keeps every message until it is ended: artemis queue delete --name ${queue}`,
      );
    }
  }
}
