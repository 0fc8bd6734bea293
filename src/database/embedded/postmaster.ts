import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Cluster } from './cluster.ts';
import type { Identity } from './identity.ts';

/** How long a server may take to start, in ms: recovery after a crash, and process ids that are not yet free. */
const START_PATIENCE = 30_000;
/** How long a shutdown may take before it is made an immediate one, in ms. */
const STOP_PATIENCE = 20_000;

/** Settings of every embedded server. Only the socket leads in, and only for our user. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  // What has to be read again after a crash: a few hundred megabytes are a second or two.
  max_wal_size: '256MB',
};

/**
 * Makes sure that the cluster's server runs, and connects to it.
 *
 * A server that is there is used, whoever started it: after a monitor was killed, its server lives on. After both
 * were killed the first attempts may fail, because the old process ids are not yet free; they are repeated.
 *
 * @param settings of the server, besides ours
 */
export async function reachServer(
  cluster: Cluster,
  identity: Identity,
  settings: Record<string, string> = {},
): Promise<Client> {
  const deadline = Date.now() + START_PATIENCE;
  let started: { exited: boolean } | undefined;
  for (let pause = 15; ; pause = Math.min(pause * 1.3, 500)) {
    const outcome = await connect(cluster);
    if (outcome instanceof Client) return outcome;
    if (Date.now() > deadline) throw startFailure(cluster, outcome);
    if (outcome === 'nobody there' && (!started || started.exited))
      started = launch(cluster, identity, settings);
    await sleep(pause);
  }
}

/** @returns a connection, or why there is none */
async function connect({ connection }: Cluster): Promise<Client | 'nobody there' | Error> {
  for (const database of [connection.database, 'postgres']) {
    const client = new Client({ ...connection, database, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined); // its end is an event of its own
    try {
      await client.connect();
      if (database === connection.database) return client;
      await client.query(`create database "${connection.database}"`).finally(() => client.end());
      return connect({ connection } as Cluster);
    } catch (error) {
      await client.end().catch(() => undefined);
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'nobody there';
      if (code !== '3D000') return error as Error;
    }
  }
  return 'nobody there';
}

/**
 * Starts the server in a process group of its own: Ctrl-C on the terminal must not reach it before the monitor has
 * answered what is in flight. It outlives us if we are killed.
 */
function launch(cluster: Cluster, identity: Identity, settings: Record<string, string>): { exited: boolean } {
  const log = openSync(cluster.logFile, 'a', 0o600);
  const all = {
    ...SETTINGS,
    unix_socket_directories: cluster.socketDirectory,
    port: String(cluster.connection.port),
    ...settings,
  };
  const [program = '', ...words] = [
    ...identity.prefix,
    identity.binaries.postgres,
    '-D',
    cluster.directory,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const child = spawn(program, words, { detached: true, stdio: ['ignore', log, log], ...identity.user });
  closeSync(log);
  const state = { exited: false };
  const note = () => {
    state.exited = true;
  };
  child.once('exit', note);
  child.once('error', note);
  child.unref();
  return state;
}

function startFailure(cluster: Cluster, cause: Error | 'nobody there'): Error {
  const reason = cause instanceof Error ? cause.message : lastLines(cluster.logFile);
  return new Error(`The embedded database does not start: ${reason}\nIts log: ${cluster.logFile}`);
}

function lastLines(file: string): string {
  return existsSync(file)
    ? readFileSync(file, 'utf8').trim().split('\n').slice(-5).join('\n')
    : 'it left no log';
}

/** The process id of the server, as its lock file says; undefined where none runs. */
export function postmasterPid(cluster: Cluster): number | undefined {
  const file = join(cluster.directory, 'postmaster.pid');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    // It goes with the server; asked beforehand whether it is there, it could still go before it is read.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const pid = Number(text.split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** Shuts the server down: open transactions are rolled back, everything committed is on disk. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const pid = postmasterPid(cluster);
  if (pid === undefined) return;
  signal(pid, 'SIGINT');
  const deadline = Date.now() + STOP_PATIENCE;
  while (postmasterPid(cluster) === pid && signal(pid, 0)) {
    if (Date.now() > deadline) {
      signal(pid, 'SIGQUIT');
      return;
    }
    await sleep(10);
  }
}

/** @returns whether there is such a process */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}
