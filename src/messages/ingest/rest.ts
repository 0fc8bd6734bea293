import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, in ms, or until it is told to end; never throws. */
export function rest(milliseconds: number, ending: AbortSignal): Promise<undefined> {
  return sleep(milliseconds, undefined, { signal: ending }).catch(() => undefined);
}
