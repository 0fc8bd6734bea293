import type { Timeline } from '../../../model/timeline.ts';
import { number } from '../../../parts/format.ts';

/** What is told of one bin: name and count. */
export type Told = readonly (readonly [name: string, count: string, tone?: string])[];

/** What happened in a bin, and what the state was at its end. */
export function tellBin({ lanes, states, from, step_seconds: step }: Timeline, bin: number): Told {
  const end = Date.parse(from) + (bin + 1) * step * 1_000;
  const state = states.findLast(({ at }) => Date.parse(at) < end);
  const counts: [string, number | undefined, string?][] = [
    ['STF files announced', lanes.stf_announced?.[bin]],
    ['STF files registered', lanes.stf_registered?.[bin]],
    ['Time-frame files', lanes.tf_files?.[bin]],
    ['Slices created', lanes.slices_created?.[bin], 'busy'],
    ['Slices done', lanes.slices_done?.[bin], 'good'],
    ['Slices failed', lanes.slices_failed?.[bin], 'bad'],
    ['Slices waiting', lanes.slices_waiting?.[bin], 'warn'],
    ...(lanes.messages ?? []).map(({ value, counts }): [string, number | undefined] => [value, counts[bin]]),
    ...(lanes.logs ?? []).map(({ value, counts }): [string, number | undefined, string] => [
      `${value} in the logs`,
      counts[bin],
      value === 'WARNING' ? 'warn' : 'bad',
    ]),
  ];
  const told = counts.flatMap(([name, count, tone]) =>
    count ? [[name, number(count), tone ?? 'idle'] as const] : [],
  );
  return state ? [['State', (state.substate ?? state.state).replaceAll('_', ' ')], ...told] : told;
}
