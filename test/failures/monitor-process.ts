import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import { madeDirectory } from '../cluster-copy.ts';
import { Program } from '../scripts/process.ts';

/** npm passes a signal on that the process group has got already, after so long, in ms. */
const SIGNALS_APART = 10;

/** Where a monitor under test keeps its database and certificates. */
export class DataDirectory {
  readonly path: string;
  readonly #isEmpty: boolean;

  /** @param path an empty directory; without it one is made, with a database as the first start would make it */
  constructor(path?: string) {
    this.#isEmpty = path !== undefined;
    this.path = path ?? madeDirectory();
  }

  /** The process id of the PostgreSQL that runs on it, undefined where none does. */
  get postgres(): number | undefined {
    const file = join(this.path, 'pg18/postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) || undefined : undefined;
  }

  /** Ends its PostgreSQL as a crash would: its work is lost, what it committed is not. */
  killPostgres(): void {
    const pid = this.postgres;
    if (pid === undefined) return;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it has ended by itself and left its file
    }
  }

  /** Makes a token of the first user, also before a monitor has been started on the directory. */
  async token({ DATABASE_URL: url }: Record<string, string> = {}): Promise<string> {
    if (!url && !this.#isEmpty) return inject('firstToken');
    const { issueToken } = await import('./stopped-database.ts');
    return issueToken(url ? { url } : this.path);
  }

  /** Looks into the database, without a limit of time; starts its server where none runs. */
  async query<Row>(text: string): Promise<Row[]> {
    const { query } = await import('./stopped-database.ts');
    return query<Row>(this.path, text);
  }

  remove(): void {
    this.killPostgres();
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A monitor as `npm start` runs it: a process of its own, on free ports of 127.0.0.1. */
export class MonitorProcess {
  readonly http: string;
  readonly https: string;
  /** From the start of the process until it said that it was ready to work, in ms. */
  readonly startedIn: number;
  readonly #program: Program;

  private constructor(program: Program, http: string, https: string, startedIn: number) {
    this.#program = program;
    this.http = http;
    this.https = https;
    this.startedIn = startedIn;
  }

  /** Resolves once the monitor answers that it is ready. */
  static async start(
    dataDirectory: DataDirectory,
    environment: Record<string, string> = {},
  ): Promise<MonitorProcess> {
    const before = performance.now();
    const program = new Program('start', [], {
      SWF_DATA_DIR: dataDirectory.path,
      SWF_HTTP_PORT: '0',
      SWF_HTTPS_PORT: '0',
      SWF_HOST: '127.0.0.1',
      ...environment,
    });
    const [, http = '', https = ''] = await program.prints(/ready: (http:\S+).*?(https:\S+)/);
    const { status } = await fetch(`${http}/api/health/ready/`);
    if (status !== 200) throw new Error(`said that it was ready and answered ${status}`);
    return new MonitorProcess(program, http, https, performance.now() - before);
  }

  get pid(): number {
    return this.#program.child.pid ?? 0;
  }

  /** What it has logged. */
  get log(): string {
    return this.#program.output;
  }

  /** Ends it at once, as the kernel does when memory runs out. */
  async kill(): Promise<void> {
    const { child } = this.#program;
    const gone = once(child, 'close');
    child.kill('SIGKILL');
    await gone;
    // It could not do this itself; another process may get its number and be taken for a monitor by the set-up.
    rmSync(new URL(`../../node_modules/.swf-running/${child.pid}`, import.meta.url), { force: true });
  }

  /**
   * Asks it to stop.
   * @param asGroup by Ctrl-C on a terminal under npm: the whole process group gets the signal, and the monitor once more
   * @returns the exit code, and how long it took in ms
   */
  async stop(asGroup = false): Promise<{ code: number | null; took: number }> {
    const before = performance.now();
    if (asGroup) {
      process.kill(-this.pid, 'SIGINT');
      await sleep(SIGNALS_APART);
      this.#program.child.kill('SIGINT');
    } else this.#program.child.kill('SIGTERM');
    const code = await this.#program.ends();
    return { code, took: performance.now() - before };
  }
}
