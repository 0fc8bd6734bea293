import type { Timeline } from '../../model/timeline.ts';
import { Figures } from '../../parts/figures.tsx';
import { isUnregistered, RunFigure, share } from './run-figure.tsx';

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
    <Figures label="What became of its files">
      <RunFigure run={run} of="announced" label="STF files announced" count={announced} />
      <RunFigure
        run={run}
        of="registered"
        label="Registered"
        count={registered}
        share={share(registered, announced)}
        isBad={isUnregistered(announced, registered)}
      />
      <RunFigure run={run} label="Sampled" count={sampled} share={share(sampled, registered)} />
      <RunFigure run={run} of="slices" label="Slices" count={slices} />
      <RunFigure run={run} of="done" label="Slices done" count={done} share={share(done, slices)} />
      <RunFigure
        run={run}
        of="failed"
        label="Slices failed"
        count={failed}
        share={failed ? share(failed, slices) : undefined}
        isBad={(failed ?? 0) > 0}
      />
    </Figures>
  );
}
