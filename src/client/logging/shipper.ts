import { randomUUID } from 'node:crypto';
import type { Input } from '../call.ts';
import type { MonitorClient } from '../client.ts';
import type { MonitorError } from '../errors.ts';
import { pauseOf } from '../pause.ts';
import { within } from '../within.ts';
import type { RecordQueue, Waiting } from './queue.ts';
import { refusedPlaces } from './refused.ts';

/** What a shipper tells of. */
export interface ShipperEvents {
  /** Records were stored; there is room in the queue. */
  stored(count: number): void;
  /** Records were taken out because the monitor does not take them. */
  refused(records: Waiting[], reason: string): void;
  /** Nothing can be sent at present, said once; or it goes on. */
  onTrouble(line: string): void;
}

/** Of one call, as the contract has it: records, and bytes without the brackets. */
const MOST_RECORDS = 1_000;
export const MOST_BYTES = 2 * 1_024 * 1_024 - 2;
/** How long a call may take, in ms. */
const TIMEOUT = 10_000;
/** Between tries while the monitor is away, in ms; while somebody waits for the end, the first. */
const BACKOFF = { first: 150, longest: 1_500 };
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
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> | undefined;
  /** How many wait for the end; then no pause is long. */
  #hurries = 0;
  #endPause: () => void = () => undefined;

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
    if (this.#sending || this.#hasStopped) return;
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
    this.#stopping.abort();
    clearTimeout(this.#timer);
    this.#endPause();
  }

  get #hasStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  #begin(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sending ??= this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    const queue = this.#queue;
    const { stored, refused } = this.#events;
    let most = MOST_RECORDS;
    let out: Waiting[] = [];
    let reason = '';
    while (queue.length > 0 && !this.#hasStopped) {
      const batch = queue.first(most, MOST_BYTES);
      const places = await this.#send(batch);
      if (this.#hasStopped) break;
      if (places?.size === 0) {
        most = Math.ceil(batch.length / 2); // it does not say which: half of them, until it is one
        continue;
      }
      queue.remove(batch.length, places && batch.filter((_, place) => !places.has(place)));
      if (places) {
        if (out.length === 0) [reason = ''] = places.values();
        out.push(...batch.filter((_, place) => places.has(place)));
        if (out.length < MOST_RECORDS && queue.length > 0) continue;
      } else {
        most = MOST_RECORDS;
        stored(batch.length);
      }
      // Once for many: where all are refused, there would be more lines than records otherwise.
      if (out.length > 0) refused(out, reason);
      out = [];
    }
    this.#sending = undefined; // here: what is queued from now on has to wake it again
    if (out.length > 0) refused(out, reason); // the end came meanwhile
  }

  /**
   * Sends one batch until there is an answer to it. The key stays over the tries, so that a batch whose answer was lost
   * is stored once.
   * @returns the places of the records that the monitor finds fault with, none where it does not say which; undefined
   *   once it is stored, or nothing more is sent
   */
  async #send(batch: Waiting[]): Promise<Map<number, string> | undefined> {
    const { onTrouble } = this.#events;
    const { signal } = this.#stopping;
    const text = `[${batch.map((record) => record.text)}]`;
    const body = text as unknown as Input<'createLogs'>['body'];
    const how = { idempotencyKey: randomUUID(), timeout: TIMEOUT, retry: false, signal };
    for (let tries = 0; !signal.aborted; tries++) {
      let fault: MonitorError | undefined;
      await this.#client.createLogs({ body }, how).catch((error) => {
        fault = error;
      });
      if (signal.aborted) break;
      const places = fault && refusedPlaces(fault, batch.length);
      if (!fault || places) {
        if (tries > 0) onTrouble('logs are sent again');
        if (fault && places?.size === 0 && batch.length === 1) places.set(0, fault.detail ?? fault.message);
        return places;
      }
      if (tries === 0) onTrouble(`logs cannot be sent, they wait: ${fault.message}`);
      await this.#pause(tries, fault.retryAfter);
    }
    return undefined;
  }

  /** Waits before the next try. @param asked for how long the monitor asks for, in ms */
  async #pause(tries: number, asked = 0): Promise<void> {
    const isHurried = this.#hurries > 0;
    const pause = isHurried ? pauseOf(0, 0, BACKOFF) : pauseOf(tries, Math.min(asked, MOST_ASKED), BACKOFF);
    await new Promise<void>((resolve) => {
      this.#endPause = resolve;
      // A program that has ended otherwise is not kept by a monitor that is away.
      setTimeout(resolve, pause).unref();
    });
  }
}
