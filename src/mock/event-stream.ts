import { Readable } from 'node:stream';
import type { EventStream } from '../http/event-stream.ts';
import { sleepUntilAborted } from '../process/sleep.ts';

/** Between two events, and between two comments that keep the connection open, in ms. */
const EVENT_EVERY = 500;
const COMMENT_EVERY = 15_000;

/**
 * Plays the events of an example one after the other; then the stream stays open, as the monitor's does, until the
 * client leaves.
 * @param example events as they go over the wire, each ended by an empty line
 */
export function exampleEvents(
  example: string,
  { eventEvery = EVENT_EVERY, commentEvery = COMMENT_EVERY } = {},
): EventStream {
  const events = example.trim().split(/\n{2,}/);
  return (raw) => {
    const left = new AbortController();
    raw.once('close', () => left.abort());
    const stream = Readable.from(play(left.signal));
    stream.pipe(raw);
  };

  async function* play(signal: AbortSignal) {
    for (const event of events) {
      if (signal.aborted) return;
      yield `${event}\n\n`;
      await sleepUntilAborted(eventEvery, signal);
    }
    while (!signal.aborted) {
      yield ': the example has no more events\n\n';
      await sleepUntilAborted(commentEvery, signal);
    }
  }
}
