import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { connectToBroker, type StompClient } from '../../src/stomp/client.ts';

/** Messages whose receipt is awaited at a time. */
const IN_FLIGHT = 20;

/** Where a flow goes to, and how fast. */
interface FlowOptions {
  port: number;
  user?: string;
  password?: string;
  /** Messages a second; as many as are confirmed where absent. */
  rate?: number;
}

/**
 * An agent that sends numbered messages, each until it is confirmed. One that had to be sent again may be there twice:
 * whether the first was taken nobody knows.
 */
export class MessageFlow {
  /** Numbers that were confirmed. */
  readonly confirmed: number[] = [];
  /** Numbers that were sent more than once. */
  readonly repeated = new Set<number>();
  readonly #name: string;
  readonly #options: FlowOptions;
  readonly #done: Promise<void>;
  #sending = true;

  constructor(name: string, options: FlowOptions) {
    this.#name = name;
    this.#options = options;
    this.#done = this.#send();
  }

  /** Ends it, once what was sent is confirmed. */
  async stop(): Promise<void> {
    this.#sending = false;
    await this.#done;
  }

  async #send(): Promise<void> {
    const { port, user = 'admin', password = 'admin', rate } = this.#options;
    let next = 0;
    let due = performance.now();
    let waiting: number[] = [];
    let client: StompClient | undefined;
    while (this.#sending || waiting.length > 0) {
      if (waiting.length === 0) {
        if (rate) {
          // What was not sent while nobody was there is not made up for.
          due = Math.max(due + (IN_FLIGHT * 1_000) / rate, performance.now() - 1_000);
          await sleep(Math.max(0, due - performance.now()));
        }
        waiting = Array.from({ length: IN_FLIGHT }, () => next++);
      }
      try {
        client ??= await connectToBroker({
          host: '127.0.0.1',
          port,
          user,
          password,
          heartBeats: { outgoing: 1_000, incoming: 1_000 },
          patience: 2_000,
        });
        const sender = client;
        const confirmed = new Set<number>();
        const all = await Promise.allSettled(
          waiting.map(async (n) => {
            const content = { msg_type: 'flow', sender: this.#name, run_id: '100010', n };
            await sender.send('/topic/epictopic', JSON.stringify(content));
            confirmed.add(n);
          }),
        );
        this.confirmed.push(...waiting.filter((n) => confirmed.has(n)));
        waiting = waiting.filter((n) => !confirmed.has(n));
        if (all.some(({ status }) => status === 'rejected')) throw new Error('the broker is gone');
      } catch {
        for (const n of waiting) this.repeated.add(n);
        client?.cut();
        client = undefined;
        await sleep(50);
      }
    }
    await client?.disconnect();
  }
}

/**
 * Everything confirmed is stored; what was sent once is there once, and in the order in which it was sent.
 * @param stored the numbers that are stored, in their order
 * @param late how many may come later than those that were sent after them, where a broker delivers some again
 * @returns how many did
 */
export function expectWholeFlow({ confirmed, repeated }: MessageFlow, stored: number[], late = 0): number {
  const counts = new Map<number, number>();
  for (const n of stored) counts.set(n, (counts.get(n) ?? 0) + 1);
  expect(
    confirmed.filter((n) => !counts.has(n)),
    'messages lost',
  ).toEqual([]);
  expect(
    [...counts].filter(([n, count]) => count > 1 && !repeated.has(n)),
    'messages there twice',
  ).toEqual([]);
  const once = stored.filter((n) => !repeated.has(n));
  let newest = -1;
  const belated = once.filter((n) => {
    newest = Math.max(newest, n);
    return n < newest;
  });
  expect(belated.length, `out of order: ${belated.slice(0, 20)}`).toBeLessThanOrEqual(late);
  return belated.length;
}
