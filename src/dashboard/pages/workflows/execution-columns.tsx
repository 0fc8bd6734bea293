import type { Row } from '../../api/get.ts';
import { Count } from '../../parts/counts.tsx';
import { number as counted } from '../../parts/format.ts';
import { ExecutionLink, NamespaceLink, RunLink } from '../../parts/links.tsx';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time, Took } from '../../parts/time.tsx';

type Execution = Row<'/api/workflow-executions/'>;

type Counts = Execution['counts'];

const SHOWN = 2;

function Runs({ numbers }: { numbers: readonly number[] }) {
  const more = numbers.length - SHOWN;
  return (
    <>
      {numbers.slice(0, SHOWN).map((number, index) => (
        <span key={number}>
          {index > 0 && ', '}
          <RunLink number={number} />
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}

/** The files of its runs; a list of them is of one run. */
function Files({ counts }: { counts: Counts }) {
  const [run, ...others] = counts?.runs ?? [];
  if (run === undefined || others.length > 0) return counts ? counted(counts.stf_files) : '–';
  return <Count of={counts?.stf_files} to="/stf-files/" search={{ run_number: String(run) }} />;
}

export const executionColumns: readonly Column<Execution>[] = [
  { title: 'Execution', isWide: true, cell: ({ execution_id: id }) => <ExecutionLink id={id} /> },
  { title: 'Status', cell: ({ status }) => <State kind="execution" word={status} /> },
  { title: 'Started', cell: ({ start_time: at }) => <Time at={at} /> },
  {
    title: 'Duration',
    isNumber: true,
    cell: ({ start_time: from, end_time: to }) => <Took from={from} to={to} />,
  },
  {
    title: 'Runs',
    cell: ({ counts }) =>
      counts && counts.runs.length > 0 ? <Runs numbers={counts.runs} /> : <span className="faint">–</span>,
  },
  {
    title: 'STF files',
    isNumber: true,
    isExtra: true,
    cell: ({ counts }) => <Files counts={counts} />,
  },
  {
    title: 'Messages',
    isNumber: true,
    isExtra: true,
    cell: ({ execution_id, counts }) => (
      <Count of={counts?.messages} to="/workflow/messages/" search={{ execution_id }} />
    ),
  },
  {
    title: 'Errors',
    isNumber: true,
    cell: ({ execution_id, counts }) => (
      <Count of={counts?.errors} to="/logs/" search={{ execution_id, level_min: '40' }} isBad />
    ),
  },
  { title: 'Namespace', isExtra: true, cell: ({ namespace }) => <NamespaceLink name={namespace} /> },
  { title: 'By', isExtra: true, cell: ({ executed_by: by }) => by ?? '–' },
];
