import type { Executor } from '../../database/connection.ts';
import type { Frame } from '../../stomp/frame.ts';

/** A message that is kept for a person to look at, because nothing else can be done with it. */
export interface DeadLetter {
  frame: Pick<Frame, 'headers' | 'body'>;
  reason: string;
}

/** Keeps dead letters, in their order. */
export async function storeDeadLetters(executor: Executor, letters: DeadLetter[]): Promise<void> {
  for (const { frame, reason } of letters) {
    const text = frame.body.toString('utf8');
    const isText = !text.includes('\0') && Buffer.from(text).equals(frame.body);
    await executor.query({
      name: 'swf:dead-letter',
      text: `insert into swf_dead_letter (reason, destination, headers, body, encoding) values ($1, $2, $3::jsonb, $4, $5)`,
      values: [
        plain(reason),
        plain(frame.headers['destination'] ?? '').slice(0, 255),
        JSON.stringify(
          Object.fromEntries(
            Object.entries(frame.headers).map(([name, value]) => [plain(name), plain(value)]),
          ),
        ),
        isText ? text : frame.body.toString('base64'),
        isText ? 'utf8' : 'base64',
      ],
    });
  }
}

/** Text that PostgreSQL takes. */
export function plain(text: string): string {
  return text.replaceAll('\0', '\\0').toWellFormed();
}
