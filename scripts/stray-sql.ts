import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where statements may stand, below the root. */
const HOMES = ['src/database/', 'src/engine/'];

/** A text that begins as a statement does; no further than its end is looked at. */
const STATEMENT =
  /['"`]\s*(?:select\b(?=[^'"`]*\bfrom\b|\s+\w+\()|insert\s+into\s|update\s+[\w"]+(?:\s+(?:as\s+)?\w+)?\s+set\s|delete\s+from\s|with\s+\w+\s+as\s+(?:materialized\s+)?\(|(?:listen|notify)\s+\w+['"`])/gi;

/** A call of `query()` on whatever it is: what is not written as one text is found by that. */
const CALL = /\.query\s*[<(]/g;

/**
 * Finds SQL in src/ outside of database/ and engine/.
 * @param root the directory that has src/
 * @returns a line for each place, beginning with file and line
 */
export function straySql(root: string): string[] {
  const files = globSync('src/**/*.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !HOMES.some((home) => file.startsWith(home)));
  return files.sort().flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const found = [...text.matchAll(STATEMENT), ...text.matchAll(CALL)];
    const lines = new Set(found.map(({ index }) => text.slice(0, index).split('\n').length));
    return [...lines].sort((one, other) => one - other).map((line) => `${file}:${line} has a statement`);
  });
}
