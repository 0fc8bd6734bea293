import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { type Run, type RunState, runWord } from '../../model/run-word.ts';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { number } from '../../parts/format.ts';
import { ListPage } from '../../parts/list-page.tsx';
import { numberOf } from '../../parts/search.ts';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time, Took } from '../../parts/time.tsx';

/** The runs, the newest first. */
export function Runs() {
  const search = useSearch({ from: '__root__' });
  const { data: states } = useQuery(
    list('/api/run-states/', { query: { limit: 1_000, ordering: '-run_number' } }),
  );
  const runNumber = numberOf(search['run_number']);
  return (
    <ListPage
      title="Runs"
      search={search}
      query={(limit) =>
        list('/api/runs/', {
          query: {
            limit,
            ordering: '-run_number',
            ...(runNumber !== undefined && { run_number: runNumber }),
          },
        })
      }
      columns={columnsOf(states?.rows ?? [])}
      keyOf={({ run_id: id }) => String(id)}
      empty={<NoRuns />}
    />
  );
}

function columnsOf(states: readonly RunState[]): Column<Run>[] {
  const byNumber = new Map(states.map((state) => [state.run_number, state]));
  const stateOf = (run: Run) => byNumber.get(run.run_number);
  return [
    {
      title: 'Run',
      cell: ({ run_number: run }) => (
        <Link to="/runs/$number/" params={{ number: String(run) }} className="num">
          {run}
        </Link>
      ),
    },
    { title: 'State', cell: (run) => <State kind="run" word={runWord(run, stateOf(run))} /> },
    { title: 'Started', isWide: true, cell: ({ start_time: at }) => <Time at={at} /> },
    {
      title: 'Took',
      isNumber: true,
      cell: ({ start_time: from, end_time: to }) => <Took from={from} to={to} />,
    },
    {
      title: 'Sampled',
      isNumber: true,
      isExtra: true,
      cell: (run) => counted(stateOf(run)?.stf_samples_received),
    },
    { title: 'Slices', isNumber: true, cell: (run) => counted(stateOf(run)?.slices_created) },
    { title: 'Done', isNumber: true, cell: (run) => counted(stateOf(run)?.slices_completed) },
    { title: 'Failed', isNumber: true, cell: (run) => <Failed count={stateOf(run)?.slices_failed} /> },
  ];
}

const counted = (count: number | undefined) =>
  count === undefined ? <span className="faint">–</span> : number(count);

function Failed({ count }: { count: number | undefined }) {
  return count ? <span className="bad">{number(count)}</span> : counted(count);
}

export function NoRuns() {
  return (
    <Empty title="No run yet">
      <p>
        A run appears when the data agent hears run_imminent. Start agents of your own, or those of the
        testbed:
      </p>
      <Command line="npm run testbed" />
    </Empty>
  );
}
