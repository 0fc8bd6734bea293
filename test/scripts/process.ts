import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { fileURLToPath } from 'node:url';
import { currentBundle } from '../../scripts/bundled.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  scripts: Record<string, string>;
};

/** What npm start gives Node before the script: limits of its memory. */
const START_OPTIONS = (scripts['start'] ?? '').split(' ').filter((word) => word.startsWith('--'));

/**
 * The program `swf-monitor`: the bundle that npm start runs, where there is one of these sources, for a third of the work of
 * finding and reading them; test/postgres.ts makes it. The mock is no part of it.
 */
const PROGRAM = currentBundle() ?? 'src/bin.ts';

/** The words after Node and its options by which an npm script runs a program; without such a script, a file. */
function describeValue(script: string): string[] {
  const words = scripts[script]
    ?.replace(/^(\w+=\S+ )*exec /, '')
    .split(' ')
    .slice(1)
    .map((word) => (word === 'src/bin.ts' && script !== 'mock' ? PROGRAM : word));
  return words?.filter((word) => !word.startsWith('--')) ?? [script];
}

/** The environment of a fresh user: none of the monitor's or the agents' variables. */
export function freshEnvironment(changes: Record<string, string>): Record<string, string> {
  const { PATH = '', TMPDIR, NODE_COMPILE_CACHE } = process.env;
  return {
    PATH,
    ...(TMPDIR && { TMPDIR }),
    ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }),
    HOME: devNull, // nothing is in there, and whoever would leave something there cannot
    USER: 'alice',
    DISPLAY_TIMEZONE: 'UTC',
    // Its port is one for the machine; who tests it asks for it.
    SWF_BROKER: 'none',
    ...changes,
  };
}

/** A process of ours under test, with what it prints. */
export class Program {
  readonly child: ChildProcess;
  output = '';
  errors = '';

  /** @param script the name of one of our npm scripts, or a file of the tree */
  constructor(script: string, words: string[], environment: Record<string, string>) {
    this.child = spawn(process.execPath, [...START_OPTIONS, ...describeValue(script), ...words], {
      cwd: root,
      env: freshEnvironment(environment),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.child.stdout?.on('data', (chunk) => {
      this.output += chunk;
    });
    this.child.stderr?.on('data', (chunk) => {
      this.errors += chunk;
    });
  }

  /** Waits until the output, or what goes to the standard error, holds something. @returns the match */
  async prints(pattern: RegExp, to: 'output' | 'errors' = 'output'): Promise<RegExpExecArray> {
    const stream = to === 'output' ? this.child.stdout : this.child.stderr;
    for (;;) {
      const found = pattern.exec(this[to]);
      if (found) return found;
      if (this.#hasEnded) {
        throw new Error(
          `it ended (${this.child.exitCode}) without printing ${pattern}: ${this.output}${this.errors}`,
        );
      }
      await Promise.race([once(stream ?? this.child, 'data'), once(this.child, 'close')]);
    }
  }

  /** @returns the exit code, once everything it printed was read */
  async ends(): Promise<number | null> {
    if (!this.#hasEnded) await once(this.child, 'close');
    return this.child.exitCode;
  }

  /** By itself or, before it handles them, by a signal. */
  get #hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

/** The processes that a process has started, as Linux lists them. @param command words of their command line */
export function childrenOf(parent: number, command = ''): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
        if (Number(rest.split(' ')[1]) !== parent) return false;
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(command);
      } catch {
        return false; // it has ended meanwhile
      }
    });
}

/** Every process whose command line or environment names a path, as Linux lists them: whoever works in a data directory. */
export function processesOf(path: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        return ['cmdline', 'environ'].some((file) =>
          readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(path),
        );
      } catch {
        return false; // it has ended meanwhile
      }
    })
    .map((pid) => {
      try {
        return `${pid} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')}`;
      } catch {
        return pid;
      }
    });
}

/** Whether there is such a process. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
