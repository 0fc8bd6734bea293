import type { Client } from 'pg';
import { sleepUntilAborted } from '../process/sleep.ts';

/**
 * Asks a session again and again.
 * @param every between two times, in ms
 * @returns true once the answer is yes, false once the signal is aborted
 * @throws where the session ends or does not answer
 */
export async function askUntil(
  session: Client,
  every: number,
  signal: AbortSignal,
  ask: () => Promise<boolean>,
): Promise<boolean> {
  const broken = new AbortController();
  session.once('end', () => broken.abort());
  const either = AbortSignal.any([signal, broken.signal]);
  while (!signal.aborted) {
    if (await ask()) return true;
    await sleepUntilAborted(every, either);
    if (broken.signal.aborted) throw new Error('the session has ended');
  }
  return false;
}

/** Watches over a session until the signal is aborted. @throws where it ends or does not answer */
export async function holdSession(session: Client, every: number, signal: AbortSignal): Promise<void> {
  await askUntil(session, every, signal, async () => {
    await session.query('select 1');
    return false;
  });
}
