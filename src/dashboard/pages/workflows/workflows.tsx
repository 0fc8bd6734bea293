import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { Empty } from '../../parts/empty.tsx';
import { FailedPage } from '../../parts/failure.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RowsPanel } from '../../parts/rows-panel.tsx';
import { NoRuns } from '../runs/no-runs.tsx';
import { definitionColumns } from './definition-columns.tsx';
import { executionColumns } from './execution-columns.tsx';
import { NewestRun } from './newest-run.tsx';
import css from './workflows.module.css';

/** How processing goes: the newest run's files, the executions, what can be executed. */
export function Workflows() {
  const runs = useQuery(list('/api/run-states/', { query: { limit: 1, ordering: '-run_number' } }));
  const executions = useQuery(
    list('/api/workflow-executions/', { query: { limit: 10, ordering: '-start_time', include: 'counts' } }),
  );
  const definitions = useQuery(
    list('/api/workflow-definitions/', { query: { limit: 10, ordering: '-created_at', include: 'counts' } }),
  );
  const state = runs.data?.rows[0];
  if (runs.error && !runs.data)
    return <FailedPage title="Processing" error={runs.error} retry={runs.refetch} />;
  return (
    <div className="page">
      <PageHead title="Processing" />
      {runs.data?.rows.length === 0 && (
        <Panel title="Newest run">
          <NoRuns />
        </Panel>
      )}
      {state && (
        <section aria-label="Newest run" className="page">
          <h2>
            Newest run{' '}
            <Link to="/runs/$number/" params={{ number: String(state.run_number) }}>
              {state.run_number}
            </Link>
          </h2>
          <NewestRun number={state.run_number} />
        </section>
      )}
      <RowsPanel
        title="Newest executions"
        aside={<Link to="/workflow-executions/">All</Link>}
        query={executions}
        empty={<Empty title="No workflow has been executed yet" />}
        label="Executions"
        columns={executionColumns}
        keyOf={({ execution_id: id }) => id}
      />
      <RowsPanel
        title="Workflow definitions"
        aside={<Link to="/workflow-definitions/">All</Link>}
        query={definitions}
        empty={<Empty title="No workflow is defined yet" />}
        label="Workflow definitions"
        columns={definitionColumns}
        keyOf={({ id }) => String(id)}
      />
      <nav aria-label="More about workflows" className={css['more']}>
        <Link to="/namespaces/">Namespaces</Link>
        <Link to="/workflow/list/">STF workflows</Link>
        <Link to="/workers/">Workers</Link>
        <Link to="/events/">Run events</Link>
        <Link to="/subscribers/">Subscribers</Link>
      </nav>
    </div>
  );
}
