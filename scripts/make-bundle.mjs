import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const CHECKED = '\0checked';
/** Of validators and serializers, Fastify's own: src/http/app.ts gives it others. They would bring Ajv and fast-json-stringify. */
const COMPILERS = ['@fastify/ajv-compiler', '@fastify/fast-json-stringify-compiler'];
const UNUSED = '\0unused compiler';
const NO_COMPILER = `module.exports = () => () => { throw new Error('The bundle has no compiler of schemas.'); };`;
const NO_CHECK = `export class Validator {
  version = '3.1';
  async validate(specification) { this.specification = specification; return { valid: true }; }
  resolveRefs() { return this.specification; }
}`;

/**
 * Puts the monitor and its packages into a few files, in place of those that were there: with some 1,500 files to find and read a
 * start takes half as long again. By rolldown, which vitest brings anyway.
 * @param root where the sources are
 * @param input files of the programs, by the names that they get
 * @param directory of the bundle, below the root; it finds the files beside the sources from there, wherever all of it is moved
 * @param external what stays a package beside it, if it is there at all
 * @param alias files of packages that are elsewhere
 * @param files further ones, by their names
 */
export async function makeBundle({ root, input, directory, external = [], alias = {}, files = {} }) {
  const { rolldown } = await import('rolldown');
  const fresh = `${directory}.${process.pid}`;
  // As rolldown names the sources.
  const real = realpathSync(root);
  const place = join(real, relative(root, directory));
  const made = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    resolve: { alias },
    // Neither is installed; pg looks whether the first is.
    external: ['pg-native', /^@mikro-orm\/(?!core|postgresql|sql|migrations)/, ...external],
    plugins: [
      { name: 'places of the sources', transform: (code, id) => placed(code, id, real, place) },
      {
        name: 'a contract that was checked',
        resolveId: unchecked,
        load: (id) => (id === CHECKED ? NO_CHECK : null),
      },
      {
        name: 'compilers of Fastify that nobody asks',
        resolveId: (id) => (COMPILERS.includes(id) ? UNUSED : null),
        load: (id) => (id === UNUSED ? NO_COMPILER : null),
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
  for (const [name, content] of Object.entries(files)) writeFileSync(join(fresh, name), content);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(dirname(directory), { recursive: true });
  renameSync(fresh, directory);
}

/**
 * A module of ours finds the files beside its source by its own address. The one that starts workers finds the bundle's, and so do
 * packages, which look for others alone.
 */
function placed(code, id, root, place) {
  const isOurs = id.startsWith(root) && !id.slice(root.length).includes('node_modules');
  if (!isOurs || !code.includes('import.meta.url') || /[/\\]cluster[/\\]primary\.[jt]s$/.test(id))
    return null;
  const path = relative(place, id).split(sep).map(encodeURIComponent).join('/');
  return {
    code: code.replaceAll('import.meta.url', `new URL(${JSON.stringify(path)}, import.meta.url).href`),
    map: null,
  };
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
