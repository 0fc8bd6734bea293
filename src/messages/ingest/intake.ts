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

/**
 * Stores messages, however long that takes.
 * @param ahead where the batch before is not stored yet: whether it is, which has to be known before any of these is
 * @returns false where it was told to end meanwhile, and not all are stored
 */
export type Store = (frames: Frame[], ending: AbortSignal, ahead?: Promise<boolean>) => Promise<boolean>;

interface IntakeOptions {
  store: Store;
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

  /**
   * Takes messages until the end, and a whole batch already while the one before is being stored: half of its work can be done by
   * then. Fewer messages wait, and become more.
   */
  async work(until: AbortSignal = this.ending): Promise<void> {
    const wake = () => this.#wake?.();
    until.addEventListener('abort', wake);
    const isOver = () => until.aborted || this.ending.aborted;
    let ahead: Promise<boolean> | undefined;
    for (;;) {
      let isStoring = ahead !== undefined;
      const onStored = () => {
        isStoring = false;
        wake();
      };
      void ahead?.then(onStored, onStored);
      while (!isOver() && this.#frames.length < (isStoring ? BATCH.messages : 1)) await this.#woken();
      if (isOver()) break;
      const next = this.#take(isStoring ? ahead : undefined);
      next.catch(() => undefined); // it is thrown when its turn comes
      await ahead;
      ahead = next;
    }
    await ahead;
    until.removeEventListener('abort', wake);
  }

  async #woken(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    this.#wake = undefined;
  }

  /** Stores a batch, and only then acknowledges it. @returns whether it is stored */
  async #take(ahead: Promise<boolean> | undefined): Promise<boolean> {
    const frames = this.#batch();
    const messages = frames.filter((frame) => probeIn(frame) === undefined);
    const isStored =
      messages.length > 0 ? await this.#options.store(messages, this.ending, ahead) : await ahead;
    if (isStored === false) return false;
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
    return true;
  }

  #batch(): Frame[] {
    let bytes = 0;
    const end = this.#frames.findIndex(({ body }, index) => {
      bytes += body.length;
      return index >= BATCH.messages || (index > 0 && bytes > BATCH.bytes);
    });
    return this.#frames.splice(0, end < 0 ? this.#frames.length : end);
  }
}
