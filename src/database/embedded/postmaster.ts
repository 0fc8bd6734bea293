import { spawn } from 'node:child_process';
import { closeSync, existsSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { isConnectionFault } from '../connection-fault.ts';
import type { Cluster } from './cluster.ts';
import { remedyFor } from './condition.ts';
import type { Identity } from './identity.ts';

/** How long a server may take to start, in ms: recovery after a crash, and process ids that are not yet free. */
const START_PATIENCE = 30_000;
/** A start that takes longer than this is mentioned, in ms. */
const LONG_START = 3_000;
/** How long a shutdown may take before it is made an immediate one, in ms. */
const STOP_PATIENCE = 20_000;

/** How long an immediate shutdown may take, in ms. */
const QUIT_PATIENCE = 7_000;

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

export interface ReachOptions {
  /** Of the server, besides ours. */
  settings?: Record<string, string>;
  /** Gives up. A server that was started for this is stopped again. */
  signal?: AbortSignal | undefined;
  /** Shortens that stop. */
  hurry?: AbortSignal | undefined;
  /** Told what takes long. */
  log?: (line: string) => void;
}

/**
 * Makes sure that the cluster's server runs, and connects to it.
 *
 * A server that is there is used, whoever started it: after a monitor was killed, its server lives on. After both
 * were killed the first attempts may fail, because the old process ids are not yet free; they are repeated.
 *
 * @throws why the server does not start, as soon as it is known, or the reason of the signal
 */
export async function reachServer(
  cluster: Cluster,
  identity: Identity,
  { settings = {}, signal, hurry, log }: ReachOptions = {},
): Promise<Client> {
  const begun = Date.now();
  let launched: Launched | undefined;
  let isLong = false;
  try {
    for (let pause = 15; ; pause = Math.min(pause * 1.3, 500)) {
      const outcome = await connect(cluster);
      if (outcome instanceof Client) return outcome;
      signal?.throwIfAborted();
      if (outcome instanceof Error && !isPassing(outcome)) throw startFailure(cluster, outcome.message);
      const words = launched?.end?.words;
      if (words !== undefined && !PASSING_END.test(words)) throw startFailure(cluster, words);
      if (Date.now() - begun > START_PATIENCE)
        throw startFailure(
          cluster,
          outcome instanceof Error ? outcome.message : (words ?? 'it does not answer'),
        );
      if (outcome === 'nobody there' && (!launched || launched.end))
        launched = launch(cluster, identity, settings);
      if (!isLong && Date.now() - begun > LONG_START) {
        isLong = true;
        log?.(
          `the embedded database is still starting; after a crash it reads what it had logged. ${cluster.logFile} says more`,
        );
      }
      await sleep(pause, undefined, { signal });
    }
  } catch (error) {
    await launched?.stop(hurry);
    throw signal?.aborted ? signal.reason : error;
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
      await client
        .query(`create database "${connection.database}"`)
        .catch(unlessMadeMeanwhile)
        .finally(() => client.end());
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

/** Of two who make a database at the same moment, one is told that it exists, or that its name does. */
function unlessMadeMeanwhile(error: NodeJS.ErrnoException): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error;
}

/** Whether a connection that was refused may be had later: the server starts, stops or has no place now. */
function isPassing(error: Error): boolean {
  return isConnectionFault(error) && (error as NodeJS.ErrnoException).code !== 'EACCES';
}

/** Of a server that found another one there, or what one that was killed has left behind for a moment. */
const PASSING_END = /lock file ".*" already exists|pre-existing shared memory block/;

/** A server that was started here. */
interface Launched {
  /** There once it has ended, with what it logged last. */
  end: { words: string } | undefined;
  /** Stops it, unless it has ended. Resolves once it has. */
  stop(hurry: AbortSignal | undefined): Promise<void>;
}

/** What `npm start` tells malloc is for Node; a statement that sorts takes memory in pieces that are larger than those there. */
function withoutMalloc(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('MALLOC_')));
}

/**
 * Starts the server in a process group of its own: Ctrl-C on the terminal must not reach it before the monitor has
 * answered what is in flight. It outlives us if we are killed.
 */
function launch(cluster: Cluster, identity: Identity, settings: Record<string, string>): Launched {
  const log = openSync(cluster.logFile, 'a', 0o600);
  const before = fstatSync(log).size;
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
  const child = spawn(program, words, {
    detached: true,
    stdio: ['ignore', log, log],
    env: withoutMalloc(process.env),
    ...identity.user,
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    const note = (words: string) => {
      launched.end ??= { words };
      resolve();
    };
    child.once('exit', () => note(lastWords(cluster.logFile, before)));
    child.once('error', (error) => note(error.message));
  });
  child.unref();
  const launched: Launched = {
    end: undefined,
    stop: async (hurry) => {
      if (launched.end) return;
      const quit = () => child.kill('SIGQUIT');
      child.kill('SIGINT');
      const late = setTimeout(quit, STOP_PATIENCE);
      hurry?.addEventListener('abort', quit);
      await ended;
      clearTimeout(late);
    },
  };
  return launched;
}

function startFailure({ logFile }: Cluster, cause: string): Error {
  return new Error(
    `The embedded database does not start: ${cause}\n${remedyFor(cause)}\nIts log: ${logFile}`,
  );
}

/** Of what a server has written into its log since then. @param from in bytes */
function lastWords(file: string, from: number): string {
  // Where the directory is removed with the server, as by tests, there is no log any more.
  const log = existsSync(file) ? readFileSync(file).subarray(from).toString() : '';
  const lines = log.trim().split('\n');
  const failed = lines.find((line) => /\b(FATAL|PANIC):|^postgres:|: error/.test(line)) ?? lines.at(-1);
  const cause = failed?.replace(/^.*?\b(FATAL|PANIC): +/, '') || 'it ended without a word';
  const details = lines
    .filter((line) => /\bDETAIL:/.test(line))
    .map((line) => line.replace(/^.*DETAIL: +/, ''));
  return [cause, ...details.slice(-1)].join(' ');
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

/**
 * Shuts the server down: open transactions are rolled back, everything committed is on disk.
 * @param hurry makes it leave without tidying up, which the next start does
 */
export async function stopServer(cluster: Cluster, hurry?: AbortSignal): Promise<void> {
  const pid = postmasterPid(cluster);
  if (pid === undefined) return;
  signal(pid, 'SIGINT');
  let deadline = Date.now() + STOP_PATIENCE;
  let isQuitting = false;
  while (postmasterPid(cluster) === pid && signal(pid, 0)) {
    if (!isQuitting && (hurry?.aborted || Date.now() > deadline)) {
      // It kills its processes itself where they do not end within five seconds.
      signal(pid, 'SIGQUIT');
      isQuitting = true;
      deadline = Date.now() + QUIT_PATIENCE;
    } else if (isQuitting && Date.now() > deadline) {
      signal(pid, 'SIGKILL');
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
