/** A time span in seconds, as people say it: `12 s`, `4 min`, `13 h`, `3 days`. */
export function span(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  if (seconds < 48 * 3_600) return `${Math.round(seconds / 3_600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}

/** A share as a percentage: `12 %`, `0.4 %`. */
export function percent(share: number): string {
  const value = share * 100;
  return `${value < 1 && value > 0 ? value.toFixed(1) : Math.round(value)} %`;
}

const NUMBERS = new Intl.NumberFormat('en');

/** A count as the pages write it: `12,345`. Numbers that name something, as those of runs, are written as they are. */
export const grouped = (number: number): string => NUMBERS.format(number);

/** A count with its word: `1 file`, `12,345 files`. */
export function count(number: number, one: string, several = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : several}`;
}

/** A moment some seconds after another one. */
export function after(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1_000).toISOString();
}

/** How many seconds before `now` a moment was. @param now in ms since 1970 */
export function age(at: string, now: number): number {
  return (now - Date.parse(at)) / 1_000;
}
