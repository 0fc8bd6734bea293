/** What was visible of a table at a moment. */
export interface Moment {
  /** All rows up to this key were visible, or never will be. */
  settled: bigint;
  /** Transactions from this number on had not begun to write: with `open` PostgreSQL's `pg_snapshot`. */
  xmax: bigint;
  /** Those before it that were in progress, in ascending order. */
  open: bigint[];
}

/** Transactions in progress that there may be: many times the connections of a server. */
const MOST_OPEN = 1_500;
const PACKED = /^[0-9a-f]{1,16}(\.[0-9a-f]{1,16})+$/;
const LARGEST = 2n ** 63n - 1n;

/** @param snapshot as PostgreSQL writes it: `10:20:10,14,15` */
export function momentOf(snapshot: string, settled: string): Moment {
  const [, xmax = '', open = ''] = snapshot.split(':');
  return {
    settled: BigInt(settled),
    xmax: BigInt(xmax),
    open: open === '' ? [] : open.split(',').map(BigInt),
  };
}

/** The snapshot as PostgreSQL reads it. */
export function snapshotOf({ xmax, open }: Moment): string {
  return `${open[0] ?? xmax}:${xmax}:${open.join(',')}`;
}

/** A short text for cursors; of transactions in progress it has by how much each number lies below the one before it. */
export function packMoment({ settled, xmax, open }: Moment): string {
  const numbers = [xmax, ...open.toReversed()];
  const steps = numbers.map((number, n) => (n === 0 ? number : (numbers[n - 1] ?? 0n) - number));
  return [settled, ...steps].map((number) => number.toString(16)).join('.');
}

/** @returns undefined where the text is none that `packMoment` writes */
export function unpackMoment(text: string): Moment | undefined {
  if (!PACKED.test(text)) return undefined;
  const [settled = 0n, xmax = 0n, ...steps] = text.split('.').map((digits) => BigInt(`0x${digits}`));
  let last = xmax;
  const open = steps.map((step) => (last -= step)).reverse();
  const isOne = steps.length <= MOST_OPEN && steps.every((step) => step > 0n) && last > 0n;
  return isOne && xmax <= LARGEST && settled <= LARGEST ? { settled, xmax, open } : undefined;
}
