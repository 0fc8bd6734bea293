import { Link } from '@tanstack/react-router';
import type { CurrentRun } from '../../health/overview.ts';
import { duration, number } from '../../parts/format.ts';
import { ExecutionLink, NamespaceLink } from '../../parts/links.tsx';
import { State } from '../../parts/state.tsx';
import { Took } from '../../parts/time.tsx';
import css from './run-card.module.css';
import { Step } from './step.tsx';

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
        <Step label="Announced" count={announced} of={expected}>
          {(text) => (
            <Link to="/workflow/messages/" search={{ run_id: key, message_type: 'stf_gen' }}>
              {text}
            </Link>
          )}
        </Step>
        <Step label="Registered" count={registered} isShort={registered === 0 && announced > 2}>
          {(text) => (
            <Link to="/stf-files/" search={{ run_number: key }}>
              {text}
            </Link>
          )}
        </Step>
        <Step label="Sampled" count={sampled}>
          {(text) => (
            <Link to="/fastmon-files/" search={{ run_number: key }}>
              {text}
            </Link>
          )}
        </Step>
        <Step label="Slices done" count={slices.done}>
          {(text) => (
            <Link to="/tf-slices/" search={{ run_number: key, status: 'completed' }}>
              {text}
            </Link>
          )}
        </Step>
        <Step label="Waiting" count={slices.queued + slices.processing}>
          {(text) => (
            <Link to="/tf-slices/" search={{ run_number: key, status: 'queued' }}>
              {text}
            </Link>
          )}
        </Step>
        <Step label="Failed" count={slices.failed} isShort={slices.failed > 0}>
          {(text) => (
            <Link to="/tf-slices/" search={{ run_number: key, status: 'failed' }}>
              {text}
            </Link>
          )}
        </Step>
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
      ? [`${number(needed)} workers needed${thereWords(there, there_from)}`]
      : []),
    ...(drain !== null && slices.queued > 0 ? [`what waits is done in ${duration(drain * 1_000)}`] : []),
    `${agents.length} ${agents.length === 1 ? 'agent' : 'agents'}`,
  ];
}

function thereWords(there: number | null, from: string | null): string {
  if (there === null) return '';
  return from === 'reckoned' ? `, about ${number(there)} at work` : `, ${number(there)} there`;
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
