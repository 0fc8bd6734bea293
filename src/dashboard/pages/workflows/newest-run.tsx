import { useQuery } from '@tanstack/react-query';
import { type ListQuery, list } from '../../api/get.ts';
import type { RunState } from '../../model/run-word.ts';
import { Figures } from '../../parts/figures.tsx';
import { isUnregistered, RunFigure } from '../runs/run-figure.tsx';

/** What became of the files of a run, by its state: each number leads to the rows that it counts. */
export function NewestRun({ state }: { state: RunState }) {
  const run = String(state.run_number);
  const announced = useCount(
    list('/api/workflow-messages/', { query: { run_id: run, message_type: 'stf_gen', limit: 1 } }),
  );
  const registered = useCount(list('/api/stf-files/', { query: { run_number: state.run_number, limit: 1 } }));
  return (
    <Figures label="What became of its files">
      <RunFigure run={run} of="announced" label="STF files announced" count={announced} />
      <RunFigure
        run={run}
        of="registered"
        label="STF files registered"
        count={registered}
        isBad={isUnregistered(announced, registered)}
      />
      <RunFigure run={run} of="sampled" label="Time-frame files" count={state.stf_samples_received} />
      <RunFigure run={run} of="slices" label="Slices" count={state.slices_created} />
      <RunFigure run={run} of="done" label="Slices done" count={state.slices_completed} />
      <RunFigure
        run={run}
        of="failed"
        label="Slices failed"
        count={state.slices_failed}
        isBad={state.slices_failed > 0}
      />
    </Figures>
  );
}

function useCount(query: ListQuery<unknown>): number | undefined {
  return useQuery(query).data?.count;
}
