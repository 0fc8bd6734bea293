import { setTimeout as sleep } from 'node:timers/promises';
import type { Input } from '../call.ts';
import type { MonitorClient } from '../client.ts';
import { MonitorError } from '../errors.ts';
import { within } from '../within.ts';

/** What a heartbeat tells. */
export type Heartbeat = Input<'heartbeat'>['body'];

/** Of one beat, in ms. */
const TIMEOUT = 10_000;
/** Changes are told at once, but not more often than this, in ms. */
const SHORTEST_GAP = 1_000;
/** After a beat that did not arrive, in ms, where the usual interval is longer. */
const RETRY = 5_000;
/** Between tries of the last beat, in ms. */
const LAST_RETRY = 200;

/**
 * The heartbeats of one agent: at an interval and at changes, one call at a time, so that they do not pile up while the
 * monitor is away. A beat tells all that is true when it is sent; changes between two beats fall together.
 */
export class Heartbeats {
  readonly #client: Pick<MonitorClient, 'heartbeat'>;
  readonly #interval: number;
  readonly #onTrouble: (line: string) => void;
  #facts: Heartbeat;
  #timer: NodeJS.Timeout | undefined;
  #inFlight: Promise<void> | undefined;
  #lastBegin = Number.NEGATIVE_INFINITY;
  #isDue = false;
  #isTroubled = false;
  #ended = false;

  /** @param interval in ms @param onTrouble told when beats do not arrive, and when they do again */
  constructor(
    client: Pick<MonitorClient, 'heartbeat'>,
    facts: Heartbeat,
    interval: number,
    onTrouble: (line: string) => void,
  ) {
    this.#client = client;
    this.#facts = facts;
    this.#interval = interval;
    this.#onTrouble = onTrouble;
  }

  /** Tells changes soon; they stay true for later beats. */
  tell(changes: Partial<Heartbeat>): void {
    this.#facts = { ...this.#facts, ...changes };
    this.#isDue = true;
    if (this.#ended || this.#inFlight) return;
    this.#schedule();
  }

  /** Beats now. Resolves once it was tried; whether it arrived is told by `onTrouble`. */
  beat(): Promise<void> {
    if (this.#ended) return Promise.resolve();
    clearTimeout(this.#timer);
    this.#inFlight ??= this.#try().finally(() => {
      this.#inFlight = undefined;
      if (!this.#ended) this.#schedule();
    });
    return this.#inFlight;
  }

  /** Beats a last time, after any that is on its way, which would revive the agent. @param deadline in ms */
  async end(changes: Partial<Heartbeat>, deadline: number): Promise<void> {
    if (this.#ended) return;
    const end = performance.now() + deadline;
    this.#ended = true;
    clearTimeout(this.#timer);
    const facts = { ...this.#facts, ...changes };
    await within(deadline / 2, this.#inFlight);
    for (;;) {
      const left = Math.max(end - performance.now(), 1);
      try {
        await this.#client.heartbeat({ body: facts }, { timeout: left, deadline: left });
        return;
      } catch (error) {
        const isHopeless = error instanceof MonitorError && !error.canRetry;
        if (isHopeless || performance.now() + LAST_RETRY > end) {
          this.#onTrouble(`the last heartbeat did not arrive: ${(error as Error).message}`);
          return;
        }
        await sleep(LAST_RETRY);
      }
    }
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const usual = this.#isTroubled ? Math.min(RETRY, this.#interval) : this.#interval;
    const wanted = this.#isDue ? Math.min(SHORTEST_GAP, usual) : usual;
    const pause = Math.max(0, this.#lastBegin + wanted - performance.now());
    this.#timer = setTimeout(() => void this.beat(), pause);
  }

  async #try(): Promise<void> {
    this.#lastBegin = performance.now();
    this.#isDue = false;
    try {
      await this.#client.heartbeat({ body: this.#facts }, { timeout: TIMEOUT, deadline: TIMEOUT });
      if (this.#isTroubled) this.#onTrouble('heartbeats arrive again');
      this.#isTroubled = false;
    } catch (error) {
      if (!this.#isTroubled)
        this.#onTrouble(`a heartbeat did not arrive, it is tried again: ${(error as Error).message}`);
      this.#isTroubled = true;
    }
  }
}
