import type { Row } from '../api/get.ts';

export type Agent = Row<'/api/systemagents/'>;

/** Agents send a heartbeat every 60 s. After one and a half of that it is late; after 3 min the monitor gives it up. */
const LATE = 90_000;
const LOST = 180_000;

/** Order of the states: what needs somebody first. */
const ORDER = ['lost', 'error', 'late', 'warning', 'alive', 'stopped'] as const;
export type AgentState = (typeof ORDER)[number];

/** How an agent is, by its heartbeat rather than by the word that it sent last. */
export function agentState(agent: Agent, now: number): AgentState {
  const { status, operational_state: operational, last_heartbeat: heartbeat } = agent;
  if (status === 'EXITED' || operational === 'EXITED') return 'stopped';
  const age = heartbeat ? now - Date.parse(heartbeat) : Number.POSITIVE_INFINITY;
  if (age > LOST) return 'lost';
  if (status === 'ERROR') return 'error';
  if (age > LATE) return 'late';
  return status === 'WARNING' ? 'warning' : 'alive';
}

/** Those that need somebody first; of one state, those heard last. */
export function worstFirst(agents: readonly Agent[], now: number): Agent[] {
  const rank = (agent: Agent) => ORDER.indexOf(agentState(agent, now));
  const heard = ({ last_heartbeat: at }: Agent) => (at ? Date.parse(at) : 0);
  return agents.toSorted((a, b) => rank(a) - rank(b) || heard(b) - heard(a));
}
