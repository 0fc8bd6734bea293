import { describeValue } from '../../process/describe.ts';
import type { LevelName } from '../logging/levels.ts';

/** A piece of work beside others. @param signal aborted when the agent stops */
export type Work = (signal: AbortSignal) => unknown;

interface Task {
  work: Work;
  name: string;
  /** There is one of a key at a time. */
  key: unknown;
}

/** What background work tells of. */
export interface BackgroundEvents {
  /** A task was taken on, or one ended. */
  began(): void;
  ended(): void;
  /** One failed, or was not begun. */
  said(level: LevelName, name: string, words: string, error?: unknown): void;
}

/** What an agent does with its background work. */
export interface Background {
  /** Aborted when the end has come. */
  stopping: AbortSignal;
  /** @returns false where work of the same key is not done yet, or the agent stops */
  add(task: Task): boolean;
  /** Begins nothing more, says what was in line, tells what runs to stop, and waits for it. */
  stop(): Promise<void>;
}

/** Work beside the agent's own, so many at a time, the rest in line. A failure is told and harms nothing else. */
export function openBackground(atOnce: number, { began, ended, said }: BackgroundEvents): Background {
  const ending = new AbortController();
  const stopping = ending.signal;
  const waiting: Task[] = [];
  const keys = new Set<unknown>();
  const running = new Set<Promise<void>>();

  function next(): void {
    const task = running.size < atOnce && waiting.shift();
    if (!task) return;
    const done = run(task).finally(() => {
      running.delete(done);
      next();
    });
    running.add(done);
  }

  async function run({ work, name, key }: Task): Promise<void> {
    try {
      await work(stopping);
    } catch (error) {
      if (!stopping.aborted || !isGivenUp(error))
        said('ERROR', name, `failed: ${describeValue(error)}`, error);
    } finally {
      keys.delete(key);
      ended();
    }
  }

  return {
    stopping,
    add(task) {
      if (stopping.aborted || keys.has(task.key)) {
        said('INFO', task.name, 'was not begun: one of its key runs, or the end came');
        return false;
      }
      keys.add(task.key);
      waiting.push(task);
      began();
      next();
      return true;
    },
    async stop() {
      ending.abort();
      for (const { name } of waiting.splice(0)) said('WARNING', name, 'was not begun: the end came');
      await Promise.all(running);
    },
  };
}

/** Whether work ended because its signal told it to: with the client's error, or Node's own. */
function isGivenUp(error: unknown): boolean {
  const { kind, name } = Object(error);
  return kind === 'cancelled' || name === 'AbortError';
}
