import type { Row } from '../../api/get.ts';
import { Count, Slices } from '../../parts/counts.tsx';
import { bytes, duration } from '../../parts/format.ts';
import { RunLink } from '../../parts/links.tsx';
import { PlainLink } from '../../parts/plain-link.tsx';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';

export type Stf = Row<'/api/stf-files/'>;

/** The number of the run, as the DAQ simulator writes it into names: `swf.100010.000001.stf`. */
const runNumberOf = ({ stf_filename: name }: Stf) => /^swf\.(\d{1,9})\./.exec(name)?.[1];

/** From the announcement to the registration. */
function registeredAfter({ created_at: at, counts }: Stf): string {
  const { announced_at: from } = counts ?? {};
  return from ? duration(Math.max(0, Date.parse(at) - Date.parse(from))) : '–';
}

export const stfColumns: readonly Column<Stf>[] = [
  {
    title: 'STF file',
    isWide: true,
    cell: ({ file_id: id, stf_filename: name }) => (
      <PlainLink to="/stf-files/$id/" params={{ id }}>
        {name}
      </PlainLink>
    ),
  },
  { title: 'Status', cell: ({ status }) => <State kind="file" word={status} /> },
  { title: 'Run', isExtra: true, cell: (stf) => <RunLink number={runNumberOf(stf)} /> },
  {
    title: 'TF files',
    isNumber: true,
    cell: ({ stf_filename, counts }) => (
      <Count of={counts?.tf_files} to="/fastmon-files/" search={{ stf_filename }} />
    ),
  },
  {
    title: 'Slices',
    cell: ({ stf_filename, counts }) => <Slices counts={counts} search={{ stf_filename }} />,
  },
  { title: 'Registered in', isNumber: true, isExtra: true, cell: registeredAfter },
  { title: 'Created', cell: ({ created_at: at }) => <Time at={at} /> },
  { title: 'Machine', isExtra: true, cell: ({ machine_state: state }) => state || '–' },
  {
    title: 'Size',
    isNumber: true,
    isExtra: true,
    cell: ({ file_size_bytes: size }) => (size === null ? '–' : bytes(size)),
  },
];
