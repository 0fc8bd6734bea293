/** What is known of an agent that says whether it lives. Times as the API writes them. */
export interface LivenessFacts {
  agent_type: string;
  status: string;
  operational_state: string;
  /** By the clock of the database, as `given_up_at` is. */
  last_heartbeat: string | null;
  created_at: string;
  /** When the timer gave the silent agent up; null where it never did, or a heartbeat came since. */
  given_up_at: string | null;
}

/**
 * - `alive`: its heartbeats come in time
 * - `late`: one is overdue
 * - `lost`: it fell silent without saying that it exits
 * - `stopped`: it said itself that it exits
 * - `one-shot`: it sends no regular heartbeats, so that its silence means nothing
 */
type LivenessState = 'alive' | 'late' | 'lost' | 'stopped' | 'one-shot';

export interface Liveness {
  state: LivenessState;
  /** Since when it is in this state. */
  since: string;
  /** Seconds since the last heartbeat, null where there was none. */
  age_seconds: number | null;
  /** Seconds from one of its heartbeats to the next, null where it sends no regular ones. */
  interval_seconds: number | null;
  given_up_at: string | null;
}

/** Seconds between heartbeats: what BaseAgent of swf-common-lib sends, and the agent manager of swf-testbed. */
const INTERVAL = 60;
const INTERVALS: Record<string, number> = { agent_manager: 30 };

/** An agent is late when a heartbeat is so overdue, in seconds: one and a half intervals, of the manager two. */
const LATE_AFTER = 90;
const LATE_AFTER_OF: Record<string, number> = { agent_manager: 60 };

/** Silence, in seconds, after which an agent is given up: the three minutes after which the Django monitor marks it EXITED. */
export const LOST_AFTER = 180;

/** The SSE examples of swf-testbed send one heartbeat for each connection. */
const ONCE_PER_CONNECTION = new Set(['sse_receiver', 'sse_sender']);

/**
 * Programs that send heartbeats as long as they run. Any other that was heard once only, such as a workflow runner with
 * `--run-once` (its type is the workflow's name), may have meant no more than that.
 */
const REGULAR = new Set([
  'DAQ_Simulator',
  'DATA',
  'PROCESSING',
  'STF_Processing',
  'fastmon',
  'Fast_Processing',
  'agent_manager',
  ...['daqsim', 'data', 'processing', 'workflow_runner', 'monitor'],
]);

/**
 * Whether an agent lives: the one rule for the API, the pages and the health checks.
 * @param now of the clock that wrote the agent's times, in ms since 1970
 */
export function livenessOf(agent: LivenessFacts, now: number): Liveness {
  const { agent_type: type, last_heartbeat: heard, given_up_at } = agent;
  const lateAfter = LATE_AFTER_OF[type] ?? LATE_AFTER;
  const age = heard === null ? null : Math.max(0, (now - Date.parse(heard)) / 1_000);
  const described = (state: LivenessState, since: string): Liveness => ({
    state,
    since,
    age_seconds: age === null ? null : Math.floor(age),
    interval_seconds: state === 'one-shot' ? null : (INTERVALS[type] ?? INTERVAL),
    given_up_at,
  });
  if (heard === null || age === null) return described('one-shot', agent.created_at);
  if (given_up_at === null && saysItExits(agent)) return described('stopped', heard);
  const isHeardOnce = heard === agent.created_at && !REGULAR.has(type);
  if (given_up_at !== null || age > lateAfter) {
    if (isHeardOnce || ONCE_PER_CONNECTION.has(type)) return described('one-shot', heard);
    if (given_up_at !== null || age > LOST_AFTER) return described('lost', later(heard, LOST_AFTER));
    return described('late', later(heard, lateAfter));
  }
  return described('alive', agent.created_at);
}

/** Either word will do: an agent that stops may send WARNING as its very last status. */
function saysItExits({ status, operational_state }: LivenessFacts): boolean {
  return status === 'EXITED' || operational_state === 'EXITED';
}

/** A moment so many seconds after another, its fraction as it was written. */
function later(moment: string, seconds: number): string {
  const [, fraction = ''] = /(\.\d+)Z$/.exec(moment) ?? [];
  const whole = new Date(Date.parse(moment) + seconds * 1_000).toISOString().slice(0, 19);
  return `${whole}${fraction}Z`;
}
