import type { Row } from '../../api/get.ts';
import { ExecutionLink, NamespaceLink } from '../../parts/links.tsx';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time, Took } from '../../parts/time.tsx';

type Execution = Row<'/api/workflow-executions/'>;

export const executionColumns: readonly Column<Execution>[] = [
  { title: 'Execution', isWide: true, cell: ({ execution_id: id }) => <ExecutionLink id={id} /> },
  { title: 'Status', cell: ({ status }) => <State kind="execution" word={status} /> },
  { title: 'Started', cell: ({ start_time: at }) => <Time at={at} /> },
  {
    title: 'Took',
    isNumber: true,
    cell: ({ start_time: from, end_time: to }) => <Took from={from} to={to} />,
  },
  { title: 'Namespace', isExtra: true, cell: ({ namespace }) => <NamespaceLink name={namespace} /> },
  { title: 'By', isExtra: true, cell: ({ executed_by: by }) => by ?? '–' },
];
