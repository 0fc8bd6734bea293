import type { ReactNode } from 'react';
import css from './timeline.module.css';

interface LaneProps {
  /** Names the lane; a link to the rows that it shows. */
  label: ReactNode;
  /** Beside the name: how many in all, or what the colours mean. */
  note?: ReactNode;
  width: number;
  height: number;
  children: ReactNode;
}

/** One lane: its name, and the plot. */
export function Lane({ label, note, width, height, children }: LaneProps) {
  return (
    <div className={css['lane']}>
      <div className={css['label']}>
        <span>{label}</span>
        {note && <small>{note}</small>}
      </div>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {children}
      </svg>
    </div>
  );
}
