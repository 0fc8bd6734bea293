import { insertDeadLetter } from '../../database/messages/dead-letters.ts';
import type { Executor } from '../../database/statement.ts';
import type { Frame } from '../../stomp/frame.ts';

/** A message that is kept for a person to look at, because nothing else can be done with it. */
export interface DeadLetter {
  frame: Pick<Frame, 'headers' | 'body'>;
  reason: string;
}

/** Of a body that is kept, in bytes: a broker may deliver hundreds of MiB, which no process could even write down. */
export const MOST_KEPT = 1024 * 1024;

/** Keeps dead letters, in their order; of one that is very large the beginning. */
export async function storeDeadLetters(executor: Executor, letters: DeadLetter[]): Promise<void> {
  for (const { frame, reason: why } of letters) {
    const body = beginning(frame.body);
    const isWhole = body.length === frame.body.length;
    const reason = isWhole
      ? why
      : `${why}; of its ${frame.body.length} bytes the first ${body.length} are kept`;
    const text = body.toString('utf8');
    const isText = !text.includes('\0') && Buffer.from(text).equals(body);
    await insertDeadLetter(executor, {
      reason: plain(reason),
      destination: plain(frame.headers['destination'] ?? '').slice(0, 255),
      headers: Object.fromEntries(
        Object.entries(frame.headers).map(([name, value]) => [plain(name), plain(value)]),
      ),
      body: isText ? text : body.toString('base64'),
      encoding: isText ? 'utf8' : 'base64',
    });
  }
}

/** As much of a body as is kept, without half a character at its end. */
function beginning(body: Buffer): Buffer {
  if (body.length <= MOST_KEPT) return body;
  let end = MOST_KEPT;
  while (end > 0 && isContinuation(body[end])) end--;
  return body.subarray(0, end);
}

/** Whether a byte goes on with a character of UTF-8 that began before it. */
function isContinuation(byte = 0): boolean {
  return (byte & 0xc0) === 0x80;
}

/** Text that PostgreSQL takes. */
export function plain(text: string): string {
  return text.replaceAll('\0', '\\0').toWellFormed();
}
