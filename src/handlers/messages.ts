import type { MessagesHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { storeOutgoing } from '../messages/consumer/outgoing.ts';
import { crud } from './crud.ts';
import { NoBroker } from './faults.ts';

/** Where agents send their messages. */
const TOPIC = '/topic/epictopic';

/** Messages over the broker. @param hasBroker whether anybody of this monitor talks to one */
export function messages(database: Database, hasBroker: boolean): MessagesHandlers {
  const deadLetters = crud(database, { entity: 'DeadLetter', words: 'dead letter', list: 'listDeadLetters' });
  return {
    sendMessage: async ({ body: { destination = TOPIC, content } }) => {
      if (!hasBroker) throw new NoBroker();
      return { status: 201, body: await storeOutgoing(database, destination, content) };
    },
    listDeadLetters: deadLetters.list,
    retrieveDeadLetter: deadLetters.retrieve,
  };
}
