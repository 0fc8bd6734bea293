/** What is visible at a moment: PostgreSQL's `pg_snapshot`. */
export interface Snapshot {
  /** Transactions from this number on had not begun to write. */
  xmax: bigint;
  /** Those before it that were in progress, in ascending order. */
  open: bigint[];
}

/** Transactions in progress that a snapshot may have: many times the connections of a server. */
const MOST_OPEN = 1_500;
const PACKED = /^[0-9a-f]{1,16}(\.[0-9a-f]{1,16})*$/;

/** @param text as PostgreSQL writes it: `10:20:10,14,15` */
export function parseSnapshot(text: string): Snapshot {
  const [, xmax = '', open = ''] = text.split(':');
  return { xmax: BigInt(xmax), open: open === '' ? [] : open.split(',').map(BigInt) };
}

/** The text that PostgreSQL reads. */
export function snapshotText({ xmax, open }: Snapshot): string {
  return `${open[0] ?? xmax}:${xmax}:${open.join(',')}`;
}

/** A short text for cursors: xmax, and by how much each number lies below the one before it. */
export function packSnapshot({ xmax, open }: Snapshot): string {
  const numbers = [xmax, ...open.toReversed()];
  return numbers
    .map((number, n) => (n === 0 ? number : (numbers[n - 1] ?? 0n) - number).toString(16))
    .join('.');
}

/** @returns undefined where the text is none that `packSnapshot` writes */
export function unpackSnapshot(text: string): Snapshot | undefined {
  if (!PACKED.test(text)) return undefined;
  const [xmax = 0n, ...steps] = text.split('.').map((digits) => BigInt(`0x${digits}`));
  let last = xmax;
  const open = steps.map((step) => (last -= step)).reverse();
  const isOne = steps.length <= MOST_OPEN && steps.every((step) => step > 0n) && last > 0n;
  return isOne && xmax <= LARGEST ? { xmax, open } : undefined;
}

const LARGEST = 2n ** 63n - 1n;
