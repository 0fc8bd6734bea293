import type { WorkflowMessagesHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { crud } from './crud.ts';

/** Messages between agents. */
export function workflowMessages(database: Database): WorkflowMessagesHandlers {
  const { list, create, retrieve, update, remove } = crud(database, {
    entity: 'WorkflowMessage',
    words: 'workflow message',
    list: 'listWorkflowMessages',
    batches: { defaults: { message_metadata: {} } },
  });
  return {
    listWorkflowMessages: list,
    createWorkflowMessage: create,
    retrieveWorkflowMessage: retrieve,
    replaceWorkflowMessage: update,
    updateWorkflowMessage: update,
    deleteWorkflowMessage: remove,
  };
}
