import { spawnSync } from 'node:child_process';
import { chownSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Binaries, copyBinaries } from './binaries.ts';

/** How the programs of PostgreSQL are run. */
export interface Identity {
  binaries: Binaries;
  /** What stands before the program on the command line. */
  prefix: string[];
  /** The user to run as, where we give up being root. */
  user?: { uid: number; gid: number };
  /** Makes files that we wrote readable for that user. */
  hand(path: string): void;
}

/** In its user namespace PostgreSQL sees itself as this user; outside it stays root. */
const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];

/** The customary number of a user without rights. */
const NOBODY = { uid: 65_534, gid: 65_534 };

/** Readable for every user, and kept over restarts of the machine. */
const SHARED_CACHE = '/var/tmp';

/**
 * Decides how PostgreSQL, which refuses to run as root, is run.
 *
 * An ordinary user runs it as himself. Root runs it in a user namespace of its own: no user is created, no file
 * changes hands, and it works in a directory that only root may enter. Where namespaces are forbidden (a chroot,
 * some containers), it is run as nobody, from a copy of the binaries that nobody can read.
 *
 * @param namespaces whether to try a user namespace; for tests
 */
export function identityFor(binaries: Binaries, namespaces = true): Identity {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) return { binaries, prefix: [], hand: () => undefined };
  const [program = '', ...options] = NAMESPACE;
  if (namespaces && spawnSync(program, [...options, 'true']).status === 0) {
    return { binaries, prefix: NAMESPACE, hand: () => undefined };
  }
  return { binaries: readableCopy(binaries), prefix: [], user: NOBODY, hand };
}

/** Gives a path to nobody, who must also be able to reach it. */
function hand(path: string): void {
  chownSync(path, NOBODY.uid, NOBODY.gid);
  for (let above = dirname(path); above !== dirname(above); above = dirname(above)) {
    const { mode, uid } = statSync(above);
    if ((mode & 0o001) === 0 && uid !== NOBODY.uid) {
      throw new Error(
        `PostgreSQL does not run as root, and its own user cannot enter ${above}. ` +
          'Run the monitor as an ordinary user, set SWF_DATA_DIR to a directory that everybody can reach, or set DATABASE_URL.',
      );
    }
  }
}

function readableCopy(binaries: Binaries): Binaries {
  const copy = copyBinaries(binaries.native, join(SHARED_CACHE, 'swf-monitor-postgres'));
  const directory = dirname(copy.native);
  if (readdirSync(directory).length === 0)
    throw new Error(`${directory} is empty; remove it and start again`);
  return copy;
}
