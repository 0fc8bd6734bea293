import { setTimeout as sleep } from 'node:timers/promises';

/** Waits so many ms, or until the signal is aborted; never rejects. */
export async function sleepUntilAborted(
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
