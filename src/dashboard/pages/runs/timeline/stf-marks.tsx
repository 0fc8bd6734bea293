import { memo } from 'react';
import { type Stf, stageOf } from '../../../model/timeline.ts';
import css from './timeline.module.css';

interface StfMarksProps {
  stfs: readonly Stf[];
  x: (moment: number) => number;
  height: number;
}

/** An STF file each: hollow where it was only announced, a diamond once registered, a dot once sampled. */
export const StfMarks = memo(function StfMarks({ stfs, x, height }: StfMarksProps) {
  return stfs.map((stf) => {
    const stage = stageOf(stf);
    const at = x(Date.parse(stf.announced_at ?? stf.registered_at ?? ''));
    const end = stf.last_slice_at === null ? undefined : x(Date.parse(stf.last_slice_at));
    return (
      <g key={stf.stf_filename} className={css['stf']} data-stage={stage}>
        {end !== undefined && <path d={`M${at} ${height / 2}H${end}`} />}
        {stage === 'announced' || stage === 'registered' ? (
          <path d={`M${at} ${height / 2 - 6}l6 6l-6 6l-6 -6z`} />
        ) : (
          <circle cx={at} cy={height / 2} r={5} />
        )}
      </g>
    );
  });
});
