import { MonitorError } from '../errors.ts';

/** A piece of work beside others. @param signal aborted when the agent stops */
export type Work = (signal: AbortSignal) => unknown;

interface Task {
  work: Work;
  name: string;
  key: string | undefined;
}

/** What background work tells of. */
export interface BackgroundEvents {
  /** A task was taken on, or one ended. */
  began(): void;
  ended(): void;
  failed(name: string, error: unknown): void;
  /** The end came while it was in line. */
  notBegun(name: string): void;
}

/** Work beside the agent's own, so many at a time, the rest in line. A failure is told and harms nothing else. */
export class Background {
  readonly #atOnce: number;
  readonly #events: BackgroundEvents;
  readonly #stopping = new AbortController();
  readonly #waiting: Task[] = [];
  readonly #keys = new Set<string>();
  readonly #running = new Set<Promise<void>>();

  constructor(atOnce: number, events: BackgroundEvents) {
    this.#atOnce = atOnce;
    this.#events = events;
  }

  /** @returns false where work of the same key is not done yet, or the agent stops */
  add(task: Task): boolean {
    const { key } = task;
    if (this.stopping.aborted || (key !== undefined && this.#keys.has(key))) return false;
    if (key !== undefined) this.#keys.add(key);
    this.#waiting.push(task);
    this.#events.began();
    this.#next();
    return true;
  }

  /** Aborted when the end has come. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Begins nothing more, says what was in line, tells what runs to stop, and waits for it. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const { name } of this.#waiting.splice(0)) this.#events.notBegun(name);
    await Promise.all(this.#running);
  }

  #next(): void {
    if (this.#running.size >= this.#atOnce || this.stopping.aborted) return;
    const task = this.#waiting.shift();
    if (!task) return;
    const done = this.#run(task).finally(() => {
      this.#running.delete(done);
      this.#next();
    });
    this.#running.add(done);
  }

  async #run({ work, name, key }: Task): Promise<void> {
    try {
      await work(this.stopping);
    } catch (error) {
      if (!this.stopping.aborted || !isGivenUp(error)) this.#events.failed(name, error);
    } finally {
      if (key !== undefined) this.#keys.delete(key);
      this.#events.ended();
    }
  }
}

/** Whether work ended because its signal told it to: with Node's own error, or the client's. */
function isGivenUp(error: unknown): boolean {
  return error instanceof MonitorError ? error.kind === 'cancelled' : (error as Error)?.name === 'AbortError';
}
