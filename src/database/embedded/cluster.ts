import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../../process/command-line.ts';
import { makeDirectory } from '../../process/make-directory.ts';
import { DatabaseFailure } from '../failures.ts';
import { POSTGRES_MAJOR } from './binaries.ts';
import { repairOrRefuse } from './condition.ts';
import type { Identity } from './identity.ts';
import { runProgram } from './program.ts';

/** How to reach an embedded server. */
export interface EmbeddedConnection {
  /** The directory of its socket. */
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

/** The files of one embedded server. */
export interface Cluster {
  /** PostgreSQL's own data directory. */
  directory: string;
  socketDirectory: string;
  logFile: string;
  connection: EmbeddedConnection;
}

/** There is no TCP port: the number is a part of the socket's name. */
const PORT = 5432;
const USER = 'swf';
const DATABASE = 'swf';

/** In the cluster's directory, so that one rename publishes both. */
const PASSWORD_FILE = 'swf.password';

/**
 * Other users of the machine may pass through it to the certificate authority that their agents trust, whose path they
 * are told, but not list it; what is secret in it is closed by itself.
 */
const DATA_DIRECTORY_MODE = 0o711;

/** A Unix socket's path may have 107 bytes; beyond this it goes to the system's temporary directory. */
const LONGEST_SOCKET_PATH = 100;

/**
 * Finds the cluster in a data directory, or makes it.
 * @param signal gives up making it, and leaves nothing of it behind
 * @param options of initdb, besides ours
 * @throws where the directory cannot be written, or holds a cluster that PostgreSQL would not start on
 */
export async function ensureCluster(
  dataDirectory: string,
  identity: Identity,
  { signal, options = [] }: { signal?: AbortSignal | undefined; options?: string[] } = {},
): Promise<Cluster> {
  const name = `pg${POSTGRES_MAJOR}`;
  const directory = join(dataDirectory, name);
  makeUsableDirectory(dataDirectory, DATA_DIRECTORY_MODE);
  requireAccess(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK);
  if (holdsCluster(dataDirectory)) repairOrRefuse(directory, identity);
  else {
    refuseOtherMajors(dataDirectory);
    await initialize(directory, identity, options, signal);
  }
  const before = join(dataDirectory, `${name}.password`); // where it stood in the first versions
  if (existsSync(before)) renameSync(before, join(directory, PASSWORD_FILE));
  return describeCluster(dataDirectory, identity);
}

/** Where everything of a cluster is that is there. @param major version of its PostgreSQL */
export function describeCluster(dataDirectory: string, identity: Identity, major = POSTGRES_MAJOR): Cluster {
  const directory = join(dataDirectory, `pg${major}`);
  const socketDirectory = socketDirectoryFor(dataDirectory);
  makeUsableDirectory(socketDirectory, 0o700);
  identity.hand(socketDirectory);
  return {
    directory,
    socketDirectory,
    logFile: join(dataDirectory, `pg${major}.log`),
    connection: {
      host: socketDirectory,
      port: PORT,
      user: USER,
      password: readFileSync(join(directory, PASSWORD_FILE), 'utf8').trim(),
      database: DATABASE,
    },
  };
}

/** Whether there is an embedded database in a data directory. @throws DatabaseFailure where nobody may look */
export function holdsCluster(dataDirectory: string): boolean {
  try {
    accessSync(join(dataDirectory, `pg${POSTGRES_MAJOR}`, 'PG_VERSION'), constants.F_OK);
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EACCES') throw new DatabaseFailure('directory', dataDirectory, { error: message }, error);
    return false;
  }
}

function requireAccess(path: string, mode: number): void {
  try {
    accessSync(path, mode);
  } catch (error) {
    throw new DatabaseFailure('directory', path, { error: (error as Error).message }, error);
  }
}

function makeUsableDirectory(path: string, mode: number): void {
  try {
    makeDirectory(path, mode);
  } catch (error) {
    throw new DatabaseFailure('directory', path, { error: (error as Error).message }, error);
  }
}

/** Found again by every process that has the same data directory. */
function socketDirectoryFor(dataDirectory: string): string {
  const near = join(dataDirectory, 'socket');
  if (Buffer.byteLength(join(near, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET_PATH) return near;
  const digest = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16);
  return join(tmpdir(), `swf-monitor-${digest}`);
}

/** The major version of a database that another version of the monitor has made; undefined where there is none. */
export function olderMajor(dataDirectory: string): number | undefined {
  if (!existsSync(dataDirectory)) return undefined;
  const majors = readdirSync(dataDirectory)
    .filter((name) => /^pg\d+$/.test(name) && existsSync(join(dataDirectory, name, 'PG_VERSION')))
    .map((name) => Number(name.slice(2)))
    .filter((major) => major !== POSTGRES_MAJOR);
  return majors.length > 0 ? Math.max(...majors) : undefined;
}

function refuseOtherMajors(dataDirectory: string): void {
  const other = olderMajor(dataDirectory);
  if (other === undefined) return;
  throw new Error(
    `${dataDirectory} holds a database of PostgreSQL ${other}, and this monitor brings PostgreSQL ${POSTGRES_MAJOR}. ` +
      `Bring it over with the programs of PostgreSQL ${other}: ${commandLine('upgrade-database', 'DIRECTORY')}. ` +
      `Or back it up with the version of the monitor that made it, and restore that into a new SWF_DATA_DIR: ${commandLine('restore', 'FILE')}`,
  );
}

/**
 * Makes a cluster under another name and renames it: what is half made, because the disk was full or the process was
 * killed, is never taken for a cluster. Of two processes that do this at once the second finds the name taken.
 */
async function initialize(
  directory: string,
  identity: Identity,
  options: string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const half = mkdtempSync(`${directory}.new-`);
  const password = `${half}.password`;
  writeFileSync(password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  identity.hand(password);
  identity.hand(half);
  try {
    const { code, output } = await runProgram(
      identity,
      [
        identity.binaries.initdb,
        ...['-D', half, '-U', USER, '--pwfile', password, '--auth=scram-sha-256', '--encoding=UTF8'],
        // The builtin provider knows upper and lower case of all scripts, without the host's locales.
        ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
        ...options,
      ],
      signal,
    );
    signal?.throwIfAborted();
    if (code !== 0) {
      const cause = output.trim().split('\n').slice(-3).join(' ');
      throw new Error(`The embedded database could not be made in ${directory}: ${cause}`);
    }
    renameSync(password, join(half, PASSWORD_FILE));
    if (!existsSync(directory)) renameInto(half, directory);
  } finally {
    rmSync(half, { recursive: true, force: true });
    rmSync(password, { force: true });
  }
}

/** A name that was taken meanwhile is no fault: a directory with something in it is never replaced. */
function renameInto(half: string, directory: string): void {
  try {
    renameSync(half, directory);
  } catch (error) {
    if (!['EEXIST', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
