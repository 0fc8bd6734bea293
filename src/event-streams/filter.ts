/** Values of a filter: each event is compared with all of them, for each watcher. */
const MOST_VALUES = 100;

/** The values of a filter: a list with commas, blanks cut off, each value once. */
export function valuesOf(text: string | undefined): string[] {
  const words = (text ?? '').split(',').map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/**
 * What a 400 says of filters that have too many values, by their names; undefined where none has.
 * @param filters their texts, by their names
 */
export function refusalOfLong(filters: object): Record<string, string[]> | undefined {
  const long = Object.entries(filters).filter(
    ([, text]) => typeof text === 'string' && text.split(',').length > MOST_VALUES,
  );
  if (long.length === 0) return undefined;
  const messages = [`Ensure this filter has at most ${MOST_VALUES} values.`];
  return Object.fromEntries(long.map(([name]) => [name, messages]));
}
