import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLong } from '../length.ts';
import { pythonWith } from '../python.ts';
import { freshEnvironment, processesOf } from './process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const python = pythonWith('pty');

/** Ctrl-C, as a terminal gets it. */
const CTRL_C = '\x03';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'swf-npm-'));
});
afterEach(() => {
  for (const line of processesOf(directory)) process.kill(Number.parseInt(line, 10), 'SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

/** npm with one of our scripts, in a process group of its own. */
class Npm {
  readonly child: ChildProcess;
  output = '';

  constructor(words: string[], environment: Record<string, string> = {}) {
    const [program = '', ...rest] = words;
    this.child = spawn(program, rest, {
      cwd: root,
      env: freshEnvironment({
        HOME: directory, // npm writes into it
        SWF_HTTP_PORT: '0',
        SWF_HTTPS_PORT: '0',
        ACTIVEMQ_PORT: '0',
        SWF_DATA_DIR: directory,
        ...environment,
      }),
      detached: true,
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk) => {
        this.output += chunk;
      });
  }

  async prints(pattern: RegExp): Promise<void> {
    await expect.poll(() => this.output, { timeout: 90_000 }).toMatch(pattern);
  }

  /** @returns the exit code, once nothing of it is left */
  async ends(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, 'exit');
    await expect.poll(() => processesOf(directory)).toEqual([]);
    return this.child.exitCode;
  }
}

// Whoever starts the monitor with `npm start` knows the process of npm alone: a service manager, a test.
if (isLong)
  it('npm start ends with its monitor when npm gets SIGTERM', async () => {
    const npm = new Npm(['npm', 'start']);
    await npm.prints(/ready: http/);
    npm.child.kill('SIGTERM');
    await npm.ends();
    expect(npm.output).toContain('stopped');
  });

// A service manager, a container. The processes are found in /proc.
it.runIf(process.platform === 'linux')(
  'npm start ends with its monitor and PostgreSQL when the process group gets SIGTERM, which npm passes on',
  async () => {
    const npm = new Npm(['npm', 'start'], { SWF_WORKERS: '2' });
    await npm.prints(/ready: http/);
    process.kill(-(npm.child.pid ?? 0), 'SIGTERM');
    await npm.ends();
    expect(npm.output).toContain('stopped');
  },
);

describe.runIf(process.platform === 'linux' && python)('on a terminal (with a Python that has pty)', () => {
  it('Ctrl-C stops npm start in order, also where it comes twice', async () => {
    const npm = new Npm([python ?? '', 'test/scripts/terminal.py', 'npm', 'start']);
    await npm.prints(/ready: http/);
    npm.child.stdin?.write(CTRL_C);
    await sleep(50);
    npm.child.stdin?.write(CTRL_C);
    expect(await npm.ends(), npm.output).toBe(0);
    expect(npm.output).toContain('stopped');
  });

  if (isLong)
    it.each([
      ['mock', /ready: http/],
      ['broker', /ready: STOMP/],
    ])('Ctrl-C ends npm run %s', async (script, ready) => {
      const npm = new Npm([python ?? '', 'test/scripts/terminal.py', 'npm', 'run', script]);
      await npm.prints(ready);
      npm.child.stdin?.write(CTRL_C);
      await npm.ends();
    });

  if (isLong)
    it('closing it ends npm start and PostgreSQL', async () => {
      const npm = new Npm([python ?? '', 'test/scripts/terminal.py', 'npm', 'start']);
      await npm.prints(/ready: http/);
      npm.child.stdin?.end();
      await npm.ends();
    });
});
