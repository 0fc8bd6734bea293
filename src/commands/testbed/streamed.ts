import type { MonitorClient } from '#client';

/** The clock of the monitor may be behind ours by this, in ms. */
const CLOCKS = 5_000;

/** What the monitor streams of a namespace while it is watched: how many messages of each type and run. */
export class Streamed {
  readonly #leaving = new AbortController();
  readonly #counts = new Map<string, number>();
  readonly #done: Promise<void>;
  /** Told of the next message of a type, by its run number. */
  readonly #waiting = new Map<string, (runId: string) => void>();
  /** Messages that the monitor could not say any more; it said how many. */
  missed = 0;

  /** @param onTrouble told when the stream breaks, and when it is there again */
  constructor(client: MonitorClient, namespace: string, onTrouble: (line: string) => void) {
    this.#done = this.#watch(client, namespace, onTrouble);
    this.#done.catch(() => undefined); // close() and next() tell it
  }

  /** How many there were. */
  of(runId: string, type: string): number {
    return this.#counts.get(`${runId} ${type}`) ?? 0;
  }

  /** Waits for the next message of a type, of any run. @returns its run number @throws what ended the stream, or the wait */
  next(type: string, interrupted: AbortSignal): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(type, resolve);
      this.#done.then(() => reject(new Error('the stream of messages has ended')), reject);
      interrupted.addEventListener('abort', () => reject(interrupted.reason), { once: true });
    });
  }

  /** @throws what ended the stream before */
  async close(): Promise<void> {
    this.#leaving.abort();
    await this.#done;
  }

  async #watch(client: MonitorClient, namespace: string, onTrouble: (line: string) => void): Promise<void> {
    const since = new Date(Date.now() - CLOCKS).toISOString();
    const { signal } = this.#leaving;
    for await (const item of client.messages({ namespaces: [namespace], since, signal, onTrouble })) {
      if (item.kind === 'gap') {
        this.missed += item.missed;
        continue;
      }
      const runId = String(item.content['run_id'] ?? '');
      this.#counts.set(`${runId} ${item.type}`, this.of(runId, item.type) + 1);
      this.#waiting.get(item.type)?.(runId);
      this.#waiting.delete(item.type);
    }
  }
}
