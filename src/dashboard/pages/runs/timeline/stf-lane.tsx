import { Link } from '@tanstack/react-router';
import { isProblem, type Timeline } from '../../../model/timeline.ts';
import { number } from '../../../parts/format.ts';
import { Bars } from './bars.tsx';
import { most } from './counts.ts';
import { Lane } from './lane.tsx';
import { binsOf, type Scale } from './scale.ts';
import { StfMarks } from './stf-marks.tsx';

/** A mark needs so much room, in px; where there is less, bins are drawn. */
const MARK = 8;

interface StfLaneProps {
  timeline: Timeline;
  scale: Scale;
  onlyProblems: boolean;
}

/** The STF files: one by one where there is room, else how many in each bin. */
export function StfLane({ timeline, scale, onlyProblems }: StfLaneProps) {
  const { stfs, stfs_omitted: omitted, lanes, run_number: run, now } = timeline;
  const { width, x } = scale;
  const shown = onlyProblems ? stfs.filter((stf) => isProblem(stf, Date.parse(now))) : stfs;
  const label = (
    <Link to="/stf-files/" search={{ run_number: String(run) }}>
      STF files
    </Link>
  );
  if ((omitted === 0 || onlyProblems) && shown.length * MARK <= width)
    return (
      <Lane label={label} width={width} height={34}>
        <StfMarks stfs={shown} x={x} height={34} />
      </Lane>
    );
  if (onlyProblems) {
    const counts = binsOf(
      timeline,
      shown.map((stf) => Date.parse(stf.announced_at ?? stf.registered_at ?? '')),
    );
    return (
      <Lane label={label} note={`${number(shown.length)} with a problem`} width={width} height={40}>
        <Bars counts={counts} width={width} base={36} height={30} most={most(counts)} tone="bad" />
      </Lane>
    );
  }
  const { stf_announced: announced, stf_registered: registered } = lanes;
  const highest = most(announced ?? [], registered ?? []);
  return (
    <Lane label={label} note="announced, registered" width={width} height={52}>
      <Bars counts={announced ?? []} width={width} base={25} height={21} most={highest} tone="idle" />
      <Bars counts={registered ?? []} width={width} base={27} height={21} most={highest} tone="busy" isDown />
    </Lane>
  );
}
