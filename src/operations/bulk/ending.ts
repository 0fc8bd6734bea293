import {
  isExecutionOpen,
  isRunOpen,
  isStateOpen,
  runsOfStates,
  statesOfRuns,
} from '../../database/endings.ts';
import type { Executor } from '../../database/statement.ts';
import type { BulkChange } from '../../engine/bulk-writes.ts';

/** Rows of another resource that are changed in the same transaction. */
export interface Companion {
  resource: string;
  change: BulkChange;
  /** Their keys, by those of the rows that they belong to. */
  keysOf: (executor: Executor, keys: unknown[]) => Promise<unknown[]>;
}

/**
 * What ends rows that nobody ended, as the Django monitor's `repair_stuck_run_states` and `repair_stuck_executions` do; a
 * run and its state end together. What has ended already stays as it is.
 * @param now moment of the end, ISO 8601
 * @returns undefined for a resource whose rows do not end
 */
export function endingOf(
  resource: string,
  now: string,
): { change: BulkChange; companion?: Companion } | undefined {
  const run: BulkChange = { action: 'update', values: { end_time: now }, only: isRunOpen };
  const state: BulkChange = {
    action: 'update',
    values: { phase: 'completed', state: 'abandoned', substate: null, state_changed_at: now },
    only: isStateOpen,
  };
  if (resource === 'runs')
    return { change: run, companion: { resource: 'run-states', change: state, keysOf: statesOfRuns } };
  if (resource === 'run-states')
    return { change: state, companion: { resource: 'runs', change: run, keysOf: runsOfStates } };
  if (resource === 'workflow-executions')
    return {
      change: { action: 'update', values: { status: 'terminated', end_time: now }, only: isExecutionOpen },
    };
  return undefined;
}
