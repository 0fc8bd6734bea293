import { once } from 'node:events';
import type { MonitorClient } from '../../src/client/index.ts';

/** The clock of the monitor may be behind ours by this, in ms. */
const CLOCKS = 5_000;

interface Arrival {
  type: string;
  runId: string;
}

/** What the monitor streams of a namespace while it is watched: how many messages of each type and run. */
export class Streamed {
  readonly #leaving = new AbortController();
  readonly #counts = new Map<string, number>();
  readonly #done: Promise<void>;
  readonly #arrivals = new EventTarget();
  /** Messages that the monitor could not say any more; it said how many. */
  missed = 0;

  constructor(client: MonitorClient, namespace: string) {
    this.#done = this.#watch(client, namespace);
    this.#done.catch(() => undefined); // close() and next() tell it
  }

  /** How many there were. */
  of(runId: string, type: string): number {
    return this.#counts.get(`${runId} ${type}`) ?? 0;
  }

  /** Waits for a message of a type, of any run. @returns the run number of the first one @throws what ended the stream */
  async next(type: string): Promise<string> {
    for (;;) {
      const arrived = once(this.#arrivals, 'message') as Promise<[CustomEvent<Arrival>]>;
      const first = await Promise.race([arrived, this.#done]);
      if (!first) throw new Error('the stream of messages has ended');
      const [{ detail }] = first;
      if (detail.type === type) return detail.runId;
    }
  }

  /** @throws what ended the stream before */
  async close(): Promise<void> {
    this.#leaving.abort();
    await this.#done;
  }

  async #watch(client: MonitorClient, namespace: string): Promise<void> {
    const since = new Date(Date.now() - CLOCKS).toISOString();
    const { signal } = this.#leaving;
    for await (const item of client.messages({ namespaces: [namespace], since, signal })) {
      if (item.kind === 'gap') {
        this.missed += item.missed;
        continue;
      }
      const runId = String(item.content['run_id'] ?? '');
      this.#counts.set(`${runId} ${item.type}`, this.of(runId, item.type) + 1);
      this.#arrivals.dispatchEvent(new CustomEvent('message', { detail: { type: item.type, runId } }));
    }
  }
}
