import type { Database } from '../database/connection.ts';
import { COUNTERS, draw } from '../database/counters.ts';
import { persistentState } from '../database/persistent-state.ts';
import type { HandlersOf } from '../http/handler.ts';

/** The counters that give runs, agents and executions their numbers, and the document that holds them. */
export function state(database: Database): HandlersOf<'state'> {
  return {
    nextRunNumber: async () => {
      const run_number = await draw(database, COUNTERS.runNumber);
      return { status: 200, body: { run_number, status: 'success' } };
    },
    nextAgentId: async () => {
      const agent_id = await draw(database, COUNTERS.agentId);
      return { status: 200, body: { agent_id, status: 'success' } };
    },
    nextWorkflowExecutionId: async () => {
      const sequence = await draw(database, COUNTERS.workflowExecutionId);
      return { status: 200, body: { sequence, status: 'success' } };
    },
    retrievePersistentState: async () => ({ status: 200, body: await persistentState(database) }),
  };
}
