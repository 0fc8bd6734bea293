import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { Tokens } from '../../src/access/tokens.ts';
import { createUser } from '../../src/access/users.ts';
import { certificatePaths } from '../../src/certificates/certificates.ts';
import type { Database, DatabaseAddress } from '../../src/database/connection.ts';
import { openEmbedded } from '../../src/database/embedded/index.ts';
import { FIRST_USER } from '../../src/first-start.ts';
import { openDatabase } from '../../src/open-database.ts';
import { prepareDatabase } from '../../src/prepare-database.ts';
import { postgresSeconds } from './report.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What everything is measured on: one PostgreSQL with fsync on, and its tables. */
export interface Ground {
  database: Database;
  connection: Exclude<DatabaseAddress, { url: string }>;
  /** Starts a monitor on it. @returns its address, and what ends it */
  monitor(environment?: Record<string, string>): Promise<Server>;
  /** Starts the embedded message broker alone; its address is its port. */
  broker(): Promise<Server>;
  /** Starts the peer. */
  peer(): Promise<Server>;
  /** Starts what writes with nothing but sockets and PostgreSQL. */
  floor(): Promise<Server>;
  /** Starts the peer of the stream. */
  fanOutPeer(): Promise<Server>;
  /** Starts the peer of a monitor's open home pages. */
  homesPeer(monitor: Server): Promise<Server>;
  /** Starts a server that answers 404 to everything. */
  nothingThere(): Promise<Server>;
  /** The processor time that PostgreSQL has used, in seconds. */
  postgresSeconds(): number;
  /** Headers with a token. */
  credentials: Record<string, string>;
  /** Of the certificates of the monitors, PEM; there once the first has started. */
  authority(): string;
}

export interface Server {
  url: string;
  /** Of a monitor. */
  https: string;
  pid: number;
  stop(): Promise<void>;
}

/** Prepares the ground, lends it, and leaves nothing behind. */
export async function onGround(work: (ground: Ground) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'swf-bench-'));
  const running = new Set<Server>();
  // The supervisor of this process keeps the server; the monitors come as to a server of somebody else's.
  const owner = { pid: process.pid, ports: { http: 0, https: 0 } };
  const server = await openEmbedded({ dataDir: directory, role: 'monitor', owner, log: () => undefined });
  const { host, port, user, password, database: name } = server.connection;
  const url = `postgresql://${user}:${password}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`;
  await prepareDatabase(server.connection);
  const database = await openDatabase(server.connection, { patience: 3_600_000 });
  const begin = async (command: string, environment: Record<string, string>, pattern: RegExp) => {
    const child = spawn(process.execPath, [...limits(command), ...command.split(' ')], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [url = '', https = ''] = await printed(child, pattern);
    const started: Server = {
      url: url.replace('localhost', '127.0.0.1'),
      https,
      pid: child.pid ?? 0,
      stop: async () => {
        running.delete(started);
        // What has ended by itself says nothing any more.
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.kill('SIGTERM');
        await once(child, 'exit');
      },
    };
    running.add(started);
    return started;
  };
  try {
    await createUser(database, FIRST_USER, { staff: true });
    const token = await new Tokens(database).issue(FIRST_USER, 'bench');
    const here = {
      SWF_BROKER: 'none',
      SWF_DATA_DIR: directory,
      SWF_HTTP_PORT: '0',
      SWF_HTTPS_PORT: '0',
      SWF_HOST: '127.0.0.1',
    };
    const toPostgres = { BENCH_CONNECTION: JSON.stringify(server.connection) };
    await work({
      database,
      connection: server.connection,
      postgresSeconds: () => postgresSeconds(directory),
      credentials: { authorization: `Token ${token}` },
      authority: () => readFileSync(certificatePaths(directory).ca, 'utf8'),
      monitor: (environment) =>
        begin(
          'scripts/start.mjs',
          { ...here, ...malloc(), DATABASE_URL: url, ...environment },
          /ready: (http:\S+).*?(https:\S+)/,
        ),
      broker: () =>
        begin('src/bin.ts broker', { SWF_DATA_DIR: directory, ACTIVEMQ_PORT: '0' }, /ready:.* port (\d+)/),
      peer: () => begin('scripts/bench/peer.ts', toPostgres, /(http:\S+)/),
      floor: () => begin('scripts/bench/floor.ts', toPostgres, /(http:\S+)/),
      fanOutPeer: () => begin('scripts/bench/fan-out-peer.ts', {}, /(http:\S+)/),
      homesPeer: ({ url }) => begin('scripts/bench/homes-peer.ts', { BENCH_MONITOR: url }, /(http:\S+)/),
      nothingThere: () => begin('scripts/bench/nothing-there.ts', {}, /(http:\S+)/),
    });
  } finally {
    for (const started of running) await started.stop();
    await database.close();
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** What npm start gives Node for a monitor: limits of its memory and threads. */
function limits(command: string): string[] {
  return command === 'scripts/start.mjs' ? (packageJson.scripts.start.match(/--(?:max|v8)-\S+/g) ?? []) : [];
}

/** The same for malloc. */
function malloc(): Record<string, string> {
  return Object.fromEntries(
    [...packageJson.scripts.start.matchAll(/(MALLOC_\w+)=(\d+)/g)].map(([, ...pair]) => pair),
  );
}

/** Waits until a process prints something. @returns its groups */
async function printed(child: ChildProcess, pattern: RegExp): Promise<string[]> {
  let text = '';
  for (;;) {
    const [chunk] = await once(child.stdout ?? child, 'data');
    text += chunk;
    const found = pattern.exec(text);
    if (found) {
      child.stdout?.resume();
      return found.slice(1);
    }
  }
}
