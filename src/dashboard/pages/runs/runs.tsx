import { useSearch } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { isOver, type Run, runWord } from '../../model/run-word.ts';
import { Count, Slices } from '../../parts/counts.tsx';
import { ExecutionLink, NamespaceLink } from '../../parts/links.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import { PlainLink } from '../../parts/plain-link.tsx';
import { numberOf, rangeOf } from '../../parts/search.ts';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time, Took } from '../../parts/time.tsx';
import { NoRuns } from './no-runs.tsx';

/** The runs, the newest first. */
export function Runs() {
  const search = useSearch({ from: '__root__' });
  const { q, namespace, going } = search;
  const runNumber = numberOf(search['run_number']);
  return (
    <ListPage
      title="Runs"
      search={search}
      query={(limit, ordering) =>
        list('/api/runs/', {
          query: {
            limit,
            include: 'counts',
            ordering,
            ...rangeOf(search, 'start_time'),
            ...(q && { search: q }),
            ...(namespace && { namespace }),
            ...(going && { is_live: going === 'true' }),
            ...(runNumber !== undefined && { run_number: runNumber }),
          },
        })
      }
      columns={columns}
      sorts={{ Run: 'run_number', Started: 'start_time' }}
      order="-run_number"
      time="start_time"
      keyOf={({ run_id: id }) => String(id)}
      searches="run numbers"
      choices={[
        {
          name: 'going',
          any: 'Any state',
          choices: [
            { value: 'true', label: 'Running' },
            { value: 'false', label: 'Ended' },
          ],
        },
      ]}
      empty={<NoRuns />}
    />
  );
}

const columns: readonly Column<Run>[] = [
  {
    title: 'Run',
    cell: ({ run_number: run }) => (
      <PlainLink to="/runs/$number/" params={{ number: String(run) }} className="num">
        {run}
      </PlainLink>
    ),
  },
  { title: 'State', cell: (run) => <State kind="run" word={runWord(run, run.counts)} /> },
  { title: 'Started', cell: ({ start_time: at }) => <Time at={at} /> },
  {
    title: 'Duration',
    isNumber: true,
    cell: (run) =>
      run.end_time === null && isOver(runWord(run, run.counts)) ? (
        <span className="faint">–</span>
      ) : (
        <Took from={run.start_time} to={run.end_time} />
      ),
  },
  { title: 'Namespace', isExtra: true, cell: ({ counts }) => <NamespaceLink name={counts?.namespace} /> },
  {
    title: 'Execution',
    isExtra: true,
    isWide: true,
    keepsEnd: true,
    cell: ({ counts }) => <ExecutionLink id={counts?.execution_id} />,
  },
  {
    title: 'STF files',
    isNumber: true,
    cell: ({ run_number: run, counts }) => (
      <Count of={counts?.stf_files} to="/stf-files/" search={{ run_number: String(run) }} />
    ),
  },
  {
    title: 'TF files',
    isNumber: true,
    cell: ({ run_number: run, counts }) => (
      <Count of={counts?.tf_files} to="/fastmon-files/" search={{ run_number: String(run) }} />
    ),
  },
  {
    title: 'Slices',
    cell: ({ run_number: run, counts }) => <Slices counts={counts} search={{ run_number: String(run) }} />,
  },
  {
    title: 'Errors',
    isNumber: true,
    cell: ({ run_number: run, counts }) => (
      <Count of={counts?.errors} to="/logs/" search={{ run_id: String(run), level_min: '40' }} isBad />
    ),
  },
];
