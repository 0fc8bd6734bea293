import type { WorkflowExecutionsHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { crud } from './crud.ts';

/** Executions of workflow definitions. */
export function workflowExecutions(database: Database): WorkflowExecutionsHandlers {
  const { list, create, retrieve, update, remove } = crud(database, {
    entity: 'WorkflowExecution',
    words: 'workflow execution',
    list: 'listWorkflowExecutions',
  });
  return {
    listWorkflowExecutions: list,
    createWorkflowExecution: create,
    retrieveWorkflowExecution: retrieve,
    replaceWorkflowExecution: update,
    updateWorkflowExecution: update,
    deleteWorkflowExecution: remove,
  };
}
