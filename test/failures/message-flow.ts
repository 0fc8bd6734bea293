import { setTimeout as sleep } from 'node:timers/promises';
import { connectToBroker, type StompClient } from '../../src/stomp/client.ts';

/** Messages whose receipt is awaited at a time. */
const IN_FLIGHT = 20;

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
  readonly #port: number;
  readonly #done: Promise<void>;
  #sending = true;

  constructor(name: string, port: number) {
    this.#name = name;
    this.#port = port;
    this.#done = this.#send();
  }

  /** Ends it, once what was sent is confirmed. */
  async stop(): Promise<void> {
    this.#sending = false;
    await this.#done;
  }

  async #send(): Promise<void> {
    let next = 0;
    let waiting: number[] = [];
    let client: StompClient | undefined;
    while (this.#sending || waiting.length > 0) {
      if (waiting.length === 0) waiting = Array.from({ length: IN_FLIGHT }, () => next++);
      try {
        client ??= await connectToBroker({
          host: '127.0.0.1',
          port: this.#port,
          user: 'admin',
          password: 'admin',
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
