import { CrossCircledIcon, ExclamationTriangleIcon } from '@radix-ui/react-icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Timeline } from '../../model/timeline.ts';
import { Command } from '../../parts/command.tsx';
import { number } from '../../parts/format.ts';
import css from './run-problems.module.css';

/** What is wrong with this run, and what to do; nothing where nothing is. */
export function RunProblems({ timeline }: { timeline: Timeline }) {
  const { totals, current, run_number: run, partial, capacity, lanes } = timeline;
  const { stf_announced: announced, stf_registered: registered, slices_failed: failed, slices } = totals;
  const missing = (announced ?? 0) - (registered ?? 0);
  // A file that was announced a moment ago is on its way.
  const isLate = current.is_over ? missing > 0 : missing > 2;
  const errors = (lanes.logs ?? [])
    .filter(({ value }) => value !== 'WARNING')
    .reduce((sum, { counts }) => sum + counts.reduce((total, count) => total + count, 0), 0);
  const isShort =
    !current.is_over &&
    (capacity?.needed ?? 0) > (capacity?.there ?? Number.POSITIVE_INFINITY) &&
    (slices ?? 0) > 0;
  return (
    <>
      {isLate && (
        <Problem
          isBad
          title={`${number(missing)} of ${number(announced ?? 0)} announced STF files were not registered`}
        >
          <p>
            The DAQ simulator announced them with stf_gen; the data agent registers each. See whether it is
            alive and reaches the API:
          </p>
          <Command line="npm run doctor" />
        </Problem>
      )}
      {failed ? (
        <Problem isBad title={`${number(failed)} of ${number(slices ?? 0)} slices failed`}>
          <Link to="/tf-slices/" search={{ run_number: String(run), status: 'failed' }}>
            See which
          </Link>
        </Problem>
      ) : null}
      {errors > 0 && (
        <Problem
          isBad
          title={`${number(errors)} ${errors === 1 ? 'error' : 'errors'} in the logs of its agents`}
        >
          <Link to="/logs/" search={{ q: String(run), level: '40' }}>
            See them
          </Link>
        </Problem>
      )}
      {isShort && (
        <Problem
          title={`${number(capacity?.needed ?? 0)} workers are needed, ${number(capacity?.there ?? 0)} are busy`}
        >
          <p>Slices come faster than they are done, and wait. Start more workers.</p>
        </Problem>
      )}
      {partial && (
        <Problem title="Part of this run is not shown">
          <p>
            The monitor could not read it within three seconds. It tries again with the next change; a shorter
            time helps.
          </p>
        </Problem>
      )}
    </>
  );
}

interface ProblemProps {
  title: string;
  isBad?: boolean;
  children: ReactNode;
}

function Problem({ title, isBad = false, children }: ProblemProps) {
  const Icon = isBad ? CrossCircledIcon : ExclamationTriangleIcon;
  return (
    <div className={css['problem']} data-tone={isBad ? 'bad' : 'warn'} role="status">
      <strong>
        <Icon aria-hidden="true" /> {title}
      </strong>
      {children}
    </div>
  );
}
