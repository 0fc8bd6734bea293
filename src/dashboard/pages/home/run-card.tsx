import { Link } from '@tanstack/react-router';
import type { CurrentRun } from '../../health/overview.ts';
import { counted, duration, number } from '../../parts/format.ts';
import { ExecutionLink, NamespaceLink } from '../../parts/links.tsx';
import { State } from '../../parts/state.tsx';
import { Took } from '../../parts/time.tsx';
import { isUnregistered, RunFigure } from '../runs/run-figure.tsx';
import css from './run-card.module.css';

/** A run that is going: where it is, how far its files have come, and whether the workers keep up. */
export function RunCard({ run }: { run: CurrentRun }) {
  const key = String(run.run_number);
  const { stf, slices, state_since: since } = run;
  const { expected, announced, registered, sampled } = stf;
  return (
    <section className={css['card']} aria-label="Current run">
      <header className={css['head']}>
        <h2>
          Run{' '}
          <Link to="/runs/$number/" params={{ number: key }}>
            {run.run_number}
          </Link>
        </h2>
        <State kind="run" word={wordOf(run)} />
        {since && (
          <span className="faint">
            for <Took from={since} to={null} />
          </span>
        )}
        <span className={css['whose']}>
          {run.execution_id && <ExecutionLink id={run.execution_id} />}
          {run.namespace && <NamespaceLink name={run.namespace} />}
        </span>
      </header>
      <div className={css['steps']}>
        <RunFigure
          run={key}
          of="announced"
          label="Announced"
          count={announced}
          share={expected === null ? undefined : `of ${number(expected)}`}
        />
        <RunFigure
          run={key}
          of="registered"
          label="Registered"
          count={registered}
          isBad={isUnregistered(announced, registered)}
        />
        <RunFigure run={key} of="sampled" label="Sampled" count={sampled} />
        <RunFigure run={key} of="done" label="Slices done" count={slices.done} />
        <RunFigure run={key} of="waiting" label="Waiting" count={slices.queued + slices.processing} />
        <RunFigure run={key} of="failed" label="Failed" count={slices.failed} isBad={slices.failed > 0} />
      </div>
      <SliceBar slices={slices} />
      <p className={css['foot']}>{factsOf(run).join(' · ')}</p>
    </section>
  );
}

function wordOf({ substate, state, phase }: CurrentRun): string {
  if (state === 'beam') return 'imminent';
  return [substate, state, phase].find((word) => word && /imminent|physics|standby/.test(word)) ?? 'running';
}

/** What is known of the pace, in words. */
function factsOf({ interval, capacity, slices, agents }: CurrentRun): string[] {
  const { needed, there, there_from, drain_seconds: drain } = capacity;
  const measured = interval.measured_s;
  return [
    ...(measured === null
      ? []
      : [`a file every ${measured.toFixed(1)} s, ${interval.expected_s.toFixed(1)} s expected`]),
    ...(needed !== null && needed > 0
      ? [`${counted(needed, 'worker')} needed${thereWords(there, there_from)}`]
      : []),
    ...(drain !== null && slices.queued > 0 ? [`the queue drains in ${duration(drain * 1_000)}`] : []),
    counted(agents.length, 'agent'),
  ];
}

function thereWords(there: number | null, from: string | null): string {
  if (there === null) return '';
  return from === 'reckoned' ? `, about ${number(there)} busy` : `, ${number(there)} available`;
}

/** How the slices stand, as one bar. */
function SliceBar({ slices: { done, failed, queued, processing } }: Pick<CurrentRun, 'slices'>) {
  const all = done + failed + queued + processing;
  if (all === 0) return null;
  const parts = [
    ['done', done],
    ['processing', processing],
    ['queued', queued],
    ['failed', failed],
  ] as const;
  return (
    <div
      className={css['bar']}
      role="img"
      aria-label={`Of ${all} slices, ${parts.map(([word, count]) => `${count} ${word}`).join(', ')}`}
    >
      {parts.map(([word, count]) => (
        <span key={word} data-status={word} style={{ flexGrow: count }} />
      ))}
    </div>
  );
}
