// Runs before every npm script, on whatever Node the machine has (18 or newer), with no package installed:
// brings node_modules to package-lock.json. The Node that the project needs is one of the packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const lockfile = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
/** Holds the hash of the lockfile that node_modules was made from. */
const stamp = join(modules, '.swf-setup');
/** Every running monitor leaves a file with its process id as name here. */
const running = join(modules, '.swf-running');
const lock = join(root, '.setup.lock');

/** The Node that the sources need: it strips types. */
const NEEDED_NODE = 24;

if (!isCurrent()) {
  const monitors = runningMonitors();
  if (monitors.length > 0) {
    console.error(
      `The packages are older than package-lock.json, but a monitor runs from this tree (process ${monitors.join(', ')}).\n` +
        'They are left as they are. To update: stop the monitor, then run the command again.',
    );
  } else {
    withLock(() => isCurrent() || install());
  }
}
checkNode();

/** Whether node_modules was made from this lockfile. */
function isCurrent() {
  if (!existsSync(modules)) return false;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === lockfileHash();
  // Somebody ran npm install or npm ci by hand.
  const installed = join(modules, '.package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lockfile).mtimeMs) return false;
  writeFileSync(stamp, lockfileHash());
  return true;
}

function lockfileHash() {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex');
}

function runningMonitors() {
  if (!existsSync(running)) return [];
  return readdirSync(running).filter((pid) => /^\d+$/.test(pid) && isAlive(Number(pid)));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Two commands started at once must not install into the same directory. The lock is a directory with the process id of
 * its holder; it comes and goes whole, by being renamed.
 */
function withLock(work) {
  const own = `${lock}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'pid'), String(process.pid));
  while (!take(own)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  process.once('exit', () => {
    renameSync(lock, own);
    rmSync(own, { recursive: true });
  });
  work();
}

/** @returns whether the lock is ours now */
function take(own) {
  try {
    renameSync(own, lock);
    return true;
  } catch (error) {
    const isHeld =
      ['EEXIST', 'ENOTEMPTY'].includes(error.code) ||
      (error.code === 'EPERM' && process.platform === 'win32');
    if (!isHeld) throw error;
  }
  const holder = holderOfLock();
  if (holder !== '' && !isAlive(Number(holder))) removeAbandoned(holder);
  return false;
}

function holderOfLock() {
  return readIfThere(join(lock, 'pid'));
}

/** One at a time, and after another look: else the lock of whoever was faster would be taken for the dead one's. */
function removeAbandoned(holder) {
  const guard = `${lock}.removing`;
  try {
    mkdirSync(guard);
  } catch (error) {
    if (error.code === 'EEXIST') return;
    throw error;
  }
  try {
    if (holderOfLock() !== holder) return;
    const removed = `${lock}.${holder}`;
    rmSync(removed, { recursive: true, force: true });
    renameSync(lock, removed);
    rmSync(removed, { recursive: true });
  } finally {
    rmSync(guard, { recursive: true });
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function install() {
  console.error('Installing the packages of package-lock.json (once, about half a minute) …');
  // No install script is relied on; what PostgreSQL's package would do in one, the monitor does itself.
  const { status, stdout, stderr, error } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
    {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) {
    console.error(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`);
    console.error(
      'npm ci failed. Fix what it says above (often: no way to the package registry), then run the command again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, lockfileHash());
}

function checkNode() {
  const own = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const major = Number(process.versions.node.split('.')[0]);
  if (existsSync(own) || major >= NEEDED_NODE) return;
  console.error(
    `There is no Node package for ${process.platform}-${process.arch}, and this Node is ${process.version}.\n` +
      `Install Node ${NEEDED_NODE} or newer, then run the command again.`,
  );
  process.exit(1);
}
