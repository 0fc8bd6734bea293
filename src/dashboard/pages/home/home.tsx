import { Skeleton } from '@mantine/core';
import { type Overview, useOverview } from '../../health/overview.ts';
import { Failure } from '../../parts/failure.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { AgentsPanel } from './agents-panel.tsx';
import { FirstStart, useFirstStart } from './first-start.tsx';
import css from './home.module.css';
import { LanesPanel } from './lanes-panel.tsx';
import { MonitorLine } from './monitor-line.tsx';
import { ProblemsPanel } from './problems-panel.tsx';
import { RunsPanel } from './runs-panel.tsx';
import { SeriesPanel } from './series-panel.tsx';
import { VerdictPanel } from './verdict-panel.tsx';

/** The heights of what stands first, while it is loaded: what follows must not jump. */
const LOADING = [72, 160, 300];

/** Is the testbed healthy, is a run going, what is there to do? In this order. */
export function Home() {
  const { data, error, refetch } = useOverview();
  const isFirst = useFirstStart();
  return (
    <div className="page">
      <PageHead title="Testbed" />
      {error && !data ? <Failure error={error} retry={refetch} /> : null}
      {!data && !error && LOADING.map((height) => <Skeleton key={height} height={height} radius={10} />)}
      {data && (
        <>
          <VerdictPanel overview={data} />
          {isFirst && <FirstStart overview={data} />}
          {(!isFirst || hasAnything(data)) && (
            <>
              <RunsPanel runs={data.runs} />
              <SeriesPanel series={data.series} />
              <div className={css['halves']}>
                <AgentsPanel agents={data.agents} />
                <ProblemsPanel overview={data} />
              </div>
              <LanesPanel />
            </>
          )}
          <MonitorLine monitor={data.monitor} />
        </>
      )}
    </div>
  );
}

/** Whether there is more to show than how to begin. */
const hasAnything = ({ agents, runs, series }: Overview): boolean =>
  agents.by_type.length > 0 || runs.length > 0 || series.messages.some((count) => count > 0);
