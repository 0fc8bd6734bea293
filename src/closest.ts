// The field's fastest edit distance, without dependencies. Compared are short names only: its cost is the product of lengths.
import { distance } from 'fastest-levenshtein';

/** Names that are longer are nobody's slip of the hand. In characters. */
const LONGEST = 100;

/**
 * Finds the name that somebody probably meant.
 * @returns undefined where none is close: a third of the characters may differ, and no more
 */
export function closest(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > LONGEST) return undefined;
  const [nearest] = candidates
    .map((candidate) => ({ candidate, edits: distance(name, candidate) }))
    .toSorted((a, b) => a.edits - b.edits);
  return nearest && nearest.edits * 3 <= name.length ? nearest.candidate : undefined;
}
