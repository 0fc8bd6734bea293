import type { SubscribersHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { crud } from './crud.ts';

/** Who receives messages. */
export function subscribers(database: Database): SubscribersHandlers {
  const { list, create, retrieve, update, remove } = crud(database, {
    entity: 'Subscriber',
    words: 'subscriber',
    list: 'listSubscribers',
  });
  return {
    listSubscribers: list,
    createSubscriber: create,
    retrieveSubscriber: retrieve,
    replaceSubscriber: update,
    updateSubscriber: update,
    deleteSubscriber: remove,
  };
}
