import type { Executor } from './statement.ts';

/** How far clocks may be apart before what is old is not deleted any more, in ms. */
const DAY = 86_400_000;

/**
 * Tells whether rows may be deleted by their age. A clock of the database that is ahead makes everything old; it is compared with
 * that of this process, and that one with the time that has passed since the process began.
 * @returns what is wrong, with what to do; undefined where nothing is
 */
export async function clockTrouble(executor: Executor): Promise<string | undefined> {
  const [row] = await executor.query<{ now: string }>({ text: 'select now() as now', values: [] });
  const here = Date.now();
  const apart = Date.parse(row?.now ?? '') - here;
  if (!(Math.abs(apart) < DAY))
    return `the clock of the database differs from that of the monitor by ${days(apart)}. Set both, by NTP; docs/health.md has H18.`;
  const jumped = here - (performance.timeOrigin + performance.now());
  if (Math.abs(jumped) < DAY) return undefined;
  return `the clock of the monitor has jumped by ${days(jumped)} since its start. If it is right now, start the monitor again.`;
}

const days = (ms: number) => `${(Math.abs(ms) / DAY).toFixed(1)} days`;
