import { numberOf } from '../../parts/search.ts';
import type { Lines, LineWindow } from './line-window.ts';

/** The line that an address leads to: by its id, or the last one before a moment. */
export function targetOf(
  at: string | undefined,
  window: LineWindow,
  rows: Lines['rows'],
): number | undefined {
  if (at === undefined || window.at === undefined) return undefined;
  const id = numberOf(at);
  if (id !== undefined) return id;
  const time = Date.parse(window.at);
  return (rows.find(({ timestamp }) => Date.parse(timestamp) <= time) ?? rows.at(-1))?.id;
}
