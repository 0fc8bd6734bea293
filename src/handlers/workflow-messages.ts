import type { WorkflowMessagesHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import type { Metrics } from '../metrics.ts';
import { crud } from './crud.ts';

/** Messages between agents. */
export function workflowMessages(database: Database, metrics: Metrics): WorkflowMessagesHandlers {
  const { list, create, retrieve, update, remove } = crud(database, {
    entity: 'WorkflowMessage',
    words: 'workflow message',
    list: 'listWorkflowMessages',
    batches: { watch: metrics, defaults: { message_metadata: {} } },
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
