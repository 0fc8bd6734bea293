// Puts the monitor and its packages into one bundle, where the sources are newer than that: with some 1,500 files to find, read
// and strip of types a start takes half as long again. On whatever Node the machine has, like setup.mjs, after which it runs;
// what goes wrong here is no reason not to start: the sources run, too.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { currentBundle, directory, hashOfSources, root, STAMP } from './bundled.mjs';

const CHECKED = '\0checked';
const NO_CHECK = `export class Validator {
  version = '3.1';
  async validate(specification) { this.specification = specification; return { valid: true }; }
  resolveRefs() { return this.specification; }
}`;

const own = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

if (currentBundle() === undefined) {
  try {
    // rolldown needs a newer Node than some machines have.
    if (Number.parseInt(process.versions.node, 10) < 24 && existsSync(own))
      spawnSync(own, [fileURLToPath(import.meta.url)], {
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
    else await build();
  } catch (error) {
    console.error(
      `The monitor starts from its sources, and slower: no bundle could be made of them. ${error}`,
    );
  }
}

async function build() {
  const { rolldown } = await import('rolldown');
  const sources = hashOfSources();
  const fresh = `${directory}.${process.pid}`;
  const made = await rolldown({
    cwd: root,
    input: { cli: 'src/cli.ts', worker: 'src/cluster/worker.ts' },
    platform: 'node',
    // Neither is installed; pg looks whether the first is.
    external: ['pg-native', /^@mikro-orm\/(?!core|postgresql|sql|migrations)/],
    plugins: [
      { name: 'places of the sources', transform: placed },
      {
        name: 'a contract that was checked',
        resolveId: unchecked,
        load: (id) => (id === CHECKED ? NO_CHECK : null),
      },
    ],
    logLevel: 'silent',
  });
  try {
    // Names of classes are part of what errors say.
    await made.write({ dir: fresh, format: 'esm', keepNames: true, comments: false });
  } finally {
    await made.close();
  }
  for (const file of readdirSync(fresh)) toAscii(join(fresh, file));
  writeFileSync(join(fresh, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(fresh, STAMP), sources);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(join(directory, '..'), { recursive: true });
  renameSync(fresh, directory);
}

/** A module finds the files beside its source by its own address. The one that starts workers finds the bundle's. */
function placed(code, id) {
  if (!code.includes('import.meta.url') || id.endsWith('/cluster/primary.ts')) return null;
  return { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)), map: null };
}

/**
 * V8 keeps two bytes for each character of a source in which one is not ASCII, and in most one is: an ellipsis is enough.
 * Afterwards, since rolldown writes escapes as the characters that they stand for.
 */
function toAscii(file) {
  const unit = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/[^\0-\x7f]/g, unit));
}

/**
 * fastify-openapi-glue has each contract checked by a schema that is compiled at every start, which takes a fifth of it. Ours is
 * made by npm run generate and served in every test, from the sources, by glue as it is.
 */
function unchecked(id) {
  return id === '@seriousme/openapi-schema-validator' ? CHECKED : null;
}
