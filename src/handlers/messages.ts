import type { MessagesHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { RowRefused } from '../database/resource/refusals.ts';
import { storeOutgoing } from '../messages/consumer/outgoing.ts';
import { crud } from './crud.ts';
import { NoBroker } from './faults.ts';

/** Where agents send their messages. */
const TOPIC = '/topic/epictopic';

/** Messages over the broker. @param broker what is read of it; absent where there is none */
export function messages(database: Database, broker: { topics: string[] } | undefined): MessagesHandlers {
  const deadLetters = crud(database, { entity: 'DeadLetter', words: 'dead letter', list: 'listDeadLetters' });
  return {
    sendMessage: async ({ body: { destination = TOPIC, content } }) => {
      if (!broker) throw new NoBroker();
      refuseQueueOfTopic(destination, broker.topics);
      return { status: 201, body: await storeOutgoing(database, destination, content) };
    },
    listDeadLetters: deadLetters.list,
    retrieveDeadLetter: deadLetters.retrieve,
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
