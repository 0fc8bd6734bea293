import { Link } from '@tanstack/react-router';
import type { Row } from '../../api/get.ts';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';

type Definition = Row<'/api/workflow-definitions/'>;

export const definitionColumns: readonly Column<Definition>[] = [
  {
    title: 'Workflow',
    isWide: true,
    cell: ({ workflow_name: name, version }) => (
      <Link to="/workflow-definitions/$name/$version/" params={{ name, version }}>
        {name}
      </Link>
    ),
  },
  { title: 'Version', cell: ({ version }) => version },
  { title: 'Type', isExtra: true, cell: ({ workflow_type: type }) => type || '–' },
  { title: 'By', isExtra: true, cell: ({ created_by: by }) => by || '–' },
  { title: 'Created', cell: ({ created_at: at }) => <Time at={at} /> },
];
