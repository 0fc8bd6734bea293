import type { WorkflowDefinitionsHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { crud } from './crud.ts';

/** Workflow programs, by name and version. */
export function workflowDefinitions(database: Database): WorkflowDefinitionsHandlers {
  const { list, create, retrieve, update, remove } = crud(database, {
    entity: 'WorkflowDefinition',
    words: 'workflow definition',
    list: 'listWorkflowDefinitions',
  });
  return {
    listWorkflowDefinitions: list,
    createWorkflowDefinition: create,
    retrieveWorkflowDefinition: retrieve,
    replaceWorkflowDefinition: update,
    updateWorkflowDefinition: update,
    deleteWorkflowDefinition: remove,
  };
}
