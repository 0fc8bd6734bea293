import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { executionOf, runWord } from '../../model/run-word.ts';
import { Failure } from '../../parts/failure.tsx';
import { ExecutionLink } from '../../parts/links.tsx';
import { Panel } from '../../parts/panel.tsx';
import { State } from '../../parts/state.tsx';
import { Time, Took } from '../../parts/time.tsx';
import { Funnel } from '../runs/funnel.tsx';
import { NoRuns } from '../runs/runs.tsx';
import css from './home.module.css';

/** The run that is going, or the last one. */
export function RunPanel() {
  const states = useQuery(list('/api/run-states/', { query: { limit: 1, ordering: '-run_number' } }));
  const runs = useQuery(list('/api/runs/', { query: { limit: 1, ordering: '-run_number' } }));
  const all = <Link to="/runs/">All runs</Link>;
  if (states.error && !states.data)
    return (
      <Panel title="Run" aside={all}>
        <Failure error={states.error} retry={states.refetch} />
      </Panel>
    );
  if (!states.data || !runs.data) return <Skeleton height={190} radius={10} />;
  const [state] = states.data.rows;
  const [newest] = runs.data.rows;
  const number = Math.max(state?.run_number ?? 0, newest?.run_number ?? 0);
  if (number === 0)
    return (
      <Panel title="Runs">
        <NoRuns />
      </Panel>
    );
  const run = newest?.run_number === number ? newest : undefined;
  const own = state?.run_number === number ? state : undefined;
  const word = runWord(run, own);
  const isOver = word === 'ended' || word === 'abandoned';
  return (
    <section className={css['run']} aria-label={isOver ? 'Last run' : 'Current run'}>
      <header className={css['runHead']}>
        <h2>
          {isOver ? 'Last run ' : 'Run '}
          <Link to="/runs/$number/" params={{ number: String(number) }}>
            {number}
          </Link>
        </h2>
        <State kind="run" word={word} />
        {run && (
          <span className="faint">
            {isOver ? 'took' : 'for'} <Took from={run.start_time} to={run.end_time} />, started{' '}
            <Time at={run.start_time} />
          </span>
        )}
        <span className={css['execution']}>
          <ExecutionLink id={executionOf(own)} />
        </span>
        {all}
      </header>
      <Funnel runNumber={number} state={own} />
    </section>
  );
}
