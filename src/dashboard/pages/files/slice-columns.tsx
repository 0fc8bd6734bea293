import type { Row } from '../../api/get.ts';
import { duration } from '../../parts/format.ts';
import { FastmonLink, RunLink } from '../../parts/links.tsx';
import { PlainLink } from '../../parts/plain-link.tsx';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { frames } from './fastmon-columns.tsx';

export type SliceRow = Row<'/api/tf-slices/'>;

/** A text of a slice's metadata, where agents put what has no column. */
function told({ metadata }: SliceRow, name: string): string | undefined {
  if (typeof metadata !== 'object' || metadata === null) return undefined;
  const value: unknown = Object.getOwnPropertyDescriptor(metadata, name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** Who worked on it: the column, or what the agent wrote into the metadata. */
export const workerOf = (slice: SliceRow) => slice.assigned_worker ?? told(slice, 'worker_hostname');

/** Why it failed, where the agent has written that into the metadata. */
export const errorOf = (slice: SliceRow) => (slice.status === 'failed' ? told(slice, 'error') : undefined);

/** When work on it began and ended, where anybody has told. */
export function workOf(slice: SliceRow): { from: string | undefined; to: string | undefined } {
  const isOver = ['completed', 'done', 'failed'].includes(slice.status);
  return {
    from: slice.assigned_at ?? told(slice, 'processing_start_at'),
    to: slice.completed_at ?? (isOver ? slice.updated_at : undefined),
  };
}

export function took(slice: SliceRow): string {
  const { from, to } = workOf(slice);
  return from && to ? duration(Math.max(0, Date.parse(withZone(to)) - Date.parse(withZone(from)))) : '–';
}

/** Agents write times into metadata without an offset; they mean UTC. */
export const withZone = (at: string) => (/(Z|[+-]\d\d:?\d\d)$/.test(at) ? at : `${at}Z`);

const own: readonly Column<SliceRow>[] = [
  {
    title: 'Slice',
    isNamed: true,
    cell: ({ id, slice_id: number }) => (
      <PlainLink to="/tf-slices/$id/" params={{ id: String(id) }} className="num">
        {number}
      </PlainLink>
    ),
  },
  { title: 'Status', cell: ({ status }) => <State kind="slice" word={status} /> },
];
const rest: readonly Column<SliceRow>[] = [
  {
    title: 'Frames',
    isNumber: true,
    isExtra: true,
    cell: ({ tf_first: first, tf_last: last }) => frames(first, last),
  },
  { title: 'Worker', isExtra: true, cell: (slice) => workerOf(slice) ?? '–' },
  { title: 'Duration', isNumber: true, cell: took },
  { title: 'Retries', isNumber: true, isExtra: true, cell: ({ retries }) => retries },
  { title: 'Created', cell: ({ created_at: at }) => <Time at={at} /> },
];

/** Of slices of one file. */
export const sliceColumnsOfFile: readonly Column<SliceRow>[] = [...own, ...rest].map((column) =>
  column.title === 'Worker' ? { ...column, isWide: true } : column,
);
/** Of slices of all files. */
export const sliceColumns: readonly Column<SliceRow>[] = [
  ...own,
  { title: 'Time-frame file', isWide: true, cell: ({ fastmon_file: name }) => <FastmonLink name={name} /> },
  { title: 'Run', cell: ({ run_number: run }) => <RunLink number={run} /> },
  ...rest,
];
