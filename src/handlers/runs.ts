import type { RunsHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { crud } from './crud.ts';

/** Data-taking runs. */
export function runs(database: Database): RunsHandlers {
  const { list, create, retrieve, update, remove } = crud(database, {
    entity: 'Run',
    words: 'run',
    list: 'listRuns',
  });
  return {
    listRuns: list,
    createRun: create,
    retrieveRun: retrieve,
    replaceRun: update,
    updateRun: update,
    deleteRun: remove,
  };
}
