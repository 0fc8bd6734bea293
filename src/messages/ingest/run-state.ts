import type { Executor } from '../../database/statement.ts';
import { rawDigits } from '../../json/every-digit.ts';
import { RunState } from '../../resources/run-state.ts';
import type { Content } from './incoming.ts';

/** What a message makes of the state of a run; what is undefined stays as it is, or as a new run begins. */
interface Transition {
  run: number;
  phase?: string;
  state?: string;
  substate?: string | null;
  execution?: string;
}

/** The messages that tell how a run goes, with the phase that they bring. */
const PHASES: Record<string, string | undefined> = {
  run_imminent: undefined,
  start_run: 'physics',
  pause_run: 'physics',
  resume_run: 'physics',
  end_run: 'completed',
};

const COLUMNS = RunState.meta.properties;
const LARGEST_RUN = 2_147_483_647;

/**
 * What a workflow message says of its run, as the Django monitor reads it.
 * @returns undefined for a message that says nothing of a run, or not of which
 */
export function transitionOf(type: string, content: Content): Transition | undefined {
  if (!Object.hasOwn(PHASES, type)) return undefined;
  const run = runNumber(content['run_id']);
  if (run === undefined) return undefined;
  const transition: Transition = { run };
  const phase = PHASES[type];
  if (phase) transition.phase = phase;
  if (type === 'end_run') {
    transition.state = 'ended';
    transition.substate = null;
  } else {
    const { state, substate } = content;
    if (fits(state, COLUMNS.state)) transition.state = state;
    if (fits(substate, COLUMNS.substate)) transition.substate = substate;
  }
  const execution = content['execution_id'];
  if (typeof execution === 'string' && execution !== '') transition.execution = execution;
  return transition;
}

/** A whole number, as a number or as its digits. */
function runNumber(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : (rawDigits(value) ?? value);
  if (typeof text !== 'string' || !/^\s*[+-]?\d{1,10}\s*$/.test(text)) return undefined;
  const number = Number(text);
  return Math.abs(number) <= LARGEST_RUN ? number : undefined;
}

/** Whether it is a word that a column takes. */
function fits(value: unknown, { length = Infinity }: { length?: number }): value is string {
  return typeof value === 'string' && value !== '' && [...value].length <= length;
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
