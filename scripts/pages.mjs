// Builds the pages of src/dashboard/ where they are older than their sources: on whatever Node the machine has, like
// setup.mjs, after which it runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const dashboard = join(root, 'src/dashboard');
const built = join(dashboard, 'dist');
/** Holds the hash of what the pages were built from. */
const STAMP = '.built-from';

const sources = hashOfSources();
if (readIfThere(join(built, STAMP)) !== sources) build();

function build() {
  // Beside the old pages, so that two builds at once are no trouble, and a monitor that starts finds whole pages.
  const fresh = `${built}.${process.pid}`;
  const own = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const words = ['build', dashboard, '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
  const { status, stdout, stderr, error } = spawnSync(
    existsSync(own) ? own : process.execPath,
    [vite, ...words],
    {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      // Where tests build them, NODE_ENV says `test`: React would come in its slow form, with the paths of its sources.
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    console.error(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`);
    console.error(
      'The pages of src/dashboard/ could not be built. Fix what is said above, then run it again.',
    );
    process.exit(1);
  }
  writeFileSync(join(fresh, STAMP), sources);
  rmSync(built, { recursive: true, force: true });
  try {
    renameSync(fresh, built);
  } catch (problem) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(built)) throw problem; // else another build was faster
  }
}

function hashOfSources() {
  const hash = createHash('sha256');
  const files = [
    join(root, 'package-lock.json'),
    join(root, 'generated/api.ts'),
    join(root, 'generated/admin.json'),
    ...filesIn(dashboard),
  ];
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(directory) {
  return readdirSync(directory)
    .sort()
    .flatMap((name) => {
      if (/^dist(\.|$)/.test(name)) return [];
      const path = join(directory, name);
      return statSync(path).isDirectory() ? filesIn(path) : [path];
    });
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
