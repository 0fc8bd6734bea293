import { OVER } from '../runs/states.ts';
import type { Executor } from './statement.ts';

/** Whether a run state says that its run is over, in SQL. */
export const isStateOver = `("swf_run_state"."state" in (${[...OVER].map((word) => `'${word}'`).join(', ')})
  or "swf_run_state"."phase" in ('completed', 'failed'))`;

/** Conditions in SQL: rows that say that they go on. */
export const isRunOpen = `"swf_runs"."end_time" is null`;
export const isStateOpen = `not ${isStateOver}`;
export const isExecutionOpen = `"swf_workflow_executions"."status" not in ('completed', 'failed', 'terminated')`;

/** The run states of runs, by their `run_id`. */
export async function statesOfRuns(executor: Executor, runIds: unknown[]): Promise<unknown[]> {
  const rows = await executor.query<{ run_number: number }>({
    text: `select run_number from swf_run_state
           where run_number in (select run_number from swf_runs where run_id = any($1::int[])) order by 1`,
    values: [runIds],
  });
  return rows.map(({ run_number }) => run_number);
}

/** The runs of run states, by their `run_number`. */
export async function runsOfStates(executor: Executor, runNumbers: unknown[]): Promise<unknown[]> {
  const rows = await executor.query<{ run_id: number }>({
    text: 'select run_id from swf_runs where run_number = any($1::int[]) order by 1',
    values: [runNumbers],
  });
  return rows.map(({ run_id }) => run_id);
}
