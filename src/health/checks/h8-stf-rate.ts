import { defineCheck, type Finding, isLive, isPhysics } from '../check.ts';
import type { RunFacts } from '../situation.ts';
import { LIMITS } from '../thresholds.ts';
import { after, age, grouped, span } from '../words.ts';

const { interval, overhead, warningIntervals, warning, errorIntervals, error } = LIMITS.stf;

export const stfRate = defineCheck({
  id: 'H8',
  name: 'STF files are announced while data is taken',
  meaning: 'A run is in its physics state, and the DAQ simulator announces no STF files.',
  warning: `none for ${warningIntervals} intervals, at least ${warning} s`,
  error: `none for ${errorIntervals} intervals, at least ${error} s`,
  source: `stf_interval of the execution, else ${interval} s, and ${overhead} s for generating and announcing; stf_gen messages. Not once stf_count files of each period are announced, nor in standby`,
  fix: 'See what the DAQ simulator logs, and whether it still reaches the broker.',
  needs: ['runs'],
  run: ({ runs, now }) =>
    runs
      .filter((run) => isLive(run) && isPhysics(run))
      .flatMap((run): Finding[] => {
        const { number, namespace, last_announced_at, announced, state, announced_by } = run;
        const expected = expectedFiles(run);
        if (expected !== null && announced >= expected) return [];
        const last = latest(last_announced_at, state.state_since);
        if (last === null) return [];
        const every = expectedInterval(run);
        const limits = {
          warning: Math.max(warningIntervals * every, warning),
          error: Math.max(errorIntervals * every, error),
        };
        const gap = age(last, now);
        if (gap <= limits.warning) return [];
        const level = gap > limits.error ? 'error' : 'warning';
        return [
          {
            level,
            subject: String(number),
            namespace,
            title: `Run ${number} takes data, but no STF file is announced`,
            since: after(last, limits[level]),
            value: span(gap),
            limit: span(limits[level]),
            cause: `One is due every ${every.toFixed(1)} s; ${grouped(announced)} were announced${announced_by ? ` by ${announced_by}` : ''}.`,
            link: `/runs/${number}/`,
          },
        ];
      }),
});

/** Seconds from one STF file to the next. */
export const expectedInterval = ({ parameters: { stf_interval } }: RunFacts) =>
  (stf_interval ?? interval) + overhead;

/** STF files of the whole run; null where the execution does not say. */
export function expectedFiles({ parameters: { stf_count, periods } }: RunFacts): number | null {
  return stf_count === null || periods === null ? null : Math.round(stf_count * periods);
}

function latest(...moments: (string | null)[]): string | null {
  const known = moments.filter((moment) => moment !== null);
  return known.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
}
