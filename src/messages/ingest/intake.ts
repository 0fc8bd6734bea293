import { once } from 'node:events';
import type { StompClient } from '../../stomp/client.ts';
import type { Frame } from '../../stomp/frame.ts';
import { acknowledge } from '../../stomp/unconfirmed.ts';
import { probeIn } from './probe.ts';

/** What is stored in one transaction: so many messages, and bytes beyond which no further message is added. */
const BATCH = { messages: 500, bytes: 1024 * 1024 };
/** What may have come and not be stored, in bytes; beyond it nothing is read from the broker. */
const MOST_HELD = 32 * 1024 * 1024;

/** Told of each probe that came, once all before it is stored. @param id of the consumer that has sent it */
export type OnProbe = (id: string, subscription: string) => void;

interface IntakeOptions {
  /** Stores messages, however long that takes. @returns false where it was told to end meanwhile, and has stored nothing */
  store: (frames: Frame[], ending: AbortSignal) => Promise<boolean>;
  /** Told of a whole batch that has come while another one is stored. */
  readAhead: (frames: Frame[]) => void;
  onProbe: OnProbe;
}

/**
 * Takes messages from one connection to the broker: in their order, and each acknowledged once it is stored, so that
 * what is not stored comes again.
 */
export class Intake {
  readonly client: StompClient;
  /** Aborted when the connection is gone, or somebody says that it is to end. */
  readonly ending: AbortSignal;
  /** Aborted when the connection is gone. */
  readonly gone: AbortSignal;
  readonly #ended: Promise<unknown>;
  readonly #options: IntakeOptions;
  #frames: Frame[] = [];
  #bytes = 0;
  #wake: (() => void) | undefined;
  /** When a message last came or was stored, by `performance.now()`. */
  #lastWork = performance.now();

  constructor(client: StompClient, stopping: AbortSignal, options: IntakeOptions) {
    const gone = new AbortController();
    this.client = client;
    this.gone = gone.signal;
    this.ending = AbortSignal.any([stopping, gone.signal]);
    this.#options = options;
    this.#ended = this.ending.aborted ? Promise.resolve() : once(this.ending, 'abort');
    void client.closed.then(() => gone.abort());
    void this.#ended.then(() => this.#wake?.());
  }

  /** Takes in a message that has come. */
  add(frame: Frame): void {
    this.#frames.push(frame);
    this.#lastWork = performance.now();
    this.#bytes += frame.body.length;
    if (this.#bytes > MOST_HELD) this.client.connection.socket.pause();
    // As it becomes so many, not with each one after that.
    if (this.#frames.length === BATCH.messages) this.#readAhead();
    this.#wake?.();
  }

  /** For how long nothing has come and nothing waits to be stored, in ms. */
  get idleFor(): number {
    return this.#bytes > 0 ? 0 : performance.now() - this.#lastWork;
  }

  /** Waits for work that the broker has to answer, or for the end. @throws what the work throws before that */
  async unlessEnded(work: Promise<unknown>): Promise<void> {
    await Promise.race([work, this.#ended]);
  }

  /** Takes messages until the end. */
  async work(until: AbortSignal = this.ending): Promise<void> {
    const wake = () => this.#wake?.();
    until.addEventListener('abort', wake);
    while (!until.aborted && !this.ending.aborted) await this.#take();
    until.removeEventListener('abort', wake);
  }

  /** Waits for messages, stores a batch of them, and only then acknowledges it. */
  async #take(): Promise<void> {
    if (this.#frames.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = undefined;
    }
    const frames = this.#batch();
    if (this.#frames.length >= BATCH.messages) this.#readAhead();
    const messages = frames.filter((frame) => probeIn(frame) === undefined);
    if (messages.length > 0 && !(await this.#options.store(messages, this.ending))) return;
    for (const frame of frames) {
      this.#bytes -= frame.body.length;
      acknowledge(this.client, frame);
    }
    this.#lastWork = performance.now();
    if (this.#bytes <= MOST_HELD / 2) this.client.connection.socket.resume();
    for (const frame of frames) {
      const probe = probeIn(frame);
      if (probe) this.#options.onProbe(probe, frame.headers['subscription'] ?? '');
    }
  }

  #batch(): Frame[] {
    return this.#frames.splice(0, this.#batchEnd());
  }

  #readAhead(): void {
    this.#options.readAhead(this.#frames.slice(0, this.#batchEnd()));
  }

  /** Where the first batch of those that wait ends. */
  #batchEnd(): number {
    let bytes = 0;
    const end = this.#frames.findIndex(({ body }, index) => {
      bytes += body.length;
      return index >= BATCH.messages || (index > 0 && bytes > BATCH.bytes);
    });
    return end < 0 ? this.#frames.length : end;
  }
}
