import type { WorkflowsHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { crud } from './crud.ts';

/** The way of each STF file through the agents. */
export function workflows(database: Database): WorkflowsHandlers {
  const { list, create, retrieve, update, remove } = crud(database, {
    entity: 'STFWorkflow',
    words: 'stf workflow',
    list: 'listWorkflows',
  });
  return {
    listWorkflows: list,
    createWorkflow: create,
    retrieveWorkflow: retrieve,
    replaceWorkflow: update,
    updateWorkflow: update,
    deleteWorkflow: remove,
  };
}
