import type { Stf } from '../../model/timeline.ts';
import { duration, number } from '../../parts/format.ts';
import { PlainLink } from '../../parts/plain-link.tsx';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import css from './slice-bar.module.css';

/** An STF file from its announcement to its last slice, with the time between. */
export const timelineStfColumns: readonly Column<Stf>[] = [
  {
    title: 'STF file',
    isWide: true,
    cell: ({ file_id: id, stf_filename: name }) =>
      id === null ? (
        name
      ) : (
        <PlainLink to="/stf-files/$id/" params={{ id }}>
          {name}
        </PlainLink>
      ),
  },
  {
    title: 'Status',
    cell: ({ file_id: id, status }) => (
      <State kind="file" word={id === null ? 'announced' : (status ?? '')} />
    ),
  },
  { title: 'Announced', cell: ({ announced_at: at }) => <Time at={at} /> },
  {
    title: 'Registered',
    isNumber: true,
    cell: ({ announced_at: from, registered_at: to }) => <After from={from} to={to} />,
  },
  {
    title: 'Sampled',
    isNumber: true,
    isExtra: true,
    cell: ({ registered_at: from, first_tf_at: to }) => <After from={from} to={to} />,
  },
  {
    title: 'Sliced',
    isNumber: true,
    isExtra: true,
    cell: ({ first_tf_at: from, first_slice_at: to }) => <After from={from} to={to} />,
  },
  {
    title: 'Done',
    isNumber: true,
    cell: ({ first_slice_at: from, last_slice_at: to }) => <After from={from} to={to} />,
  },
  { title: 'Slices', cell: (stf) => <SliceBar {...stf} /> },
];

/** How long after another thing something happened. */
function After({ from, to }: { from: string | null; to: string | null }) {
  if (from === null || to === null) return <span className="faint">–</span>;
  return (
    <time dateTime={to} title={to}>
      +{duration(Math.max(0, Date.parse(to) - Date.parse(from)))}
    </time>
  );
}

/** What became of a file's slices, as one bar. */
function SliceBar({ slices, done, failed }: Pick<Stf, 'slices' | 'done' | 'failed'>) {
  if (slices === 0) return <span className="faint">none</span>;
  const words = `${number(done)} of ${number(slices)} slices done${failed > 0 ? `, ${number(failed)} failed` : ''}`;
  return (
    <span className={css['slices']} title={words}>
      <span className={css['bar']} role="img" aria-label={words}>
        <i data-tone="bad" style={{ width: `${(100 * failed) / slices}%` }} />
        <i data-tone="good" style={{ width: `${(100 * done) / slices}%` }} />
      </span>
      {number(slices)}
    </span>
  );
}
