import type { WorkflowStagesHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { crud } from './crud.ts';

/** What each agent did in a workflow. */
export function workflowStages(database: Database): WorkflowStagesHandlers {
  const { list, create, retrieve, update, remove } = crud(database, {
    entity: 'AgentWorkflowStage',
    words: 'agent workflow stage',
    list: 'listWorkflowStages',
  });
  return {
    listWorkflowStages: list,
    createWorkflowStage: create,
    retrieveWorkflowStage: retrieve,
    replaceWorkflowStage: update,
    updateWorkflowStage: update,
    deleteWorkflowStage: remove,
  };
}
