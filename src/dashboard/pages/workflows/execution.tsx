import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { get, list } from '../../api/get.ts';
import { EndButton } from '../../parts/end-button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { FailedPage } from '../../parts/failure.tsx';
import { JsonView } from '../../parts/json-view.tsx';
import { NamespaceLink, RunLink } from '../../parts/links.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { State } from '../../parts/state.tsx';
import { Moment, Took } from '../../parts/time.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import { MessagesPanel } from '../messages/messages-panel.tsx';

/** What it says when it is not going on any more. */
const OVER = new Set(['completed', 'failed', 'terminated']);

const PATH = [
  <UpLink key="all" to="/workflow-executions/">
    Workflow executions
  </UpLink>,
];

/** An execution of a workflow: its configuration, and what was said in it. */
export function Execution() {
  const { id } = useParams({ from: '/workflow-executions/$id' });
  const {
    data: execution,
    error,
    refetch,
  } = useQuery(get('/api/workflow-executions/{execution_id}/', { path: { execution_id: id } }));
  const { data: definition } = useQuery({
    ...get('/api/workflow-definitions/{id}/', { path: { id: execution?.workflow_definition ?? 0 } }),
    enabled: execution !== undefined,
  });
  const { data: messages } = useQuery(
    list('/api/workflow-messages/', {
      query: { execution_id: id, cursor: '', limit: 20, ordering: '-sent_at' },
    }),
  );
  if (error && !execution)
    return (
      <FailedPage
        title={id}
        path={PATH}
        error={error}
        retry={refetch}
        missing="The monitor has no workflow execution with this id."
      />
    );
  const run = messages?.rows.find(({ run_id: one }) => one)?.run_id;
  return (
    <div className="page">
      <PageHead
        title={id}
        path={PATH}
        isName
        state={execution && <State kind="execution" word={execution.status} />}
        aside={
          <>
            {execution && (
              <EndButton
                resource="workflow-executions"
                of={id}
                what="execution"
                isOver={OVER.has(execution.status)}
              />
            )}
            <Link to="/logs/" search={{ execution_id: id, range: 'all' }}>
              Logs
            </Link>
          </>
        }
      />
      {!execution && <Skeleton height={150} radius={10} />}
      {execution && (
        <Panel title="Facts">
          <Facts
            facts={[
              ['Started', <Moment key="at" at={execution.start_time} />],
              ['Ended', <Moment key="at" at={execution.end_time} />],
              ['Duration', <Took key="for" from={execution.start_time} to={execution.end_time} />],
              [
                'Workflow',
                definition && (
                  <Link
                    key="of"
                    to="/workflow-definitions/$name/$version/"
                    params={{ name: definition.workflow_name, version: definition.version }}
                  >
                    {definition.workflow_name} {definition.version}
                  </Link>
                ),
              ],
              ['Run', <RunLink key="run" number={run} />],
              ['Namespace', <NamespaceLink key="in" name={execution.namespace} />],
              ['By', execution.executed_by],
            ]}
          />
        </Panel>
      )}
      <MessagesPanel filter={{ execution_id: id }} limit={20} none="No message of this execution" />
      {execution && (
        <Panel title="Configuration">
          <JsonView value={execution.parameter_values} label="the configuration" />
        </Panel>
      )}
      {execution?.performance_metrics != null && (
        <Panel title="Metrics">
          <JsonView value={execution.performance_metrics} label="the metrics" />
        </Panel>
      )}
    </div>
  );
}
