import { Link } from '@tanstack/react-router';
import type { Timeline } from '../../model/timeline.ts';
import css from './funnel.module.css';
import { Step } from './funnel-step.tsx';

/** What became of a run's files, step by step: how many of those before came so far, each with the way to its rows. */
export function RunFunnel({ timeline: { run_number, totals } }: { timeline: Timeline }) {
  const run = String(run_number);
  const {
    stf_announced: announced,
    stf_registered: registered,
    stf_sampled: sampled,
    slices,
    slices_done: done,
    slices_failed: failed,
  } = totals;
  return (
    <section className={css['funnel']} aria-label="What became of its files">
      <Step label="STF files announced" count={announced}>
        {(text) => (
          <Link to="/workflow/messages/" search={{ run_id: run, message_type: 'stf_gen' }}>
            {text}
          </Link>
        )}
      </Step>
      <Step
        label="Registered"
        count={registered}
        of={announced}
        isShort={registered === 0 && (announced ?? 0) > 2}
      >
        {(text) => (
          <Link to="/stf-files/" search={{ run_number: run }}>
            {text}
          </Link>
        )}
      </Step>
      <Step label="Sampled" count={sampled} of={registered} />
      <Step label="Slices" count={slices}>
        {(text) => (
          <Link to="/tf-slices/" search={{ run_number: run }}>
            {text}
          </Link>
        )}
      </Step>
      <Step label="Slices done" count={done} of={slices}>
        {(text) => (
          <Link to="/tf-slices/" search={{ run_number: run, status: 'completed' }}>
            {text}
          </Link>
        )}
      </Step>
      <Step label="Slices failed" count={failed} of={failed ? slices : null} isShort={(failed ?? 0) > 0}>
        {(text) => (
          <Link to="/tf-slices/" search={{ run_number: run, status: 'failed' }}>
            {text}
          </Link>
        )}
      </Step>
    </section>
  );
}
