import type { Input } from '../call.ts';
import type { MonitorClient } from '../client.ts';
import { within } from '../within.ts';

/** What a heartbeat tells. */
export type Heartbeat = Input<'heartbeat'>['body'];

/** Changes are told at once, but not more often than this, in ms. */
const SHORTEST_GAP = 1_000;
/** After a beat that did not arrive, in ms, where the usual interval is longer. */
const RETRY = 5_000;

/**
 * The heartbeats of one agent: at an interval and at changes, one call at a time, so that they do not pile up while the
 * monitor is away. A beat tells all that is true when it is sent; changes between two beats fall together.
 */
export class Heartbeats {
  readonly #client: Pick<MonitorClient, 'heartbeat'>;
  #facts: Heartbeat;
  readonly #interval: number;
  readonly #onTrouble: (line: string) => void;
  #timer: NodeJS.Timeout | undefined;
  #inFlight: Promise<void> | undefined;
  #lastBegin = Number.NEGATIVE_INFINITY;
  #isDue = false;
  #isTroubled = false;
  #hasEnded = false;

  /** @param interval in ms @param onTrouble told when beats do not arrive, and when they do again */
  constructor(
    client: Pick<MonitorClient, 'heartbeat'>,
    first: Heartbeat,
    interval: number,
    onTrouble: (line: string) => void,
  ) {
    this.#client = client;
    this.#facts = first;
    this.#interval = interval;
    this.#onTrouble = onTrouble;
  }

  /** Tells changes soon; they stay true for later beats. */
  tell(changes: Partial<Heartbeat>): void {
    this.#facts = { ...this.#facts, ...changes };
    this.#isDue = true;
    this.#schedule();
  }

  /** Beats now. Resolves once it was tried; whether it arrived is told by `onTrouble`. */
  async beat(): Promise<void> {
    if (this.#hasEnded) return;
    clearTimeout(this.#timer);
    this.#inFlight ??= this.#tryOnce().finally(() => {
      this.#inFlight = undefined;
      this.#schedule();
    });
    await this.#inFlight;
  }

  /** Beats a last time, after any that is on its way, which would revive the agent. @param deadline in ms */
  async end(changes: Partial<Heartbeat>, deadline: number): Promise<void> {
    if (this.#hasEnded) return;
    const end = performance.now() + deadline;
    this.#hasEnded = true;
    clearTimeout(this.#timer);
    const body = { ...this.#facts, ...changes };
    await within(deadline / 2, this.#inFlight);
    const left = Math.max(end - performance.now(), 1);
    await this.#client
      .heartbeat({ body }, { timeout: left, deadline: left, retry: true })
      .catch(({ message }: Error) => this.#onTrouble(`the last heartbeat did not arrive: ${message}`));
  }

  #schedule(): void {
    if (this.#hasEnded || this.#inFlight) return;
    clearTimeout(this.#timer);
    const usual = this.#isTroubled ? Math.min(RETRY, this.#interval) : this.#interval;
    const wanted = this.#isDue ? Math.min(SHORTEST_GAP, usual) : usual;
    const pause = Math.max(0, this.#lastBegin + wanted - performance.now());
    this.#timer = setTimeout(() => this.beat(), pause);
  }

  async #tryOnce(): Promise<void> {
    this.#lastBegin = performance.now();
    this.#isDue = false;
    try {
      await this.#client.heartbeat({ body: this.#facts });
      if (this.#isTroubled) this.#onTrouble('heartbeats arrive again');
      this.#isTroubled = false;
    } catch (error) {
      if (!this.#isTroubled)
        this.#onTrouble(`a heartbeat did not arrive, it is tried again: ${(error as Error).message}`);
      this.#isTroubled = true;
    }
  }
}
