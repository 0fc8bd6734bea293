import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { currentBundle } from './bundled.mjs';

// npm start: `swf-monitor start`, and a note for scripts/setup.mjs that a monitor runs from this tree, so that its
// packages stay. In a tree of another user there is none: he would have to stop the monitor before he updates the tree.
// JavaScript, because what takes the types off TypeScript takes 14 MiB.
const folder = fileURLToPath(new URL('../node_modules/.swf-running/', import.meta.url));
const note = `${folder}${process.pid}`;

try {
  mkdirSync(folder, { recursive: true });
  writeFileSync(note, '');
  process.on('exit', () => rmSync(note, { force: true }));
} catch (error) {
  const { code = '' } = error;
  if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) throw error;
}
process.argv.splice(2, 0, 'start');
const bundle = currentBundle();
if (bundle !== undefined)
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
await import(bundle ?? '../src/bin.ts');
