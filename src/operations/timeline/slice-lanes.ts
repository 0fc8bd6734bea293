import type { components } from '../../../generated/api.ts';
import { atMoments, sumOf } from '../../database/timeline/axis.ts';
import type { RunLife } from '../../database/timeline/life.ts';
import type { SliceCount } from '../../database/timeline/slices.ts';
import { type Bins, countsIn, presentIn } from '../../runs/bins.ts';

type Lanes = components['schemas']['TimelineLanes'];
type Totals = components['schemas']['TimelineTotals'];
type SliceLane = 'slices_created' | 'slices_done' | 'slices_failed' | 'slices_waiting';
type SliceTotal = 'slices' | 'slices_queued' | 'slices_processing' | 'slices_done' | 'slices_failed';

export function sliceLanes(bins: Bins, slices: SliceCount[] | undefined): Pick<Lanes, SliceLane> {
  if (!slices) return { slices_created: null, slices_done: null, slices_failed: null, slices_waiting: null };
  const of = (...what: SliceCount['what'][]) => atMoments(slices.filter((one) => what.includes(one.what)));
  return {
    slices_created: countsIn(bins, of('created')),
    slices_done: countsIn(bins, of('done')),
    slices_failed: countsIn(bins, of('failed')),
    slices_waiting: presentIn(bins, of('created'), of('done', 'failed')),
  };
}

/** Counts of the whole run: what lies before and behind the axis is in bins of its own. */
export function sliceTotals(slices: SliceCount[] | undefined): Pick<Totals, SliceTotal> {
  if (!slices)
    return {
      slices: null,
      slices_queued: null,
      slices_processing: null,
      slices_done: null,
      slices_failed: null,
    };
  const total = (what: SliceCount['what']) => sumOf(slices.filter((one) => one.what === what));
  const [all, processing, done, failed] = [
    total('created'),
    total('processing'),
    total('done'),
    total('failed'),
  ];
  return {
    slices: all,
    slices_queued: Math.max(0, all - processing - done - failed), // it is not counted at one moment
    slices_processing: processing,
    slices_done: done,
    slices_failed: failed,
  };
}

/** Slices a second, of a whole run: from the first to the last that was created, and that was finished. */
export function overallRates(
  { slices_first: first, slices_last: created, slices_finished: finished }: RunLife,
  { slices, slices_done: done, slices_failed: failed }: Pick<Totals, SliceTotal>,
): { created_per_s: number; finished_per_s: number } {
  const rate = (count: number, until: string | null) =>
    first === null || until === null
      ? 0
      : count / (Math.max(1_000, Date.parse(until) - Date.parse(first)) / 1_000);
  return {
    created_per_s: rate(slices ?? 0, created),
    finished_per_s: rate((done ?? 0) + (failed ?? 0), finished),
  };
}
