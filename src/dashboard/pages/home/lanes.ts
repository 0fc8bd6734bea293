import { type Run, runWord } from '../../model/run-word.ts';

/** A run as a piece of time, in ms since 1970. */
export interface Bar {
  number: number;
  word: string;
  start: number;
  end: number;
}

interface Lane {
  name: string;
  bars: Bar[];
}

/** Runs by namespace, those of the newest run first. */
export function lanesOf(runs: readonly Run[], now: number): Lane[] {
  const lanes = Map.groupBy(runs, ({ counts }) => counts?.namespace || 'no namespace');
  return [...lanes].map(([name, all]) => ({
    name,
    bars: all.map((run) => ({
      number: run.run_number,
      word: runWord(run, run.counts),
      start: Date.parse(run.start_time),
      end: run.end_time ? Date.parse(run.end_time) : now,
    })),
  }));
}
