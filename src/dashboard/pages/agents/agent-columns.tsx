import { type Agent, agentState } from '../../model/agent-state.ts';
import { Count } from '../../parts/counts.tsx';
import { AgentLink, NamespaceLink } from '../../parts/links.tsx';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';

/** How an agent is, as the monitor last worked it out. */
export function AgentMark({ agent }: { agent: Agent }) {
  return <State kind="agent" word={agentState(agent)} />;
}

/** What an agent says of its connection to the broker, in the description that BaseAgent makes: `MQ: connected`. */
const brokerOf = ({ description }: Agent) => /\bMQ: (\w+)/.exec(description)?.[1] ?? '–';

/** The most log records of an hour that the monitor counts. */
const MOST = 10_000;

/** What an agent is, and what it did in the last hour. */
export const agentColumns: readonly Column<Agent>[] = [
  { title: 'Agent', isWide: true, cell: ({ instance_name: name }) => <AgentLink name={name} /> },
  { title: 'State', cell: (agent) => <AgentMark agent={agent} /> },
  { title: 'Heartbeat', cell: ({ last_heartbeat: at }) => <Time at={at} /> },
  { title: 'Type', isExtra: true, cell: ({ agent_type: type }) => type },
  { title: 'Namespace', isExtra: true, cell: ({ namespace }) => <NamespaceLink name={namespace} /> },
  { title: 'Broker', isExtra: true, cell: brokerOf },
  {
    title: 'Messages 1 h',
    isNumber: true,
    cell: ({ instance_name: name, counts }) => (
      <Count of={counts?.messages_1h} to="/workflow/messages/" search={{ sender_agent: name }} />
    ),
  },
  {
    title: 'Logs 1 h',
    isNumber: true,
    isExtra: true,
    cell: ({ instance_name: name, counts }) => (
      <Count of={counts?.logs_1h} to="/logs/" search={{ instance_name: name }} most={MOST} />
    ),
  },
  {
    title: 'Errors 1 h',
    isNumber: true,
    cell: ({ instance_name: name, counts }) => (
      <Count of={counts?.errors_1h} to="/logs/" search={{ instance_name: name, level_min: '40' }} isBad />
    ),
  },
];
