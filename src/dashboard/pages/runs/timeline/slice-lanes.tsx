import { Link } from '@tanstack/react-router';
import type { Timeline } from '../../../model/timeline.ts';
import { number } from '../../../parts/format.ts';
import { Area, Bars } from './bars.tsx';
import { most } from './counts.ts';
import { Lane } from './lane.tsx';

interface SliceLanesProps {
  timeline: Timeline;
  width: number;
  onlyProblems: boolean;
}

/** What became of the slices, and how many waited. */
export function SliceLanes({ timeline, width, onlyProblems }: SliceLanesProps) {
  const { lanes, run_number: run } = timeline;
  const created = lanes.slices_created ?? [];
  const done = lanes.slices_done ?? [];
  const failed = lanes.slices_failed ?? [];
  const waiting = lanes.slices_waiting ?? [];
  if (![created, done, waiting].some((lane) => lane.some(Boolean))) return null;
  const highest = most(created, done, failed);
  const bars = { width, height: 40, most: highest };
  return (
    <>
      <Lane
        label={
          <Link to="/tf-slices/" search={{ run_number: String(run) }}>
            Slices
          </Link>
        }
        note={onlyProblems ? 'failed' : 'created up, done down'}
        width={width}
        height={92}
      >
        {!onlyProblems && (
          <>
            <Bars {...bars} counts={created} base={45} tone="busy" />
            <Bars {...bars} counts={done} base={47} tone="good" isDown below={failed} />
          </>
        )}
        <Bars {...bars} counts={failed} base={47} tone="bad" isDown />
      </Lane>
      <Lane label="Waiting" note={`up to ${number(most(waiting))} as bins end`} width={width} height={48}>
        <Area width={width} counts={waiting} base={44} height={38} most={most(waiting)} />
      </Lane>
    </>
  );
}
