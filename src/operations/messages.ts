import type { Database } from '../database/connection.ts';
import { DeadLetter } from '../database/entities/dead-letter.ts';
import { reading, resource } from '../engine/crud.ts';
import { NoBroker, RowRefused } from '../http/faults.ts';
import type { HandlersOf } from '../http/handler.ts';
import { storeOutgoing } from '../messages/publish/outgoing.ts';

/** Where agents send their messages. */
const TOPIC = '/topic/epictopic';

const deadLetters = resource('DeadLetter', DeadLetter);

/** Messages over the broker. @param broker what is read of it; absent where there is none */
export function messages(
  database: Database,
  broker: { topics: string[] } | undefined,
): HandlersOf<'messages'> {
  return {
    sendMessage: async ({ body: { destination = TOPIC, content } }) => {
      if (!broker) throw new NoBroker();
      refuseQueueOfTopic(destination, broker.topics);
      return { status: 201, body: await storeOutgoing(database, destination, content) };
    },
    ...reading(database, deadLetters).handlers,
  };
}

/**
 * Artemis makes an address that is used as a queue once a queue for every later subscriber: they then take the messages
 * of the topic from each other. What follows `::` is a queue of the address.
 * @throws RowRefused
 */
function refuseQueueOfTopic(destination: string, topics: string[]): void {
  const [address = ''] = destination.split('::', 1);
  const topic = address.replace(/^\/queue\//, '/topic/');
  if (topic !== destination && topics.includes(topic))
    throw new RowRefused({ destination: [`The monitor reads ${topic}, which is a topic. Send to that.`] });
}
