import { spawnSync } from 'node:child_process';
import { findBinaries } from './binaries.ts';
import { describeCluster } from './cluster.ts';
import { identityFor } from './identity.ts';
import type { EmbeddedServer } from './open.ts';
import { declareUse, takeOwnership } from './ownership.ts';
import { reachServer, stopServer } from './postmaster.ts';

/**
 * Starts the server of a database that an earlier version of the monitor has made, with programs of that PostgreSQL. Nobody
 * else works on it meanwhile.
 * @param programs a directory with `bin/postgres`
 * @throws EmbeddedInUse, or an Error where the programs are of another version
 */
export async function openOlder(dataDir: string, major: number, programs: string): Promise<EmbeddedServer> {
  const binaries = findBinaries(dataDir, programs);
  const { stdout, error } = spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8' });
  const [, found] = /PostgreSQL\) (\d+)/.exec(stdout ?? '') ?? [];
  if (Number(found) !== major)
    throw new Error(
      `${binaries.postgres} is ${found ? `of PostgreSQL ${found}` : `no PostgreSQL (${error?.message ?? 'it says no version'})`}, and the database is of PostgreSQL ${major}. ` +
        `Name the directory that has bin/postgres of PostgreSQL ${major}, such as /usr/lib/postgresql/${major}.`,
    );
  const identity = identityFor(binaries);
  const cluster = describeCluster(dataDir, identity, major);
  const session = await reachServer(cluster, identity);
  try {
    await declareUse(session);
    await takeOwnership(session, { pid: process.pid, ports: { http: 0, https: 0 } }, dataDir);
  } catch (error) {
    await session.end();
    throw error;
  }
  return {
    connection: cluster.connection,
    stop: async () => {
      await stopServer(cluster);
      await session.end().catch(() => undefined);
    },
  };
}
