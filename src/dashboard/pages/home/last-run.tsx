import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { type Run, runWord } from '../../model/run-word.ts';
import { Failure } from '../../parts/failure.tsx';
import { Figure } from '../../parts/figures.tsx';
import { number as count } from '../../parts/format.ts';
import { ExecutionLink, NamespaceLink } from '../../parts/links.tsx';
import { Panel } from '../../parts/panel.tsx';
import { State } from '../../parts/state.tsx';
import { Time, Took } from '../../parts/time.tsx';
import { NoRuns } from '../runs/no-runs.tsx';
import { RunFigure } from '../runs/run-figure.tsx';
import css from './run-card.module.css';

/** The last run, or how to make one. */
export function LastRun() {
  const { data, error, refetch } = useQuery(
    list('/api/runs/', { query: { limit: 1, ordering: '-run_number', include: 'counts' } }),
  );
  const [run] = data?.rows ?? [];
  if (error && !data)
    return (
      <Panel title="Runs">
        <Failure error={error} retry={refetch} />
      </Panel>
    );
  if (!data) return <Skeleton height={170} radius={12} />;
  if (!run)
    return (
      <Panel title="Runs">
        <NoRuns />
      </Panel>
    );
  return <Card run={run} />;
}

function Card({ run }: { run: Run }) {
  const { run_number: number, start_time: from, end_time: to, counts } = run;
  const key = String(number);
  return (
    <section className={css['card']} aria-label="Last run">
      <header className={css['head']}>
        <h2>
          Last run{' '}
          <Link to="/runs/$number/" params={{ number: key }}>
            {number}
          </Link>
        </h2>
        <State kind="run" word={runWord(run, counts)} />
        <span className="faint">
          took <Took from={from} to={to} />, started <Time at={from} />
        </span>
        <span className={css['whose']}>
          {counts?.execution_id && <ExecutionLink id={counts.execution_id} />}
          {counts?.namespace && <NamespaceLink name={counts.namespace} />}
        </span>
      </header>
      {counts && (
        <div className={css['steps']} data-count="5">
          <RunFigure run={key} of="registered" label="STF files" count={counts.stf_files} />
          <RunFigure run={key} of="sampled" label="TF files" count={counts.tf_files} />
          <RunFigure
            run={key}
            of="slices"
            label="Slices done"
            count={counts.slices_done}
            share={`of ${count(counts.slices)}`}
          />
          <RunFigure
            run={key}
            of="failed"
            label="Slices failed"
            count={counts.slices_failed}
            isBad={counts.slices_failed > 0}
          />
          <Figure label="Errors in logs" isBad={counts.errors > 0}>
            <Link to="/logs/" search={{ run_id: key, level_min: '40', from }}>
              {count(counts.errors)}
            </Link>
          </Figure>
        </div>
      )}
    </section>
  );
}
