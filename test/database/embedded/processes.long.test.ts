import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddedInUse, type EmbeddedServer, openEmbedded } from '../../../src/database/embedded/index.ts';

// What can be seen only in the processes themselves, and where /proc shows them.

let parent: string;
/** Does not exist before the server is made. */
let directory: string;
const children: ChildProcess[] = [];
const owner = { pid: process.pid, ports: { http: 1, https: 2 } };
const asMonitor = () => openEmbedded({ dataDir: directory, role: 'monitor', owner, log: () => undefined });

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'swf-embedded-'));
  directory = join(parent, 'data');
});
afterEach(() => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
  const pid = postmaster();
  if (pid) kill(pid);
  rmSync(parent, { recursive: true, force: true });
});

function lockFile(): string {
  return join(directory, 'pg18/postmaster.pid');
}

function postmaster(): number | undefined {
  return existsSync(lockFile()) ? Number(readFileSync(lockFile(), 'utf8').split('\n')[0]) : undefined;
}

function backends(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it is gone already
  }
}

async function query(server: EmbeddedServer, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(server.connection);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

interface Holder {
  child: ChildProcess;
  /** Resolves with whether it holds the server; otherwise it has ended. */
  holds: Promise<boolean>;
  said: () => string;
}

/** A process that opens the server as a monitor does. */
function startHolder(): Holder {
  const script = fileURLToPath(new URL('./holder.ts', import.meta.url));
  const child = spawn(process.execPath, [script, directory], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let text = '';
  const holds = new Promise<boolean>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        text += chunk;
        if (text.includes('holding')) resolve(true);
      });
    }
    child.once('close', () => resolve(false));
  });
  return { child, holds, said: () => text };
}

/** The inodes of the TCP sockets that listen on this machine. */
function listeningSockets(): Set<string | undefined> {
  const lines = ['/proc/net/tcp', '/proc/net/tcp6']
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n').slice(1));
  const words = lines.map((line) => line.trim().split(/\s+/));
  return new Set(words.filter((word) => word[3] === '0A').map((word) => word[9]));
}

function socketsOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
    const [, inode] = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${name}`)) ?? [];
    return inode === undefined ? [] : [inode];
  });
}

describe.runIf(process.platform === 'linux')('the processes of the embedded server', () => {
  it('make the missing directory, which others may pass through and no more, and listen on no TCP port', async () => {
    const server = await asMonitor();
    expect(statSync(directory).mode & 0o777).toBe(0o711);
    expect(statSync(join(directory, 'socket')).mode & 0o777).toBe(0o700);
    expect(statSync(join(directory, 'pg18')).mode & 0o777).toBe(0o700);
    expect(statSync(join(directory, 'pg18/swf.password')).mode & 0o777).toBe(0o600);
    const sockets = socketsOf(postmaster() ?? 0);
    expect(sockets).not.toEqual([]);
    const tcp = listeningSockets();
    expect(sockets.filter((inode) => tcp.has(inode))).toEqual([]);
    await server.stop();
  });

  it('all killed leave a stale lock file, and the next start keeps what was committed', async () => {
    const first = await asMonitor();
    await query(first, 'create table kept as select 7 as number');
    await first.stop();
    const { child, holds, said } = startHolder();
    expect(await holds, said()).toBe(true);
    const before = postmaster() ?? 0;
    const all = backends(before);
    expect(all.length).toBeGreaterThan(3);
    child.kill('SIGKILL');
    kill(before);
    all.forEach(kill);
    await once(child, 'exit');
    expect(postmaster()).toBe(before);

    const server = await asMonitor();
    expect(postmaster()).not.toBe(before);
    expect(await query(server, 'select number from kept')).toEqual([{ number: 7 }]);
    await server.stop();
    expect(existsSync(lockFile())).toBe(false);
  });

  it('outlive a killed monitor, and whoever takes them over is their owner', async () => {
    const killed = startHolder();
    expect(await killed.holds, killed.said()).toBe(true);
    const before = postmaster();
    killed.child.kill('SIGKILL');
    await once(killed.child, 'exit');

    const server = await asMonitor();
    expect(postmaster()).toBe(before);
    const refused = startHolder();
    expect(await refused.holds).toBe(false);
    expect(refused.said()).toContain(`process ${process.pid}, ports 1 and 2`);
    await server.stop();
  });

  it('of two monitors that make the same directory at once belong to one', async () => {
    const holders = [startHolder(), startHolder()];
    const holding = await Promise.all(holders.map(({ holds }) => holds));
    const words = holders.map(({ said }) => said()).join('\n');
    expect(holding.filter(Boolean), words).toHaveLength(1);
    expect(words).toContain(EmbeddedInUse.name);
    expect(readdirSync(directory).filter((name) => name.includes('.new-'))).toEqual([]);
  });
});
