import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { worstFirst } from '../../model/agent-state.ts';
import { Empty } from '../../parts/empty.tsx';
import { Facts } from '../../parts/facts.tsx';
import { FailedPage } from '../../parts/failure.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RowsPanel } from '../../parts/rows-panel.tsx';
import { Moment, Time } from '../../parts/time.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import { agentColumns } from '../agents/agent-columns.tsx';
import { executionColumns } from './execution-columns.tsx';
import { AgentsOf, ExecutionsOf, MessagesOf } from './namespace-counts.tsx';

const PATH = [
  <UpLink key="all" to="/namespaces/">
    Namespaces
  </UpLink>,
];

/** A namespace: its agents and executions, also where nobody has registered it. */
export function Namespace() {
  const { name } = useParams({ from: '/workflow/namespaces/$name' });
  const {
    data: known,
    error,
    refetch,
  } = useQuery(list('/api/namespaces/', { query: { name, limit: 1, include: 'counts' } }));
  const agents = useQuery(
    list('/api/systemagents/', {
      query: { namespace: name, limit: 20, ordering: '-last_heartbeat', include: 'counts,liveness' },
    }),
  );
  const executions = useQuery(
    list('/api/workflow-executions/', {
      query: { namespace: name, limit: 10, ordering: '-start_time', include: 'counts' },
    }),
  );
  const namespace = known?.rows[0];
  if (error && !known) return <FailedPage title={name} path={PATH} error={error} retry={refetch} />;
  return (
    <div className="page">
      <PageHead
        title={name}
        path={PATH}
        isName
        aside={
          <Link to="/workflow/messages/" search={{ namespace: name }}>
            Messages
          </Link>
        }
      />
      <Panel title="Facts">
        {known && !namespace ? (
          <Empty title="Not registered">
            <p>Agents and executions may name it all the same; they are below.</p>
          </Empty>
        ) : (
          <Facts
            facts={[
              ['Owner', namespace?.owner],
              ['Description', namespace?.description],
              ['Created', <Moment key="at" at={namespace?.created_at} />],
              ['Last activity', <Time key="last" at={namespace?.counts?.last_activity_at} />],
              ['Agents running', <AgentsOf key="agents" name={name} counts={namespace?.counts} />],
              [
                'Executions running',
                <ExecutionsOf key="executions" name={name} counts={namespace?.counts} />,
              ],
              ['Messages, 24 h', <MessagesOf key="messages" name={name} counts={namespace?.counts} />],
            ]}
          />
        )}
      </Panel>
      <RowsPanel
        title="Agents"
        query={{ ...agents, data: agents.data && { rows: worstFirst(agents.data.rows) } }}
        empty={<Empty title="No agent in this namespace" />}
        label="Agents"
        columns={agentColumns}
        keyOf={({ id }) => String(id)}
      />
      <RowsPanel
        title="Newest executions"
        query={executions}
        empty={<Empty title="No execution in this namespace" />}
        label="Executions"
        columns={executionColumns}
        keyOf={({ execution_id: id }) => id}
      />
    </div>
  );
}
