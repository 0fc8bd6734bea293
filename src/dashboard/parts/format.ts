/** The zone that times are shown in: the browser's, or UTC. */
export type Zone = 'local' | 'UTC';

const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
// sv: the one locale that writes ISO 8601's order.
const MOMENT = {
  local: new Intl.DateTimeFormat('sv', { ...parts, ...clock }),
  UTC: new Intl.DateTimeFormat('sv', { ...parts, ...clock, timeZone: 'UTC' }),
};
const CLOCK = {
  local: new Intl.DateTimeFormat('sv', clock),
  UTC: new Intl.DateTimeFormat('sv', { ...clock, timeZone: 'UTC' }),
};

/** A moment as `2026-03-01 12:00:00` in the zone; what is no moment stays as it is. */
export function moment(at: string | number, zone: Zone): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : MOMENT[zone].format(date);
}

/** The day of a moment as `2026-03-01`. */
export const dayOf = (at: number, zone: Zone) => moment(at, zone).slice(0, 10);

/** A moment without what it has in common with a day, `2026-03-01`: the date, or the year. */
export function shortMoment(at: string, today: string, zone: Zone): string {
  const whole = moment(at, zone);
  if (whole.startsWith(`${today} `)) return whole.slice(11);
  return whole.startsWith(today.slice(0, 5)) ? whole.slice(5) : whole;
}

/** A moment as `12:00:00` in the zone. */
export function clockTime(at: string | number, zone: Zone): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : CLOCK[zone].format(date);
}

/** How long ago, in one unit. */
export function ago(at: string, now: number): string {
  const seconds = Math.round((now - Date.parse(at)) / 1_000);
  if (seconds < 2) return seconds < -5 ? 'in the future' : 'now';
  const minutes = Math.floor(seconds / 60);
  if (seconds < 100) return `${seconds} s ago`;
  return minutes < 100 ? `${minutes} min ago` : `${duration(seconds * 1_000)} ago`;
}

/** A time span in ms, in two units at most. */
export function duration(ms: number): string {
  if (ms > 0 && ms < 100) return `${Math.round(ms)} ms`;
  const seconds = ms / 1_000;
  if (seconds < 10 && !Number.isInteger(seconds)) return `${seconds.toFixed(seconds < 1 ? 2 : 1)} s`;
  if (seconds < 100) return `${Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return minutes < 10 ? `${minutes} min ${Math.floor(seconds % 60)} s` : `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hours < 10 && minutes % 60 > 0 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return `${Math.floor(hours / 24)} days`;
}

const COUNT = new Intl.NumberFormat('en');
export const number = (value: number) => COUNT.format(value);

/** A number of things: `1 line`, `1,043 lines`. */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${number(count)} ${count === 1 ? one : many}`;

/** Bytes as people read them; what nobody reported is no zero. */
export function bytes(value: number | null | undefined): string {
  if (value === null || value === undefined) return 'not reported';
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
  return `${(value / 1_000 ** step).toFixed(step === 0 ? 0 : 1)} ${units[step]}`;
}
