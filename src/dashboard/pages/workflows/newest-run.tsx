import { useQuery } from '@tanstack/react-query';
import { list } from '../../api/get.ts';
import { Figures } from '../../parts/figures.tsx';
import { isUnregistered, RunFigure } from '../runs/run-figure.tsx';

/** What became of the files of a run, as the monitor counts them: each number leads to the rows that it counts. */
export function NewestRun({ number }: { number: number }) {
  const run = String(number);
  const messages = useQuery(
    list('/api/workflow-messages/', { query: { run_id: run, message_type: 'stf_gen', limit: 1 } }),
  );
  const runs = useQuery(list('/api/runs/', { query: { run_number: number, limit: 1, include: 'counts' } }));
  const announced = messages.data?.count;
  const counts = runs.data?.rows[0]?.counts;
  const failed = counts?.slices_failed;
  return (
    <Figures label="What became of its files">
      <RunFigure run={run} of="announced" label="STF files announced" count={announced} />
      <RunFigure
        run={run}
        of="registered"
        label="STF files registered"
        count={counts?.stf_files}
        isBad={isUnregistered(announced, counts?.stf_files)}
      />
      <RunFigure run={run} of="sampled" label="Time-frame files" count={counts?.tf_files} />
      <RunFigure run={run} of="slices" label="Slices" count={counts?.slices} />
      <RunFigure run={run} of="done" label="Slices done" count={counts?.slices_done} />
      <RunFigure
        run={run}
        of="failed"
        label="Slices failed"
        count={failed}
        isBad={failed !== undefined && failed > 0}
      />
    </Figures>
  );
}
