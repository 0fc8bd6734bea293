import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Input } from '../call.ts';
import type { MonitorClient } from '../client.ts';
import { MonitorError } from '../errors.ts';

/** The levels of the agents' logs, as Python has them. */
export const LEVELS = { DEBUG: 10, INFO: 20, WARNING: 30, ERROR: 40, CRITICAL: 50 } as const;
export type LevelName = keyof typeof LEVELS;

export interface LogOptions {
  /** Whose records they are: `base_agent` for the agents. */
  app: string;
  /** The agent's name. */
  instance: string;
  /** Records that wait for the monitor at most; more are dropped, counted, and said. Default: 20,000. */
  capacity?: number;
  /** Where in the program it was logged, where the caller knows. */
  module?: string;
}

type LogRecord = Input<'createLogs'>['body'][number];

/** Records of one call. */
const BATCH = 500;
const CAPACITY = 20_000;
/** Between two tries while the monitor is away, in ms. */
const SHORTEST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;
/** Of one try, in ms. */
const TIMEOUT = 10_000;
/** Longest message, in characters: the monitor takes more, but nobody reads it. */
const LONGEST_MESSAGE = 100_000;

/**
 * Sends log records to the monitor, many in one call, in order, without ever making the agent wait. While the monitor
 * is away they wait here; what does not fit is dropped, and the next record says how many. Each call has an
 * idempotency key, so that one whose answer was lost is stored once.
 */
export class MonitorLog {
  readonly #client: MonitorClient;
  readonly #options: LogOptions;
  readonly #capacity: number;
  #queue: LogRecord[] = [];
  #dropped = 0;
  #refused = 0;
  #sending: Promise<void> | undefined;
  readonly #stopping = new AbortController();

  constructor(client: MonitorClient, options: LogOptions) {
    this.#client = client;
    this.#options = options;
    this.#capacity = options.capacity ?? CAPACITY;
  }

  /** Records that wait. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Logs. Never blocks and never throws. @param extra JSON that goes with the record, such as `run_id` */
  log(level: LevelName, message: string, extra?: Record<string, unknown>): void {
    this.add(level, message, new Date(), extra);
  }

  /** The same with a moment of its own. */
  add(level: LevelName, message: string, at: Date, extra?: Record<string, unknown>): void {
    if (this.#queue.length >= this.#capacity) {
      this.#dropped++;
      return;
    }
    if (this.#dropped > 0) {
      this.#put('WARNING', `${this.#dropped} log records were dropped before this one`, at, {
        dropped: this.#dropped,
      });
      this.#dropped = 0;
    }
    this.#put(level, message, at, extra);
    this.#sending ??= this.#send();
  }

  /** Waits until all is sent, as long as the deadline allows. @returns how many records remain unsent */
  async flush(deadline = 5_000): Promise<number> {
    await Promise.race([this.#sending, sleep(deadline, undefined, { ref: false })]);
    return this.#queue.length;
  }

  /** Sends what it can within the deadline, and ends. @returns how many records remain unsent */
  async close(deadline = 5_000): Promise<number> {
    const left = await this.flush(deadline);
    this.#stopping.abort();
    await this.#sending;
    return left;
  }

  #put(level: LevelName, message: string, at: Date, extra: Record<string, unknown> | undefined): void {
    const { app, instance, module = 'agent' } = this.#options;
    this.#queue.push({
      app_name: app,
      instance_name: instance,
      timestamp: at.toISOString(),
      level: LEVELS[level],
      levelname: level,
      // The monitor takes no blank message, nor a NUL.
      message: message.slice(0, LONGEST_MESSAGE).replaceAll('\0', '\\0').toWellFormed().trim() || '(blank)',
      module,
      funcname: '-',
      lineno: 0,
      process: process.pid,
      thread: 0,
      extra_data: extra ?? null,
    });
  }

  async #send(): Promise<void> {
    const { signal } = this.#stopping;
    await Promise.resolve(); // what is logged together goes together
    let pause = SHORTEST_PAUSE;
    let key = randomUUID();
    // While a call is being made its records stay in front of the queue, and are the same when it is made again.
    let size = BATCH;
    while (this.#queue.length > 0 && !signal.aborted) {
      const batch = this.#queue.slice(0, size);
      size = batch.length;
      try {
        await this.#client.createLogs(
          { body: batch },
          { idempotencyKey: key, timeout: TIMEOUT, deadline: TIMEOUT, signal },
        );
        this.#queue.splice(0, batch.length);
        this.#tellOfRefused();
      } catch (error) {
        if (
          !(error instanceof MonitorError) ||
          (error.status === 400 && !this.#takeOut(error, batch.length))
        ) {
          this.#queue.splice(0, batch.length); // nothing that can be mended
          this.#dropped += batch.length;
        } else if (error.status !== 400) {
          await sleep(pause * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
          pause = Math.min(pause * 2, LONGEST_PAUSE);
          continue;
        }
      }
      pause = SHORTEST_PAUSE;
      key = randomUUID();
      size = BATCH;
    }
    this.#sending = undefined;
  }

  /** After a call that went well: a note about refused records may be refused itself, for ever. */
  #tellOfRefused(): void {
    if (this.#refused === 0 || this.#queue.length >= this.#capacity) return;
    this.#put('WARNING', `${this.#refused} log records were refused by the monitor`, new Date(), undefined);
    this.#refused = 0;
  }

  /** Takes the records out that the monitor refused, so that the others can go. @returns whether there were any */
  #takeOut(error: MonitorError, size: number): boolean {
    const places = new Set(Object.keys(error.fields).map((field) => Number(field.split('.')[0])));
    const before = this.#queue.length;
    this.#queue = this.#queue.filter((_, place) => place >= size || !places.has(place));
    this.#refused += before - this.#queue.length;
    return this.#queue.length < before;
  }
}
