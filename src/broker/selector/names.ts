import { Refusal } from '../errors.ts';
import type { Value } from './conditions.ts';

/** Headers of STOMP that selectors know by their names in JMS. */
const OF_JMS: Record<string, string> = { JMSType: 'type', JMSCorrelationID: 'correlation-id' };
/** Those that Artemis reads when a message comes. By these names a selector finds them in no message. */
const READ_BY_BROKER = new Set([
  ...Object.values(OF_JMS),
  'reply-to',
  'expires',
  'priority',
  'persistent',
  'destination',
  'content-length',
  'message-id',
  'transaction',
]);
/** What JMS and Artemis know of a message beside its headers. */
const OF_BROKERS = /^_?(JMS|AMQ)/;

/** @returns what a name in a selector stands for @throws Refusal where that is no header of STOMP */
export function headerNamed(name: string): Value {
  const header = Object.hasOwn(OF_JMS, name) ? OF_JMS[name] : undefined;
  if (header !== undefined) return (headers) => headers[header];
  if (OF_BROKERS.test(name))
    throw new Refusal(`the selector names ${name}: known are headers, ${Object.keys(OF_JMS).join(' and ')}`);
  return READ_BY_BROKER.has(name) ? () => undefined : (headers) => headers[name];
}
