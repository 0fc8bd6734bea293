import type { Timeline } from '../../../model/timeline.ts';
import { Bars } from './bars.tsx';
import { added, most } from './counts.ts';
import { Lane } from './lane.tsx';

/** Log records from WARNING up. */
export function LogLane({ lanes: { logs }, width }: { lanes: Timeline['lanes']; width: number }) {
  const countsOf = (isWarning: boolean) =>
    added(
      (logs ?? []).filter(({ value }) => (value === 'WARNING') === isWarning).map(({ counts }) => counts),
    );
  const warnings = countsOf(true);
  const errors = countsOf(false);
  if (![warnings, errors].some((counts) => counts.some(Boolean))) return null;
  const bars = { width, base: 36, height: 30, most: most(warnings, errors) };
  return (
    <Lane label="Logs" note="warnings and errors" width={width} height={40}>
      <Bars {...bars} counts={errors} tone="bad" />
      <Bars {...bars} counts={warnings} tone="warn" below={errors} />
    </Lane>
  );
}
