import type { Row } from '../../api/get.ts';
import { Slices } from '../../parts/counts.tsx';
import { bytes } from '../../parts/format.ts';
import { PlainLink } from '../../parts/plain-link.tsx';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';

export type Fastmon = Row<'/api/fastmon-files/'>;

/** The first and last time frame of a file or slice; what was not told stays so. */
export const frames = (first: number | null | undefined, last: number | null | undefined) =>
  first === null || first === undefined || last === null || last === undefined ? '–' : `${first}–${last}`;

export const fastmonColumns: readonly Column<Fastmon>[] = [
  {
    title: 'Time-frame file',
    isWide: true,
    cell: ({ tf_file_id: id, tf_filename: name }) => (
      <PlainLink to="/fastmon-files/$id/" params={{ id }}>
        {name}
      </PlainLink>
    ),
  },
  { title: 'Status', cell: ({ status }) => <State kind="file" word={status} /> },
  { title: 'Frames', isNumber: true, cell: ({ tf_first: first, tf_last: last }) => frames(first, last) },
  {
    title: 'Slices',
    cell: ({ tf_filename, counts }) => <Slices counts={counts} search={{ tf_filename }} />,
  },
  { title: 'Size', isNumber: true, isExtra: true, cell: ({ file_size_bytes: size }) => bytes(size) },
  { title: 'Created', cell: ({ created_at: at }) => <Time at={at} /> },
];
