import type { Input } from '../call.ts';
import type { MonitorClient } from '../client.ts';
import { within } from '../within.ts';

/** What a heartbeat tells. */
export type Heartbeat = Input<'heartbeat'>['body'];

/** Changes are told at once, but not more often than this, in ms. */
const SHORTEST_GAP = 1_000;
/** After a beat that did not arrive, in ms, where the usual interval is longer. */
const RETRY = 5_000;

/** What an agent does with its heartbeats. */
export interface Heartbeats {
  /** Tells changes soon; they stay true for later beats. */
  tell(changes: Partial<Heartbeat>): void;
  /** Beats now. Resolves once it was tried; whether it arrived is told by `onTrouble`. */
  beat(): Promise<void>;
  /** Beats a last time, after any that is on its way, which would revive the agent. @param deadline in ms */
  end(changes: Partial<Heartbeat>, deadline: number): Promise<void>;
}

/**
 * The heartbeats of one agent: at an interval and at changes, one call at a time, so that they do not pile up while the
 * monitor is away. A beat tells all that is true when it is sent; changes between two beats fall together.
 * @param interval in ms @param onTrouble told when beats do not arrive, and when they do again
 */
export function startHeartbeats(
  client: Pick<MonitorClient, 'heartbeat'>,
  first: Heartbeat,
  interval: number,
  onTrouble: (line: string) => void,
): Heartbeats {
  let facts = first;
  let timer: NodeJS.Timeout | undefined;
  let inFlight: Promise<void> | undefined;
  let lastBegin = Number.NEGATIVE_INFINITY;
  let isDue = false;
  let isTroubled = false;
  let hasEnded = false;

  function schedule(): void {
    if (hasEnded || inFlight) return;
    clearTimeout(timer);
    const usual = isTroubled ? Math.min(RETRY, interval) : interval;
    const wanted = isDue ? Math.min(SHORTEST_GAP, usual) : usual;
    timer = setTimeout(beat, Math.max(0, lastBegin + wanted - performance.now()));
  }

  async function beat(): Promise<void> {
    if (hasEnded) return;
    clearTimeout(timer);
    inFlight ??= tryOnce().finally(() => {
      inFlight = undefined;
      schedule();
    });
    await inFlight;
  }

  async function tryOnce(): Promise<void> {
    lastBegin = performance.now();
    isDue = false;
    try {
      await client.heartbeat({ body: facts });
      if (isTroubled) onTrouble('heartbeats arrive again');
      isTroubled = false;
    } catch (error) {
      if (!isTroubled)
        onTrouble(`a heartbeat did not arrive, it is tried again: ${(error as Error).message}`);
      isTroubled = true;
    }
  }

  return {
    tell(changes) {
      facts = { ...facts, ...changes };
      isDue = true;
      schedule();
    },
    beat,
    async end(changes, deadline) {
      if (hasEnded) return;
      const end = performance.now() + deadline;
      hasEnded = true;
      clearTimeout(timer);
      const body = { ...facts, ...changes };
      await within(deadline / 2, inFlight);
      const left = Math.max(end - performance.now(), 1);
      await client
        .heartbeat({ body }, { timeout: left, deadline: left, retry: true })
        .catch(({ message }: Error) => onTrouble(`the last heartbeat did not arrive: ${message}`));
    },
  };
}
