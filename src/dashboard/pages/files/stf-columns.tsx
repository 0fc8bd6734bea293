import { Link } from '@tanstack/react-router';
import type { Row } from '../../api/get.ts';
import { bytes } from '../../parts/format.ts';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';

export type Stf = Row<'/api/stf-files/'>;

export const stfColumns: readonly Column<Stf>[] = [
  {
    title: 'STF file',
    isWide: true,
    cell: ({ file_id: id, stf_filename: name }) => (
      <Link to="/stf-files/$id/" params={{ id }}>
        {name}
      </Link>
    ),
  },
  { title: 'Status', cell: ({ status }) => <State kind="file" word={status} /> },
  { title: 'Created', cell: ({ created_at: at }) => <Time at={at} /> },
  { title: 'Machine', isExtra: true, cell: ({ machine_state: state }) => state || '–' },
  { title: 'Size', isNumber: true, isExtra: true, cell: ({ file_size_bytes: size }) => bytes(size) },
];
