import type { RunStatesHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { crud } from './crud.ts';

/** Where each run stands. */
export function runStates(database: Database): RunStatesHandlers {
  const { list, create, retrieve, update, remove } = crud(database, {
    entity: 'RunState',
    words: 'run state',
    list: 'listRunStates',
  });
  return {
    listRunStates: list,
    createRunState: create,
    retrieveRunState: retrieve,
    replaceRunState: update,
    updateRunState: update,
    deleteRunState: remove,
  };
}
