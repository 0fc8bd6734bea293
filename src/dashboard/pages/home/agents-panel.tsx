import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Agent, agentState, worstFirst } from '../../model/agent-state.ts';
import { Empty } from '../../parts/empty.tsx';
import { number } from '../../parts/format.ts';
import { RowsPanel } from '../../parts/rows-panel.tsx';
import { agentColumns } from '../agents/agent-columns.tsx';
import { homeAgents } from './queries.ts';

const SHOWN = 7;
const columns = agentColumns.slice(0, 3);

/** The agents that run, those that need somebody first; those that have ended are counted. */
export function AgentsPanel() {
  const agents = useQuery(homeAgents());
  const isStopped = (agent: Agent) => agentState(agent) === 'stopped';
  const running = agents.data && worstFirst(agents.data.rows).filter((agent) => !isStopped(agent));
  const stopped = agents.data?.rows.filter(isStopped).length ?? 0;
  return (
    <RowsPanel
      title="Agents"
      aside={<Link to="/workflow/agents/">All</Link>}
      query={{ ...agents, data: running && { rows: running.slice(0, SHOWN) } }}
      empty={
        <Empty title="No agent is running">{stopped > 0 && <p>{number(stopped)} have stopped.</p>}</Empty>
      }
      label="Agents"
      columns={columns}
      keyOf={({ id }) => String(id)}
    />
  );
}
