import { formatJson } from '../api/json.ts';

/** A property that a change has changed. */
export interface Change {
  name: string;
  before: string | undefined;
  after: string | undefined;
}

type Row = Readonly<Record<string, unknown>> | null;

const textOf = (row: Row, name: string) =>
  row && Object.hasOwn(row, name) ? formatJson(row[name]) : undefined;

/** What differs between two states of a row, in the order of its properties. Of a new or deleted row, all. */
export function changesOf(before: Row, after: Row): Change[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .map((name) => ({ name, before: textOf(before, name), after: textOf(after, name) }))
    .filter((change) => change.before !== change.after);
}
