import type { RunLife } from '../../database/timeline/life.ts';
import { type Bins, binsOf } from '../../runs/bins.ts';

/** What part of a run is asked for. */
export interface AskedSpan {
  /** Moments; the whole life of the run where they are left out. */
  from: string | undefined;
  to: string | undefined;
  /** The most bins. */
  bins: number;
}

/** A run that is going, but in which nothing has happened for so long, ends with the last thing that did, in ms. */
const QUIET = 10 * 60_000;
/** How far an axis reaches beyond the life of the run at most, in ms. */
const MARGIN = 24 * 3_600_000;

/** The bins of the axis. */
export function binsFor({ from, to, bins }: AskedSpan, life: RunLife, isOver: boolean): Bins {
  const now = Date.parse(life.now);
  const first = Date.parse(life.first ?? life.now);
  const last = Math.max(first, Date.parse(life.last ?? life.first ?? life.now));
  const end = (isOver || now - last > QUIET ? last : Math.max(now, last)) + 1;
  const within = (moment: number) => Math.min(end + MARGIN, Math.max(first - MARGIN, moment));
  const begin = from === undefined ? first : within(Date.parse(from));
  return binsOf(begin, Math.max(begin + 1, to === undefined ? end : within(Date.parse(to))), bins);
}
