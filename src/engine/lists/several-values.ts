/**
 * The values of a filter that takes several, with commas between: `\,` is a comma within one, and `\\` a backslash.
 * @param text as it stands in a query, of bounded length
 */
export function severalValues(text: string): string[] {
  let last = '';
  const values: string[] = [];
  for (const [part] of text.matchAll(/\\[\\,]|./gs)) {
    if (part === ',') {
      values.push(last);
      last = '';
    } else last += part.length === 2 ? part.charAt(1) : part;
  }
  return [...values, last];
}
