import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

// The packages as a user has them: built, and installed into projects of their own.

/** Of the tree. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
export const project = mkdtempSync(join(tmpdir(), 'swf-project-'));
/** A Node of the machine's own, older than the project's; there may be none. */
export const OLDER = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 && /^v2[0-3]\./.test(stdout);
});

/** A project that has the client alone, one that has the monitor as well, and one that has the mock, too, as the docs say. */
export const CLIENT = ['swf-monitor-client'];
export const BOTH = ['swf-monitor-client', 'swf-monitor'];
export const ALL = [...BOTH, 'swf-monitor-mock'];
export const directoryOf = (packages: string[]) => join(project, packages.join('+'));

/** Builds the tarballs into dist/. @param environment beside that of this process */
export function build(environment: Record<string, string> = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  expect(status, `${stdout}${stderr}`).toBe(0);
}

/**
 * Installs tarballs into a project, as a user does. What they need comes as package-lock.json of the tree has it, from
 * npm's own cache where the tree's packages came from there.
 * @param before the packages of a project that has some already; without them it is empty
 */
export async function install(packages: string[], before?: string[]): Promise<void> {
  const directory = directoryOf(packages);
  mkdirSync(directory);
  // With links to its files: nobody writes into those.
  if (before) spawnSync('cp', ['-al', join(directoryOf(before), 'node_modules'), directory]);
  writeFileSync(join(directory, 'package.json'), '{"type":"module"}');
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  lock.packages[''] = {};
  writeFileSync(join(directory, 'package-lock.json'), JSON.stringify(lock));
  const built = readdirSync(join(root, 'dist'));
  const tarballs = packages.map((name) =>
    built.find((file) => new RegExp(`^${name}-\\d.*\\.tgz$`).test(file)),
  );
  const npm = spawn(
    'npm',
    [
      'install',
      '--prefer-offline',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--strict-peer-deps',
    ].concat(tarballs.map((file) => join(root, 'dist', file ?? 'not built'))),
    { cwd: directory },
  );
  const [stdout, stderr, [status]] = await Promise.all([
    text(npm.stdout),
    text(npm.stderr),
    once(npm, 'close'),
  ]);
  expect(status, `${stdout}${stderr}`).toBe(0);
}

/** What the compiler says of programs in a project, with everything strict. */
export function typeFaults(packages: string[], programs: Record<string, string>): string {
  const directory = directoryOf(packages);
  const files = Object.keys(programs).map((name) => `${name}.ts`);
  for (const [name, program] of Object.entries(programs))
    writeFileSync(join(directory, `${name}.ts`), program);
  const compilerOptions = {
    ...{ module: 'nodenext', target: 'es2023', strict: true, noUncheckedIndexedAccess: true, noEmit: true },
    ...{ exactOptionalPropertyTypes: true, skipLibCheck: false },
    ...{ types: ['node'], typeRoots: [join(root, 'node_modules/@types')] },
  };
  writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const tsc = join(root, 'node_modules/typescript7/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', directory, '--singleThreaded'], { encoding: 'utf8' }).stdout;
}

/** Runs a program in a project; the monitor that it calls is in this process. */
export async function runIn(
  packages: string[],
  node: string,
  program: string,
  environment: Record<string, string> = {},
) {
  const child = start(packages, node, program, environment);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const [status] = await once(child, 'close');
  return { status, stdout, stderr };
}

export function start(
  packages: string[],
  node: string,
  program: string,
  environment: Record<string, string>,
) {
  const cwd = directoryOf(packages);
  writeFileSync(join(cwd, 'program.js'), program);
  const env = { PATH: process.env['PATH'] ?? '', HOME: devNull, ...environment };
  return spawn(node, ['program.js'], { cwd, env });
}

/** What an agent prints, but that a busy machine kept its logs waiting. */
export const withoutDelays = (printed: string) =>
  printed.replace(/^.*: logs (cannot be sent, they wait|are sent again).*\n/gm, '');

/** Every program of docs/agents.md and of the packages' own pages, by its place. */
export const SNIPPETS = ['docs/agents.md', 'docs/packages/client.md', 'docs/packages/monitor.md'].flatMap(
  (page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(
      ([, code = ''], place): [string, string] => [`${basename(page, '.md')}-${place + 1}`, code],
    ),
);
