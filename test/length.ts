/** Whether this is `npm run test:long`. */
export const isLong = process.env['SWF_TEST_LONG'] === '1';

/** A figure of a test that has two lengths: how many rounds, connections, milliseconds. */
export function length(short: number, long: number): number {
  return isLong ? long : short;
}

/** The cases of a behaviour that is the same for all of them: in `npm test` the first few alone. */
export function someOf<Case>(cases: Case[], short = 1): Case[] {
  return isLong ? cases : cases.slice(0, short);
}
