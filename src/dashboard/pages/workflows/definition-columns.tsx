import type { Row } from '../../api/get.ts';
import { Count } from '../../parts/counts.tsx';
import { PlainLink } from '../../parts/plain-link.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';

type Definition = Row<'/api/workflow-definitions/'>;

export const definitionColumns: readonly Column<Definition>[] = [
  {
    title: 'Workflow',
    isWide: true,
    cell: ({ workflow_name: name, version }) => (
      <PlainLink to="/workflow-definitions/$name/$version/" params={{ name, version }}>
        {name}
      </PlainLink>
    ),
  },
  { title: 'Version', cell: ({ version }) => version },
  { title: 'Type', isExtra: true, cell: ({ workflow_type: type }) => type || '–' },
  { title: 'By', isExtra: true, cell: ({ created_by: by }) => by || '–' },
  {
    title: 'Executions',
    isNumber: true,
    cell: ({ id, counts }) => (
      <Count
        of={counts?.executions}
        to="/workflow-executions/"
        search={{ workflow_definition: String(id) }}
      />
    ),
  },
  {
    title: 'Running',
    isNumber: true,
    isExtra: true,
    cell: ({ id, counts }) => (
      <Count
        of={counts?.running}
        to="/workflow-executions/"
        search={{ workflow_definition: String(id), status: 'running' }}
      />
    ),
  },
  {
    title: 'Failed',
    isNumber: true,
    cell: ({ id, counts }) => (
      <Count
        of={counts?.failed}
        to="/workflow-executions/"
        search={{ workflow_definition: String(id), status: 'failed' }}
        isBad
      />
    ),
  },
  { title: 'Last execution', cell: ({ counts }) => <Time at={counts?.last_started_at} /> },
  { title: 'Created', isExtra: true, cell: ({ created_at: at }) => <Time at={at} /> },
];
