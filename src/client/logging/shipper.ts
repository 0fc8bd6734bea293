import { randomUUID } from 'node:crypto';
import type { Input } from '../call.ts';
import type { MonitorClient } from '../client.ts';
import type { MonitorError } from '../errors.ts';
import { JsonText } from '../json-text.ts';
import { pauseOf } from '../pause.ts';
import { within } from '../within.ts';
import type { RecordQueue, Waiting } from './queue.ts';
import { isAboutRecords, refusedPlaces } from './refused.ts';

/** What a shipper tells of. */
export interface ShipperEvents {
  /** Records were stored; there is room in the queue. */
  stored(count: number): void;
  /** Records were taken out because the monitor does not take them. */
  refused(records: Waiting[], reason: string): void;
  /** Nothing can be sent at present; said once until it goes on. */
  troubled(error: Error): void;
  /** It goes on after trouble. */
  recovered(): void;
}

/** Of one call, as the contract has it: records, and bytes without the brackets. */
const MOST_RECORDS = 1_000;
export const MOST_BYTES = 8 * 1_024 * 1_024 - 2;
/** How long a call may take, in ms. */
const TIMEOUT = 10_000;
/** Between tries while the monitor is away, in ms; and while somebody waits for the end. */
const BACKOFF = { first: 150, longest: 1_500 };
const HURRIED = { first: 150, longest: 200 };
/** Of what a `Retry-After` asks for, in ms: a log that is silent for long is of no use. */
const MOST_ASKED = 60_000;

/**
 * Sends what a queue holds to the monitor, in order, one batch at a time, until the monitor has it. Own code: the
 * shippers of the registry send what they have to one service's own address, and none resends under one key.
 */
export class Shipper {
  readonly #client: Pick<MonitorClient, 'createLogs'>;
  readonly #queue: RecordQueue;
  readonly #linger: number;
  readonly #events: ShipperEvents;
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> | undefined;
  /** How many wait for the end; then no pause is long. */
  #hurries = 0;
  #endPause: () => void = () => undefined;
  readonly #stopped = new AbortController();

  /** @param linger for how long more records are waited for before fewer than a full batch are sent, in ms */
  constructor(
    client: Pick<MonitorClient, 'createLogs'>,
    queue: RecordQueue,
    linger: number,
    events: ShipperEvents,
  ) {
    this.#client = client;
    this.#queue = queue;
    this.#linger = linger;
    this.#events = events;
  }

  /** To be called when something was queued. */
  wake(): void {
    if (this.#sending || this.#stopped.signal.aborted) return;
    if (this.#queue.length >= MOST_RECORDS) this.#begin();
    else this.#timer ??= setTimeout(() => this.#begin(), this.#linger);
  }

  /** Sends all that waits now. @param deadline in ms */
  async flush(deadline: number): Promise<void> {
    if (this.#queue.length === 0) return;
    this.#hurries++;
    this.#endPause();
    this.#begin();
    await within(deadline, this.#sending);
    this.#hurries--;
  }

  /** Sends nothing more, whatever waits. */
  stop(): void {
    this.#stopped.abort();
    clearTimeout(this.#timer);
    this.#endPause();
  }

  #begin(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sending ??= this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    const { signal } = this.#stopped;
    let most = MOST_RECORDS;
    let refused: Waiting[] = [];
    let reason = '';
    while (this.#queue.length > 0 && !signal.aborted) {
      const batch = this.#queue.first(most, MOST_BYTES);
      const fault = await this.#send(batch);
      if (signal.aborted) break;
      if (fault) {
        const places = refusedPlaces(fault, batch.length);
        if (places.size === 0 && batch.length > 1) {
          most = Math.ceil(batch.length / 2); // it does not say which: half of them, until it is one
          continue;
        }
        if (places.size === 0) places.set(0, fault.detail ?? fault.message);
        this.#queue.remove(new Set(places.keys()));
        if (refused.length === 0) [reason = ''] = places.values();
        refused.push(...batch.filter((_, place) => places.has(place)));
        if (refused.length < MOST_RECORDS && this.#queue.length > 0) continue;
      } else {
        this.#queue.remove(batch.length);
        most = MOST_RECORDS;
        this.#events.stored(batch.length);
      }
      // Once for many: where all are refused, there would be more lines than records otherwise.
      if (refused.length > 0) this.#events.refused(refused, reason);
      refused = [];
    }
    this.#sending = undefined; // here: what is queued from now on has to wake it again
    if (refused.length > 0) this.#events.refused(refused, reason); // the end came meanwhile
  }

  /**
   * Sends one batch until there is an answer to it. The key stays over the tries, so that a batch whose answer was lost
   * is stored once.
   * @returns what the monitor finds wrong with its records; undefined once it is stored, or nothing more is sent
   */
  async #send(batch: Waiting[]): Promise<MonitorError | undefined> {
    const text = new JsonText(`[${batch.map((record) => record.text).join(',')}]`);
    const body = text as unknown as Input<'createLogs'>['body'];
    const { signal } = this.#stopped;
    const how = { idempotencyKey: randomUUID(), timeout: TIMEOUT, retry: false, signal };
    for (let tries = 0; !signal.aborted; tries++) {
      try {
        await this.#client.createLogs({ body }, how);
        if (tries > 0) this.#events.recovered();
        return undefined;
      } catch (error) {
        if (signal.aborted) break;
        const fault = error as MonitorError;
        if (isAboutRecords(fault)) {
          if (tries > 0) this.#events.recovered();
          return fault;
        }
        if (tries === 0) this.#events.troubled(fault);
        await this.#pause(tries, fault.retryAfter);
      }
    }
    return undefined;
  }

  async #pause(tries: number, asked = 0): Promise<void> {
    const pause =
      this.#hurries > 0 ? pauseOf(tries, 0, HURRIED) : pauseOf(tries, Math.min(asked, MOST_ASKED), BACKOFF);
    await new Promise<void>((resolve) => {
      this.#endPause = resolve;
      // A program that has ended otherwise is not kept by a monitor that is away.
      setTimeout(resolve, pause).unref();
    });
  }
}
