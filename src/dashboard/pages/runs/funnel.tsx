import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ListQuery, list } from '../../api/get.ts';
import type { RunState } from '../../model/run-word.ts';
import css from './funnel.module.css';
import { Step } from './funnel-step.tsx';

/** What became of a run's files, step by step: each number leads to the rows that it counts. */
export function Funnel({ runNumber, state }: { runNumber: number; state: RunState | undefined }) {
  const run = String(runNumber);
  const announced = useCount(
    list('/api/workflow-messages/', { query: { run_id: run, message_type: 'stf_gen', limit: 1 } }),
  );
  const registered = useCount(list('/api/stf-files/', { query: { run_number: runNumber, limit: 1 } }));
  const { slices_created: slices, slices_completed: done, slices_failed: failed } = state ?? {};
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
        label="STF files registered"
        count={registered}
        isShort={registered === 0 && (announced ?? 0) > 2}
      >
        {(text) => (
          <Link to="/stf-files/" search={{ run_number: run }}>
            {text}
          </Link>
        )}
      </Step>
      <Step label="Time-frame files" count={state?.stf_samples_received} />
      <Step label="Slices" count={slices}>
        {(text) => (
          <Link to="/tf-slices/" search={{ run_number: run }}>
            {text}
          </Link>
        )}
      </Step>
      <Step label="Slices done" count={done}>
        {(text) => (
          <Link to="/tf-slices/" search={{ run_number: run, status: 'completed' }}>
            {text}
          </Link>
        )}
      </Step>
      <Step label="Slices failed" count={failed} isShort={(failed ?? 0) > 0}>
        {(text) => (
          <Link to="/tf-slices/" search={{ run_number: run, status: 'failed' }}>
            {text}
          </Link>
        )}
      </Step>
    </section>
  );
}

function useCount(query: ListQuery<unknown>): number | undefined {
  return useQuery(query).data?.count;
}
