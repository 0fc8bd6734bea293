// The bundle of the monitor: where it is, and whether it is made of the sources as they are. Beside scripts/bundle.mjs, which
// makes it, and scripts/start.mjs, which runs it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));
/** With the packages, whose code it has: it goes when they are installed anew. */
export const directory = join(root, 'node_modules/.cache/bundle');
/** Holds the hash of what it was made from. */
export const STAMP = '.built-from';

/** @returns the file of the program `swf-monitor`; undefined where there is no bundle of these sources */
export function currentBundle() {
  const stamp = readIfThere(join(directory, STAMP));
  return stamp !== '' && stamp === hashOfSources() ? join(directory, 'cli.js') : undefined;
}

export function hashOfSources() {
  const hash = createHash('sha256');
  const files = [
    'package-lock.json',
    'package.json',
    'scripts/bundle.mjs',
    'scripts/make-bundle.mjs',
    ...filesIn('src'),
    ...filesIn('generated'),
  ];
  for (const file of files)
    hash
      .update('\0')
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Files of the program; the pages are none. */
function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort(({ name: a }, { name: b }) => (a < b ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (path === 'src/dashboard') return [];
      if (entry.isDirectory()) return filesIn(path);
      return path.endsWith('.ts') ? [path] : [];
    });
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
