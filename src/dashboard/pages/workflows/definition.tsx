import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { Empty } from '../../parts/empty.tsx';
import { Facts } from '../../parts/facts.tsx';
import { FailedPage } from '../../parts/failure.tsx';
import { JsonPanel } from '../../parts/json-panel.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RowsPanel } from '../../parts/rows-panel.tsx';
import { Moment } from '../../parts/time.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import { executionColumns } from './execution-columns.tsx';

const PATH = [
  <UpLink key="all" to="/workflow-definitions/">
    Workflow definitions
  </UpLink>,
];

/** A version of a workflow, and its executions. */
export function Definition() {
  const { name, version } = useParams({ from: '/workflow-definitions/$name/$version' });
  const { data, error, refetch } = useQuery(
    list('/api/workflow-definitions/', { query: { workflow_name: name, version, limit: 1 } }),
  );
  const definition = data?.rows[0];
  const executions = useQuery({
    ...list('/api/workflow-executions/', {
      query: {
        workflow_definition: definition?.id ?? 0,
        limit: 20,
        ordering: '-start_time',
        include: 'counts',
      },
    }),
    enabled: definition !== undefined,
  });
  const title = `${name} ${version}`;
  if (error && !data) return <FailedPage title={title} path={PATH} error={error} retry={refetch} />;
  return (
    <div className="page">
      <PageHead title={title} path={PATH} />
      {!data && <Loading />}
      {data && !definition && (
        <Empty title="There is no such workflow">
          <p>The monitor knows no version {version} of a workflow of this name.</p>
        </Empty>
      )}
      {definition && (
        <>
          <Panel title="Facts">
            <Facts
              facts={[
                ['Type', definition.workflow_type],
                ['Created', <Moment key="at" at={definition.created_at} />],
                ['By', definition.created_by],
                ['Program', definition.definition.slice(0, 300)],
              ]}
            />
          </Panel>
          <RowsPanel
            title="Newest executions"
            query={executions}
            empty={<Empty title="It has not been executed yet" />}
            label="Executions"
            columns={executionColumns}
            keyOf={({ execution_id: one }) => one}
          />
          <JsonPanel title="Configuration" value={definition.parameter_values} label="the configuration" />
        </>
      )}
    </div>
  );
}
