import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import type { Agent } from '../../model/agent-state.ts';
import { Count } from '../../parts/counts.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Facts } from '../../parts/facts.tsx';
import { FailedPage } from '../../parts/failure.tsx';
import { JsonPanel } from '../../parts/json-panel.tsx';
import { NamespaceLink } from '../../parts/links.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RowsPanel } from '../../parts/rows-panel.tsx';
import { Moment, Time } from '../../parts/time.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import { logColumns } from '../logs/log-columns.tsx';
import { MessagesPanel } from '../messages/messages-panel.tsx';
import { AgentMark } from './agent-columns.tsx';

const SHOWN = 12;
const PATH = [
  <UpLink key="all" to="/workflow/agents/">
    Agents
  </UpLink>,
];

/** An agent: how it is, what it says. One that never registered may have messages and logs all the same. */
export function AgentPage() {
  const { name } = useParams({ from: '/workflow/agents/$name' });
  const { data, error, refetch } = useQuery(
    list('/api/systemagents/', { query: { instance_name: name, limit: 1, include: 'counts,liveness' } }),
  );
  const agent = data?.rows[0];
  if (error && !data) return <FailedPage title={name} path={PATH} error={error} retry={refetch} />;
  return (
    <div className="page">
      <PageHead title={name} path={PATH} isName state={agent && <AgentMark agent={agent} />} />
      {data ? (
        <Panel title="Facts">
          {agent ? (
            <Facts facts={factsOf(agent)} />
          ) : (
            <Empty title="Not registered">
              <p>
                The monitor has received no heartbeat from this agent. Its messages and log records are below,
                if there are any.
              </p>
            </Empty>
          )}
        </Panel>
      ) : (
        <Loading />
      )}
      <MessagesPanel filter={{ sender_agent: name }} limit={SHOWN} none="No message sent" />
      <Logs name={name} />
      <JsonPanel title="Metadata" value={agent?.metadata} label="the metadata" />
    </div>
  );
}

function factsOf(agent: Agent) {
  return [
    ['Heartbeat', <Time key="at" at={agent.last_heartbeat} />],
    ['In this state since', <Time key="since" at={agent.liveness?.since} />],
    ...(agent.liveness?.given_up_at
      ? [['Given up', <Moment key="given-up" at={agent.liveness.given_up_at} />] as const]
      : []),
    [
      'Messages, last hour',
      <Count
        key="messages"
        of={agent.counts?.messages_1h}
        to="/workflow/messages/"
        search={{ sender_agent: agent.instance_name }}
      />,
    ],
    [
      'Errors, last hour',
      <Count
        key="errors"
        of={agent.counts?.errors_1h}
        to="/logs/"
        search={{ instance_name: agent.instance_name, level_min: '40' }}
        isBad
      />,
    ],
    ['Reports', `${agent.status}, ${agent.operational_state.toLowerCase()}`],
    ['Type', agent.agent_type],
    ['Namespace', <NamespaceLink key="in" name={agent.namespace} />],
    ['Machine', agent.hostname && `${agent.hostname}, process ${agent.pid ?? 'not reported'}`],
    ['First seen', <Moment key="since" at={agent.created_at} />],
    ['Description', agent.description],
  ] as const;
}

function Logs({ name }: { name: string }) {
  const logs = useQuery(list('/api/logs/', { query: { instance_name: name, cursor: '', limit: SHOWN } }));
  return (
    <RowsPanel
      title="Newest log records"
      aside={
        <Link to="/logs/" search={{ instance_name: name }}>
          All
        </Link>
      }
      query={logs}
      empty={<Empty title="Nothing logged" />}
      label="Log records"
      columns={logColumns}
      keyOf={({ id }) => String(id)}
    />
  );
}
