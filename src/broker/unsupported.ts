import type { Headers } from '../stomp/protocol.ts';
import { Refusal } from './errors.ts';

/** Headers to which ActiveMQ Classic or Artemis give a meaning that they have not here, and what they ask for. */
const UNSUPPORTED: Record<'SEND' | 'SUBSCRIBE', [name: RegExp, what: string][]> = {
  SEND: [
    [/^AMQ_SCHEDULED_|^_AMQ_SCHED_DELIVERY$/, 'later delivery'],
    [/^JMSXGroup|^_AMQ_GROUP/, 'message groups'],
    [/^_AMQ_DUPL_ID$/, 'finding duplicates'],
    [/^_AMQ_LVQ_NAME$/, 'last-value queues'],
    [/^transformation$/, 'transformations'],
  ],
  SUBSCRIBE: [
    [/^browser$/, 'browsing a queue'],
    [/^no-local$|^activemq\.noLocal$/, "leaving out the connection's own messages"],
    [/^activemq\.(?!subscriptionName$|prefetchSize$|dispatchAsync$)/, 'it'],
    [/^transformation$/, 'transformations'],
  ],
};
/** Names that are none of these at a glance, as nearly all are. */
const SUSPECT = /^_?AMQ|^JMSX|^activemq\.|^(browser|no-local|transformation)$/;
/** The priority of a message that has none. */
const USUAL_PRIORITY = '4';

/**
 * Refuses a frame whose headers ask for what this broker does not do: whoever wrote it would believe that it does.
 * @throws Refusal
 */
export function refuseUnsupported(command: keyof typeof UNSUPPORTED, headers: Headers): void {
  for (const name in headers) {
    if (!SUSPECT.test(name) || headers[name] === 'false') continue;
    const [, what] = UNSUPPORTED[command].find(([pattern]) => pattern.test(name)) ?? [];
    if (what) throw new Refusal(`${command} has the header ${name}: this broker does not support ${what}`);
  }
  if (command === 'SUBSCRIBE') return;
  const { priority = USUAL_PRIORITY, expires = '0', 'reply-to': replyTo = '' } = headers;
  if (priority !== USUAL_PRIORITY)
    throw new Refusal(`priority:${priority}: this broker gives messages in the order in which they came`);
  if (!/^\d{1,16}$/.test(expires))
    throw new Refusal(`expires:${expires} is not a time in milliseconds since 1970, or 0 for never`);
  if (/^\/temp-/.test(replyTo)) throw new Refusal('this broker has no temporary destinations to reply to');
}
