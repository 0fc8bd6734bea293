/** Whether this is `npm run test:long`. */
export const isLong = process.env['SWF_TEST_LONG'] === '1';

/** A figure of a test that has two lengths: how many rounds, connections, milliseconds. */
export function length(short: number, long: number): number {
  return isLong ? long : short;
}
