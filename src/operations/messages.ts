import type { Database } from '../database/connection.ts';
import { storeOutgoing } from '../database/messages/outgoing.ts';
import { RequestError } from '../errors.ts';
import { InvalidRequest } from '../http/errors.ts';
import type { HandlersOf } from '../http/handler.ts';
import { TOPIC } from '../messages/subscriptions.ts';
import { deadLetters } from './dead-letters.ts';

/** Messages over the broker. @param broker what is read of it; absent where there is none */
export function messages(
  database: Database,
  broker: { topics: string[] } | undefined,
): HandlersOf<'messages'> {
  return {
    sendMessage: async ({ body: { destination = TOPIC, content } }) => {
      if (!broker) throw noBroker();
      refuseQueueOfTopic(destination, broker.topics);
      return { status: 201, body: await storeOutgoing(database, destination, content) };
    },
    ...deadLetters(database, (destination) => {
      if (!broker) throw noBroker();
      refuseQueueOfTopic(destination, broker.topics);
    }),
  };
}

/** There is no broker to send over. */
export function noBroker(): RequestError {
  return new RequestError({
    status: 503,
    code: 'NO_BROKER',
    message: 'This monitor has no message broker (SWF_BROKER=none), so nothing can be published.',
  });
}

/**
 * Artemis makes an address that is used as a queue once a queue for every later subscriber: they then take the messages
 * of the topic from each other. What follows `::` is a queue of the address, and of several prefixes it removes each.
 * @throws InvalidRequest
 */
function refuseQueueOfTopic(destination: string, topics: string[]): void {
  const [address = ''] = destination.split('::', 1);
  const topic = address.replace(/^(?:\/(?:queue|topic)\/)+/, '/topic/');
  if (topic !== destination && topics.includes(topic))
    throw new InvalidRequest({
      destination: [`The monitor reads ${topic}, which is a topic. Send to that.`],
    });
}
