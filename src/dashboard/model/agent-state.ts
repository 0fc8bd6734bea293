import type { Row } from '../api/get.ts';

export type Agent = Row<'/api/systemagents/'>;

/** Order of the states: what needs somebody first. */
const ORDER = ['lost', 'error', 'late', 'warning', 'alive', 'one-shot', 'stopped'] as const;
export type AgentState = (typeof ORDER)[number];

/**
 * How an agent is: as the monitor works it out of its heartbeats (`include=liveness`), and while they come in time as the
 * agent says itself.
 */
export function agentState({ status, liveness }: Agent): AgentState {
  const { state = 'stopped' } = liveness ?? {};
  if (state !== 'alive' && state !== 'late') return state;
  if (status === 'ERROR') return 'error';
  return state === 'alive' && status === 'WARNING' ? 'warning' : state;
}

/** Those that need somebody first; of one state, those heard last. */
export function worstFirst(agents: readonly Agent[]): Agent[] {
  const rank = (agent: Agent) => ORDER.indexOf(agentState(agent));
  const heard = ({ last_heartbeat: at }: Agent) => (at ? Date.parse(at) : 0);
  return agents.toSorted((a, b) => rank(a) - rank(b) || heard(b) - heard(a));
}
