import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { identityFor } from './identity.ts';
import type { EmbeddedServer } from './open.ts';
import { reachServer, stopServer } from './postmaster.ts';

/** A server that may forget: nothing waits for the disk. */
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
};

/** A server that goes with its directory. */
interface ThrowAwayServer extends EmbeddedServer {
  /** All that it has written. */
  directory: string;
}

/**
 * Starts a server in a temporary directory, which goes with it. For tests.
 * @param settings of the server, besides those that make it fast
 * @param directory an empty one
 */
export async function startThrowAwayServer(
  settings: Record<string, string> = {},
  directory = mkdtempSync(join(tmpdir(), 'swf-pg-')),
): Promise<ThrowAwayServer> {
  const identity = identityFor(findBinaries(directory));
  const cluster = await ensureCluster(directory, identity, { options: ['--no-sync'] });
  const session = await reachServer(cluster, identity, { settings: { ...FORGETFUL, ...settings } });
  await session.end();
  return {
    connection: cluster.connection,
    directory,
    stop: async () => {
      await stopServer(cluster);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
