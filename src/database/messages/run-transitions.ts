import type { Executor } from '../statement.ts';

/** How a message changes the state of a run; what is undefined stays as it is, or as a new run begins. */
export interface Transition {
  run: number;
  phase?: string;
  state?: string;
  substate?: string | null;
  execution?: string;
}

/** Applies a transition: a run that is not known yet begins with it. */
export async function applyTransition(executor: Executor, transition: Transition): Promise<void> {
  const { run, phase = null, state = null, substate, execution = null } = transition;
  await executor.query({
    name: 'swf:transition',
    text: `insert into swf_run_state as s (run_number, phase, state, substate, target_worker_count, state_changed_at, metadata)
           values ($1, coalesce($2, 'initializing'), coalesce($3, 'imminent'),
                   case when $5 then null else coalesce($4, 'preparing') end, 0, now(),
                   case when $6::text is null then '{}'::jsonb else jsonb_build_object('execution_id', $6::text) end)
           on conflict (run_number) do update set phase = coalesce($2, s.phase), state = coalesce($3, s.state),
             substate = case when $5 then null else coalesce($4, s.substate) end, state_changed_at = now(), updated_at = now(),
             metadata = case when $6::text is null or jsonb_typeof(coalesce(s.metadata, '{}')) <> 'object'
                                  or s.metadata ? 'execution_id' then coalesce(s.metadata, '{}')
                             else coalesce(s.metadata, '{}') || jsonb_build_object('execution_id', $6::text) end`,
    values: [run, phase, state, substate ?? null, substate === null, execution],
  });
}
