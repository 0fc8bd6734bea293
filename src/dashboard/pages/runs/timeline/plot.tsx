import type { Ref } from 'react';
import { type Axis, marksOf } from './scale.ts';
import css from './timeline.module.css';

interface PlotProps {
  ref: Ref<HTMLDivElement>;
  axis: Axis;
  width: number;
  /** The bins that are marked: the one under the pointer, and those of a drag. */
  cursor: number | undefined;
  dragged: readonly [from: number, to: number] | undefined;
  clock: (moment: number) => string;
}

/** What a time takes of the axis, in px: nearer to its end a mark has none. */
const LABEL = 64;

/** Behind the lanes: the marks of the axis, and what is pointed to. */
export function Plot({ ref, axis, width, cursor, dragged, clock }: PlotProps) {
  const placeOf = (moment: number) => ((moment - axis.from) / (axis.to - axis.from)) * width;
  const xOf = (bin: number) => (bin / axis.count) * width;
  return (
    <div ref={ref} className={css['plot']}>
      {marksOf(axis, Math.max(2, width / 110)).map((mark) => (
        <span key={mark} className={css['mark']} style={{ left: placeOf(mark) }}>
          {width - placeOf(mark) >= LABEL && clock(mark)}
        </span>
      ))}
      {dragged && (
        <span
          className={css['dragged']}
          style={{ left: xOf(dragged[0]), width: xOf(dragged[1] - dragged[0] + 1) }}
        />
      )}
      {cursor !== undefined && (
        <span className={css['cursor']} style={{ left: xOf(cursor), width: xOf(1) }} />
      )}
    </div>
  );
}
