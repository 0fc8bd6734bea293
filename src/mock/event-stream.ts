import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

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
): Readable {
  const events = example.trim().split(/\n{2,}/);
  const left = new AbortController();
  const stream = Readable.from(play());
  stream.once('close', () => left.abort());
  return stream;

  async function* play() {
    const wait = (time: number) => pause(time, undefined, { signal: left.signal }).catch(() => undefined);
    for (const event of events) {
      yield `${event}\n\n`;
      await wait(eventEvery);
    }
    while (!left.signal.aborted) {
      yield ': the example has no more events\n\n';
      await wait(commentEvery);
    }
  }
}
