/** What is stored of a message that tells how a run goes. */
export interface LifecycleMessage {
  message_id: string;
  message_type: string;
  sent_at: string;
  /** Of the machine and of the detector, as the message names them; null where it does not. */
  state: string | null;
  substate: string | null;
}

/** Where a run is from a moment on. */
export interface RunStep {
  at: string;
  message_type: string;
  phase: string;
  state: string;
  substate: string | null;
  message_id: string;
}

/** Where a run is. */
export interface CurrentState {
  phase: string;
  state: string;
  substate: string | null;
  /** Since when; null where no message and no end time says so. */
  state_since: string | null;
  is_over: boolean;
}

/** What the monitor keeps of a run's state, as its agents write it. */
export interface StoredRunState {
  phase: string;
  state: string;
  substate: string | null;
}

/** The types of the messages that tell how a run goes. */
export const LIFECYCLE = ['run_imminent', 'start_run', 'pause_run', 'resume_run', 'end_run'] as const;

/** The states that a run does not leave. */
export const OVER: ReadonlySet<string> = new Set(['ended', 'expired', 'abandoned']);

/** The phase that a message brings; run_imminent leaves it as it is. */
const PHASES: Record<string, string> = {
  start_run: 'physics',
  pause_run: 'physics',
  resume_run: 'physics',
  end_run: 'completed',
};

const BEFORE = { phase: 'initializing', state: 'imminent', substate: 'preparing' };

/**
 * The states of a run, read from its messages as the monitor reads them when they come in (src/messages/ingest/run-state.ts).
 * A run that has ended stays ended: what its agents send afterwards is late.
 * @param messages in the order in which they came
 */
export function stepsOf(messages: readonly LifecycleMessage[]): RunStep[] {
  const steps: RunStep[] = [];
  let now: StoredRunState = BEFORE;
  for (const { message_id, message_type, sent_at, state, substate } of messages) {
    now =
      message_type === 'end_run'
        ? { phase: 'completed', state: 'ended', substate: null }
        : {
            phase: PHASES[message_type] ?? now.phase,
            state: state || now.state,
            substate: substate || now.substate,
          };
    steps.push({ at: sent_at, message_type, ...now, message_id });
    if (OVER.has(now.state)) break;
  }
  return steps;
}

/**
 * Where a run is, and since when. The stored state alone does not say: agents go on writing a substate and counters into
 * it after the end, and every such write moves its `state_changed_at`.
 * @param endTime of the run, where it has a row
 */
export function currentState(
  steps: readonly RunStep[],
  stored: StoredRunState | undefined,
  endTime: string | null = null,
): CurrentState {
  const last = steps.at(-1);
  if (last && OVER.has(last.state)) return { ...stateOf(last), state_since: last.at, is_over: true };
  if (stored && OVER.has(stored.state))
    return { phase: stored.phase, state: stored.state, substate: null, state_since: endTime, is_over: true };
  if (endTime !== null)
    return { phase: 'completed', state: 'ended', substate: null, state_since: endTime, is_over: true };
  if (last) return { ...stateOf(last), state_since: sinceOf(steps, last), is_over: false };
  return { ...(stored ?? BEFORE), state_since: null, is_over: false };
}

const stateOf = ({ phase, state, substate }: StoredRunState): StoredRunState => ({ phase, state, substate });

/** When the last of the steps that lead to the same place began: a message may come twice. */
function sinceOf(steps: readonly RunStep[], last: RunStep): string {
  const isSame = (step: RunStep) =>
    step.phase === last.phase && step.state === last.state && step.substate === last.substate;
  return steps[steps.findLastIndex((step) => !isSame(step)) + 1]?.at ?? last.at;
}
