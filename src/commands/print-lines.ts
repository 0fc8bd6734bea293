import { once } from 'node:events';
import { onStopSignal } from '../process/stop-signals.ts';

/** What would move the cursor, turn the line round or hide in it, were it let through to a terminal. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text from anybody, harmless on a terminal. */
export function plain(value: unknown): string {
  return String(value).replace(UNSEEN, '·');
}

/**
 * Prints lines until there are no more, until Ctrl-C, or until the reader of a pipe has had enough.
 * @param lines made until the signal is aborted
 */
export async function printLines(lines: (signal: AbortSignal) => AsyncIterable<string>): Promise<void> {
  const leaving = new AbortController();
  onStopSignal(
    () => leaving.abort(),
    () => process.exit(130),
  );
  // Whoever reads the pipe has had enough: `| head`.
  process.stdout.on('error', () => leaving.abort());
  for await (const line of lines(leaving.signal)) {
    // Whoever reads slowly is waited for: the monitor keeps the rest.
    if (!process.stdout.write(`${line}\n`)) await drained(leaving.signal);
  }
}

async function drained(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await once(process.stdout, 'drain', { signal }).catch(() => undefined); // cut off
}
