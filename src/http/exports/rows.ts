import { CSV_END, csvCell } from './csv.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows as lines of JSON. */
export function ndjsonOf(rows: Row[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** Rows as CSV, with the names of the first one. */
export function csvOf(rows: Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [
    names.map((name) => csvCell(JSON.stringify(name))),
    ...rows.map((row) => names.map((name) => csvCell(JSON.stringify(row[name] ?? null)))),
  ];
  return lines.map((cells) => cells.join(',') + CSV_END).join('');
}
