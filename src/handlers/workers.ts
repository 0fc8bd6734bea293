import type { WorkersHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { crud } from './crud.ts';

/** Processes that work on slices. */
export function workers(database: Database): WorkersHandlers {
  const { list, create, retrieve, update, remove } = crud(database, {
    entity: 'Worker',
    words: 'worker',
    list: 'listWorkers',
  });
  return {
    listWorkers: list,
    createWorker: create,
    retrieveWorker: retrieve,
    replaceWorker: update,
    updateWorker: update,
    deleteWorker: remove,
  };
}
