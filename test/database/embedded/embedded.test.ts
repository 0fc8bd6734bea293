import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBinaries } from '../../../src/database/embedded/binaries.ts';
import { ensureCluster } from '../../../src/database/embedded/cluster.ts';
import { identityFor } from '../../../src/database/embedded/identity.ts';
import { EmbeddedInUse, type EmbeddedServer, openEmbedded } from '../../../src/database/embedded/index.ts';
import { reachServer, stopServer } from '../../../src/database/embedded/postmaster.ts';
import { isLong } from '../../length.ts';

let directory: string;
const children: ChildProcess[] = [];
const owner = { pid: process.pid, ports: { http: 1, https: 2 } };
const silent = () => undefined;
const asMonitor = (dataDir = directory) => openEmbedded({ dataDir, role: 'monitor', owner, log: silent });
const asCommand = () => openEmbedded({ dataDir: directory, role: 'command', log: silent });

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'swf-embedded-'));
});
afterEach(() => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  const pid = postmaster();
  if (pid) process.kill(pid, 'SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

function postmaster(): number | undefined {
  const file = join(directory, 'pg18/postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

async function ask({ connection }: EmbeddedServer): Promise<number> {
  const client = new Client(connection);
  await client.connect();
  const { rows } = await client.query('select 41 + 1 as answer');
  await client.end();
  return rows[0].answer;
}

/** A process that holds the server as a monitor does. */
async function hold(): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./holder.ts', import.meta.url));
  const child = spawn(process.execPath, [script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  children.push(child);
  await heard(child, 'holding');
  return child;
}

async function heard(child: ChildProcess, words: string): Promise<void> {
  let text = '';
  for (;;) {
    const [chunk] = await once(child.stdout ?? child, 'data');
    text += chunk;
    if (text.includes(words)) return;
  }
}

describe('the embedded server', () => {
  it('is made and started in a directory that only its owner may enter, also as root, without any TCP port', async () => {
    const server = await asMonitor();
    expect(await ask(server)).toBe(42);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    expect(statSync(join(directory, 'pg18/swf.password')).mode & 0o777).toBe(0o600);
    const client = new Client(server.connection);
    await client.connect();
    const { rows } = await client.query(
      "select current_setting('listen_addresses') as tcp, current_setting('fsync') as fsync",
    );
    await client.end();
    expect(rows[0]).toEqual({ tcp: '', fsync: 'on' });
    await server.stop();
    expect(postmaster()).toBeUndefined();
  });

  if (isLong)
    it('is stopped, too, by a monitor that is just starting it again', async () => {
      const server = await asMonitor();
      const killed = postmaster() ?? 0;
      process.kill(killed, 'SIGKILL');
      // Its lock file is written before it takes connections.
      await vi.waitFor(() => expect([undefined, killed]).not.toContain(postmaster()), {
        timeout: 15_000,
        interval: 2,
      });
      await server.stop();
      expect(postmaster()).toBeUndefined();
    });

  it('refuses a wrong password', async () => {
    const server = await asMonitor();
    await expect(new Client({ ...server.connection, password: 'guess' }).connect()).rejects.toThrow(
      'password authentication failed',
    );
    await server.stop();
  });

  if (isLong)
    it('works where the path is too long for a socket', async () => {
      const long = join(directory, 'x'.repeat(120));
      const server = await asMonitor(long);
      expect(Buffer.byteLength(server.connection.host)).toBeLessThan(100);
      expect(await ask(server)).toBe(42);
      await server.stop();
    });

  it('is not started on the data of another PostgreSQL, and says what to do', async () => {
    mkdirSync(join(directory, 'pg17'));
    writeFileSync(join(directory, 'pg17/PG_VERSION'), '17\n');
    await expect(asMonitor()).rejects.toThrow(/PostgreSQL 17[\s\S]*SWF_DATA_DIR/);
  });

  it('does not take what is half made for a database', async () => {
    mkdirSync(join(directory, 'pg18.new-1'));
    const server = await asMonitor();
    expect(await ask(server)).toBe(42);
    await server.stop();
  });
});

describe('binaries', () => {
  it('get the links that an install script would have made, by several processes at once', () => {
    const { native } = findBinaries(directory);
    const copy = join(directory, 'native');
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    const links = (folder: string): string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        lstatSync(join(folder, name)).isSymbolicLink(),
      );
    for (const name of links(copy)) rmSync(join(copy, name));
    expect(links(copy)).toEqual([]);
    const { initdb } = findBinaries(directory, copy);
    findBinaries(directory, copy);
    expect(links(copy).length).toBeGreaterThan(5);
    expect(spawnSync(initdb, ['--version'], { encoding: 'utf8' }).stdout).toContain('18.');
  });

  it.runIf(process.getuid?.() === 0)(
    'run as a user without rights where namespaces are forbidden',
    async () => {
      chmodSync(directory, 0o755);
      const identity = identityFor(findBinaries(directory), false);
      expect(identity.user).toBeDefined();
      const cluster = await ensureCluster(directory, identity, { options: ['--no-sync'] });
      const session = await reachServer(cluster, identity);
      expect((await session.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      await session.end();
      await stopServer(cluster);
      rmSync(dirname(identity.binaries.native), { recursive: true, force: true });
    },
  );
});

describe('of several processes on one directory', () => {
  it('the second monitor is refused, and the first is named', async () => {
    const first = await hold();
    const refusal = await asMonitor().catch((error: Error) => error);
    expect(refusal).toBeInstanceOf(EmbeddedInUse);
    expect((refusal as Error).message).toContain(`process ${first.pid}, ports 8002 and 8443`);
  });

  it('a command works beside a monitor and leaves it alone', async () => {
    await hold();
    const before = postmaster();
    const command = await asCommand();
    expect(await ask(command)).toBe(42);
    await command.stop();
    expect(postmaster()).toBe(before);
  });

  it('a command alone starts the server and stops it', async () => {
    const command = await asCommand();
    expect(await ask(command)).toBe(42);
    await command.stop();
    expect(postmaster()).toBeUndefined();
  });

  it('a monitor that starts while a command works keeps the server when the command ends', async () => {
    const command = await asCommand();
    const monitor = await asMonitor();
    await command.stop();
    expect(await ask(monitor)).toBe(42);
    await monitor.stop();
    expect(postmaster()).toBeUndefined();
  });

  if (isLong)
    it('two that start at once both get it', async () => {
      const [one, two] = await Promise.all([asCommand(), asCommand()]);
      expect(await ask(two)).toBe(42);
      await Promise.all([one.stop(), two.stop()]);
      expect(postmaster()).toBeUndefined();
    });
});

describe('after a death', () => {
  it('of the monitor alone its server is taken over', async () => {
    const child = await hold();
    const before = postmaster();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(postmaster()).toBe(before);
    const server = await asMonitor();
    expect(postmaster()).toBe(before);
    expect(await ask(server)).toBe(42);
    await server.stop();
  });

  it('of both the next start recovers', async () => {
    const child = await hold();
    child.kill('SIGKILL');
    process.kill(postmaster() ?? 0, 'SIGKILL');
    await once(child, 'exit');
    const server = await asMonitor();
    expect(await ask(server)).toBe(42);
    await server.stop();
  });

  it('of PostgreSQL under a living monitor it is started again by itself', async () => {
    const lines: string[] = [];
    const server = await openEmbedded({
      dataDir: directory,
      role: 'monitor',
      owner,
      log: (line) => lines.push(line),
    });
    const before = postmaster() ?? 0;
    process.kill(before, 'SIGKILL');
    await expect.poll(() => lines.join('\n'), { timeout: 35_000 }).toContain('answers again');
    expect(postmaster()).not.toBe(before);
    expect(await ask(server)).toBe(42);
    await expect(asMonitor()).rejects.toThrow(EmbeddedInUse);
    await server.stop();
    expect(postmaster()).toBeUndefined();
  });

  it('a Ctrl-C for the whole group reaches the monitor and not PostgreSQL, which still answers', async () => {
    const child = await hold();
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await heard(child, 'after the signal: 42');
    if (child.exitCode === null) await once(child, 'exit');
    expect(postmaster()).toBeUndefined();
  });
});
