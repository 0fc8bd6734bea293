import { describe } from 'vitest';
import type { BrokerPlace } from '../messages/raw-client.ts';
import { connecting } from './conformance/connecting.ts';
import { destinations, headers } from './conformance/destinations.ts';
import { durableSubscriptions } from './conformance/durable-subscriptions.ts';
import { errors } from './conformance/errors.ts';
import { heartBeats } from './conformance/heart-beats.ts';
import { messages } from './conformance/messages.ts';
import { queues } from './conformance/queues.ts';
import { selectors } from './conformance/selectors.ts';
import { type BrokerName, type Row, type Suite, suiteOn } from './conformance/suite.ts';
import { topics } from './conformance/topics.ts';
import { transactions } from './conformance/transactions.ts';

const GROUPS: Record<string, (suite: Suite) => void> = {
  Connecting: connecting,
  Destinations: destinations,
  Topics: topics,
  Selectors: selectors,
  'What a message carries': messages,
  'Headers with a meaning': headers,
  Queues: queues,
  'Durable subscriptions': durableSubscriptions,
  Transactions: transactions,
  'Heart-beats': heartBeats,
  'What is wrong': errors,
};

/**
 * What brokers do, as tests: what they all do alike, and what each does in its own way. Texts of errors, and the form of
 * ids, are each one's own.
 * @returns the cases, once the tests are run
 */
export function conformance(broker: BrokerName, place: () => BrokerPlace): Row[] {
  const rows: Row[] = [];
  for (const [group, define] of Object.entries(GROUPS))
    describe(`${broker}: ${group}`, () => define(suiteOn(broker, place, rows, group)));
  return rows;
}
