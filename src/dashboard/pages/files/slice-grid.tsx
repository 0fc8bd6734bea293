import { Link } from '@tanstack/react-router';
import { lookOf } from '../../parts/words.ts';
import type { SliceRow } from './slice-columns.tsx';
import css from './tree.module.css';

/** A cell for each slice: its colour and its name say how it is, and it leads to the slice. */
export function SliceGrid({ slices }: { slices: readonly SliceRow[] }) {
  if (slices.length === 0) return <span className="faint">no slices</span>;
  return (
    <ul className={css['grid']} aria-label="Slices">
      {slices.map(({ id, slice_id: number, status }) => (
        <li key={id}>
          <Link
            to="/tf-slices/$id/"
            params={{ id: String(id) }}
            preload={false}
            className={css['cell']}
            data-tone={lookOf('slice', status).tone}
            aria-label={`Slice ${number}: ${status}`}
            title={`Slice ${number}: ${status}`}
          >
            {status === 'failed' ? '×' : ''}
          </Link>
        </li>
      ))}
    </ul>
  );
}
