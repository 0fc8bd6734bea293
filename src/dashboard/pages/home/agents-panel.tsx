import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Agent, agentState, worstFirst } from '../../model/agent-state.ts';
import { useNow } from '../../parts/clock.ts';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { number } from '../../parts/format.ts';
import { Panel } from '../../parts/panel.tsx';
import { Table } from '../../parts/table.tsx';
import { agentColumns } from '../agents/agent-columns.tsx';
import { homeAgents } from './queries.ts';

const SHOWN = 7;
const columns = agentColumns.slice(0, 3);

/** The agents that run, those that need somebody first; those that have ended are counted. */
export function AgentsPanel() {
  const now = useNow();
  const { data, error, refetch } = useQuery(homeAgents());
  const isStopped = (agent: Agent) => agentState(agent, now) === 'stopped';
  const running = data && worstFirst(data.rows, now).filter((agent) => !isStopped(agent));
  const stopped = data?.rows.filter(isStopped).length ?? 0;
  return (
    <Panel title="Agents" aside={<Link to="/workflow/agents/">All</Link>}>
      {error && !data ? <Failure error={error} retry={refetch} /> : null}
      {running?.length === 0 ? (
        <Empty title="No agent is running">{stopped > 0 && <p>{number(stopped)} have stopped.</p>}</Empty>
      ) : (
        !error && (
          <Table
            label="Agents"
            columns={columns}
            rows={running?.slice(0, SHOWN)}
            keyOf={({ id }) => String(id)}
          />
        )
      )}
    </Panel>
  );
}
