import { chmodSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { POSTGRES_MAJOR } from './binaries.ts';
import type { Identity } from './identity.ts';

/** PostgreSQL does not start on a directory that its group may write, or others may enter. */
const FORBIDDEN_MODE = 0o027;
const NEEDED_MODE = 0o700;

const ELSEWHERE = 'or set SWF_DATA_DIR to another directory, which begins with an empty database';

/**
 * Sees to it that PostgreSQL can start on the files of a cluster: permissions that it would refuse are corrected.
 * @param directory of the cluster
 * @throws where its files are another user's or another version's
 */
export function repairOrRefuse(directory: string, identity: Identity): void {
  const { uid, mode } = statSync(directory);
  const own = identity.user?.uid ?? process.geteuid?.();
  if (own !== undefined && uid !== own)
    throw new Error(
      `The embedded database in ${directory} belongs to ${nameOf(uid)}, and PostgreSQL, which would run as ${nameOf(own)}, works on files of its own user alone. ` +
        `Start the monitor as ${nameOf(uid)}, or give the files away while no monitor runs: chown -R ${own} ${directory}; ${ELSEWHERE}.`,
    );
  const version = readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
  if (version !== String(POSTGRES_MAJOR))
    throw new Error(
      `The embedded database in ${directory} is one of PostgreSQL ${version || 'of an unknown version'}, and this monitor brings PostgreSQL ${POSTGRES_MAJOR}. ` +
        `Start the version of the monitor that made it, ${ELSEWHERE}.`,
    );
  if ((mode & FORBIDDEN_MODE) !== 0) close(directory);
}

function close(directory: string): void {
  try {
    chmodSync(directory, NEEDED_MODE);
  } catch {
    // what it is now decides
  }
  if ((statSync(directory).mode & FORBIDDEN_MODE) === 0) return;
  throw new Error(
    `Others than its owner may enter ${directory}, and PostgreSQL does not start on such a directory. Close it: chmod 700 ${directory}. ` +
      'Where that has no effect, the file system keeps no permissions, as some network shares: set SWF_DATA_DIR to a directory on a local disk.',
  );
}

function nameOf(uid: number): string {
  const own = userInfo();
  return own.uid === uid ? `${own.username} (user id ${uid})` : `user id ${uid}`;
}

/** What PostgreSQL logs where it cannot start, and what to do about it. */
const FAILURES: [pattern: RegExp, remedy: string][] = [
  [/No space left on device|Disk quota exceeded/, 'Make room on that disk, then start the monitor again.'],
  [
    /lock file ".*" already exists/,
    'Stop the PostgreSQL that works on these files. If none does, another process has got the number in the lock file: remove that file.',
  ],
  [
    /password authentication failed|role ".*" does not exist/,
    'The password in swf.password, or the user, is not that of these files: restore both from the same copy of SWF_DATA_DIR.',
  ],
  [
    /wrong ownership|Permission denied|Operation not permitted|EACCES|EPERM/,
    'Its files must belong to the user that the monitor runs as. Give them to that user while no monitor runs (chown -R).',
  ],
  [/Read-only file system/, 'Set SWF_DATA_DIR to a directory that can be written.'],
  [/invalid permissions/, 'Close the directory to other users: chmod 700.'],
  [
    /incompatible with server|not compatible with this version|was initialized with/,
    'The files were made by another PostgreSQL. Start the version of the monitor that made them, or set SWF_DATA_DIR to another directory.',
  ],
  [
    /shared memory|Cannot allocate memory|semaphore/,
    'The machine gives PostgreSQL no memory: free some, or raise the limit of the container or the service.',
  ],
  [/Too many open files/, 'Raise the limit of open files: ulimit -n, or LimitNOFILE of the service.'],
  [/could not create any Unix|could not bind Unix/, 'Remove what stands in the place of its socket.'],
  [
    /unrecognized configuration parameter|configuration file .* contains errors/,
    'Correct its configuration.',
  ],
];

const DAMAGED = `Its files are damaged or incomplete. Restore the copy of SWF_DATA_DIR that was made last, ${ELSEWHERE}.`;

/** What to do about the words of a PostgreSQL that did not start. */
export function remedyFor(words: string): string {
  return FAILURES.find(([pattern]) => pattern.test(words))?.[1] ?? DAMAGED;
}
