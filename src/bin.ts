import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

/** The oldest Node that the monitor runs on. */
const NEEDED = 24;
const isClone = import.meta.url.endsWith('.ts');

// An older one would not even read what the monitor is made of.
if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  // In a clone Node takes the types off each file. What it makes of them is kept: a start costs a quarter less.
  if (isClone)
    module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
  // The monitor and its packages in a few files, which an installed package has: scripts/make-bundle.mjs.
  const bundle = new URL('../bundle/cli.js', import.meta.url);
  if (!isClone && existsSync(bundle)) await import(bundle.href);
  else await import('./cli.ts');
} else {
  console.error(`swf-monitor needs Node ${NEEDED} or newer, and this is ${process.version}.`);
  process.exitCode = 1;
}
