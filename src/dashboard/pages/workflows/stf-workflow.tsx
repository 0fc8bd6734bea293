import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { get, list, type Row } from '../../api/get.ts';
import { Empty } from '../../parts/empty.tsx';
import { Facts } from '../../parts/facts.tsx';
import { FailedPage } from '../../parts/failure.tsx';
import { JsonPanel } from '../../parts/json-panel.tsx';
import { AgentLink, ExecutionLink, NamespaceLink, RunLink, StfLink } from '../../parts/links.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RowsPanel } from '../../parts/rows-panel.tsx';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Moment, Time, Took } from '../../parts/time.tsx';
import { UpLink } from '../../parts/up-link.tsx';

const stageColumns: readonly Column<Row<'/api/workflow-stages/'>>[] = [
  { title: 'Agent', isWide: true, cell: ({ agent_name: name }) => <AgentLink name={name} /> },
  { title: 'Type', cell: ({ agent_type: kind }) => kind },
  { title: 'Status', cell: ({ status }) => <State kind="workflow" word={status} /> },
  { title: 'Received', cell: ({ received_at: at }) => <Time at={at} /> },
  {
    title: 'Duration',
    isNumber: true,
    cell: ({ started_at: from, completed_at, failed_at }) =>
      from ? <Took from={from} to={completed_at ?? failed_at} /> : '–',
  },
];

const PATH = [
  <UpLink key="all" to="/workflow/list/">
    STF workflows
  </UpLink>,
];

/** The way of one STF file through the agents. */
export function StfWorkflow() {
  const { id } = useParams({ from: '/workflow/$id' });
  const {
    data: workflow,
    error,
    refetch,
  } = useQuery(get('/api/workflows/{workflow_id}/', { path: { workflow_id: id } }));
  const stages = useQuery(
    list('/api/workflow-stages/', { query: { workflow: id, limit: 100, ordering: 'created_at' } }),
  );
  if (error && !workflow)
    return (
      <FailedPage
        title="STF workflow"
        path={PATH}
        error={error}
        retry={refetch}
        missing="The monitor has no workflow with this id."
      />
    );
  return (
    <div className="page">
      <PageHead
        title={workflow?.filename ?? '…'}
        path={PATH}
        isName
        state={workflow && <State kind="workflow" word={workflow.current_status} />}
      />
      {!workflow && <Loading />}
      {workflow && (
        <>
          {workflow.failure_reason && (
            <Panel title="Why it failed">
              <p className="pad">{workflow.failure_reason}</p>
            </Panel>
          )}
          <Panel title="Facts">
            <Facts
              facts={[
                ['STF file', <StfLink key="stf" name={workflow.filename} />],
                ['Run', <RunLink key="run" number={workflow.run_id} />],
                ['Execution', <ExecutionLink key="execution" id={workflow.execution_id} />],
                ['Namespace', <NamespaceLink key="namespace" name={workflow.namespace} />],
                ['Agent', workflow.current_agent],
                ['Machine', `${workflow.daq_state} / ${workflow.daq_substate}`],
                ['Announced', <Moment key="at" at={workflow.generated_time} />],
                ['Done', <Moment key="done" at={workflow.completed_at ?? workflow.failed_at} />],
              ]}
            />
          </Panel>
          <RowsPanel
            title="Stages"
            query={stages}
            empty={<Empty title="No agent has reported a stage" />}
            label="Stages"
            columns={stageColumns}
            keyOf={({ stage_id: stage }) => stage}
          />
          <JsonPanel title="Metadata" value={workflow.stf_metadata} label="the metadata" />
        </>
      )}
    </div>
  );
}
