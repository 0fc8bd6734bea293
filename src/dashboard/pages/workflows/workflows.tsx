import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { Failure } from '../../parts/failure.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Table } from '../../parts/table.tsx';
import { Funnel } from '../runs/funnel.tsx';
import { NoRuns } from '../runs/runs.tsx';
import { definitionColumns } from './definition-columns.tsx';
import { executionColumns } from './execution-columns.tsx';

/** How processing goes: the newest run's files, the executions, what can be executed. */
export function Workflows() {
  const runs = useQuery(list('/api/run-states/', { query: { limit: 1, ordering: '-run_number' } }));
  const executions = useQuery(
    list('/api/workflow-executions/', { query: { limit: 10, ordering: '-start_time' } }),
  );
  const definitions = useQuery(
    list('/api/workflow-definitions/', { query: { limit: 10, ordering: '-created_at' } }),
  );
  const state = runs.data?.rows[0];
  if (runs.error && !runs.data) return <Failure error={runs.error} retry={runs.refetch} />;
  return (
    <div className="page">
      <PageHead title="Processing" />
      {runs.data?.rows.length === 0 && <NoRuns />}
      {state && (
        <section aria-label="The newest run" className="page">
          <h2>
            The newest run,{' '}
            <Link to="/runs/$number/" params={{ number: String(state.run_number) }}>
              {state.run_number}
            </Link>
          </h2>
          <Funnel runNumber={state.run_number} state={state} />
        </section>
      )}
      <Panel title="Newest executions" aside={<Link to="/workflow-executions/">All</Link>}>
        <Table
          label="Executions"
          columns={executionColumns}
          rows={executions.data?.rows}
          keyOf={({ execution_id: id }) => id}
        />
      </Panel>
      <Panel title="Workflow definitions" aside={<Link to="/workflow-definitions/">All</Link>}>
        <Table
          label="Workflow definitions"
          columns={definitionColumns}
          rows={definitions.data?.rows}
          keyOf={({ id }) => String(id)}
        />
      </Panel>
      <p>
        <Link to="/namespaces/">Namespaces</Link>
      </p>
    </div>
  );
}
