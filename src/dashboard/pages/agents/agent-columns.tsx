import { type Agent, agentState } from '../../model/agent-state.ts';
import { useNow } from '../../parts/clock.ts';
import { AgentLink, NamespaceLink } from '../../parts/links.tsx';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';

/** How an agent is now; it changes by itself as its heartbeat grows old. */
export function AgentMark({ agent }: { agent: Agent }) {
  return <State kind="agent" word={agentState(agent, useNow())} />;
}

export const agentColumns: readonly Column<Agent>[] = [
  { title: 'Agent', isWide: true, cell: ({ instance_name: name }) => <AgentLink name={name} /> },
  { title: 'State', cell: (agent) => <AgentMark agent={agent} /> },
  { title: 'Heartbeat', cell: ({ last_heartbeat: at }) => <Time at={at} /> },
  { title: 'Type', isExtra: true, cell: ({ agent_type: type }) => type },
  {
    title: 'Does',
    isExtra: true,
    cell: ({ operational_state: state }) => (state ? state.toLowerCase() : '–'),
  },
  { title: 'Namespace', isExtra: true, cell: ({ namespace }) => <NamespaceLink name={namespace} /> },
];
