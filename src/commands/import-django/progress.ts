import type { TableReport } from '../../database/django-import/import.ts';

/** Between two lines about the same table, in ms. */
const EVERY = 2_000;

/** Says how far a long copy is. */
export class Progress {
  #last = performance.now();

  show(name: string, rows: number, of: number): void {
    if (performance.now() - this.#last < EVERY) return;
    this.#last = performance.now();
    console.log(`  ${name.padEnd(28)} ${String(rows).padStart(10)} of ${of} rows`);
  }
}

/** One line about a table that is done. */
export function printTable({ name, rows, isPart, refused, sum, seconds }: TableReport): void {
  const others = [...refused.values()].reduce((all, count) => all + count, 0);
  console.log(
    `  ${name.padEnd(28)} ${String(rows).padStart(10)} ${isPart ? 'changed' : 'rows   '} ${seconds.toFixed(1).padStart(6)} s  checksum ${sum}${others > 0 ? `, ${others} refused` : ''}`,
  );
}

/** A number of something. */
export const counted = (count: number, of: string) => `${count} ${of}${count === 1 ? '' : 's'}`;
