/**
 * Whether a text has more code points than `most`; counted only where the length in UTF-16 leaves it open, and without
 * an array of them.
 */
export function isLongerThan(text: string, most: number): boolean {
  if (text.length <= most || text.length > 2 * most) return text.length > most;
  let points = 0;
  for (const _ of text) points++;
  return points > most;
}
