import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { lowerPriority } from '../../src/process/lower-priority.ts';

/**
 * Hostile clients in a process of their own, which gets the processor when nobody else wants it: the machines that they
 * would have are not those of what is measured.
 */
export class HostileProcess {
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  /** @param program beside this one @param what it is told to do */
  static async start(program: string, what: object): Promise<HostileProcess> {
    // Detached: a session, and so a group of the scheduler, of its own.
    const child = fork(new URL(program, import.meta.url), [JSON.stringify(what)], { detached: true });
    if (child.pid !== undefined) await lowerPriority(child.pid, constants.priority.PRIORITY_LOW);
    return new HostileProcess(child);
  }

  /** Ends it. @returns how many answers of which status it had */
  async stop(): Promise<Record<string, number>> {
    const [statuses] = await Promise.all([once(this.#process, 'message'), this.#process.send('stop')]);
    this.#process.kill('SIGKILL');
    await once(this.#process, 'exit');
    return statuses[0];
  }
}

/** What a hostile process does: counts its answers until it is asked. @returns what it was told, and the count */
export function hostileWork<What>(): { what: What; count: (what: string | number) => void } {
  const statuses: Record<string, number> = {};
  process.once('message', () => process.send?.(statuses));
  process.once('disconnect', () => process.exit());
  return {
    what: JSON.parse(process.argv[2] ?? '{}') as What,
    count: (status) => {
      statuses[status] = (statuses[status] ?? 0) + 1;
    },
  };
}
