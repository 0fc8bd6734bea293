import { basePath } from './base-path.ts';
import { ApiError } from './error.ts';
import { type FeedEvent, readFeed } from './feed.ts';

// Over HTTP/1.1 a browser has six connections for one monitor: with a stream for each tab the seventh would hang. So one
// tab of those that are looked at reads the stream and tells the others. Web Locks and BroadcastChannel are the browser's
// own way to that. Where there are no locks, as over plain HTTP to another machine, each such tab has a stream.

/** What a tab hears, from its own stream or from the tab that has it. */
export type Heard =
  | { kind: 'event'; event: FeedEvent; id: string | undefined }
  /** The connection stands. */
  | { kind: 'sign' }
  /** It has broken, and is opened again. */
  | { kind: 'cut' };
/** A tab that has just come asks whether the connection stands. */
type Said = Heard | { kind: 'hello' };

const NAME = `swf-changes ${basePath}`;
/** Before the stream is opened again, in ms. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 5_000;
/** Where the monitor does not allow it, as without a sign-in. */
const REFUSED_PAUSE = 60_000;

/** The id of the last event that any tab has told of: whoever takes over goes on there. */
let last: string | undefined;

/** Takes part in hearing what changes, until the signal says to stop. */
export function hearChanges(signal: AbortSignal, onHeard: (heard: Heard) => void): void {
  const channel = new BroadcastChannel(NAME);
  let isConnected = false;
  const hear = (heard: Heard) => {
    if (heard.kind === 'event') last = heard.id ?? last;
    onHeard(heard);
  };
  const tell = (heard: Heard) => {
    isConnected = heard.kind !== 'cut';
    channel.postMessage(heard);
    hear(heard);
  };
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.kind !== 'hello') hear(data);
    else if (isConnected) channel.postMessage({ kind: 'sign' } satisfies Said);
  };
  channel.postMessage({ kind: 'hello' } satisfies Said);
  signal.addEventListener('abort', () => channel.close(), { once: true });
  const read = () => keepReading(signal, tell);
  if (!('locks' in navigator)) void read();
  // Rejected where the signal comes before the lock.
  else navigator.locks.request(NAME, { signal }, read).catch(() => undefined);
}

async function keepReading(signal: AbortSignal, tell: (heard: Heard) => void): Promise<void> {
  for (let pause = FIRST_PAUSE; !signal.aborted; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      await readFeed({
        after: last,
        signal,
        onSign: () => {
          pause = FIRST_PAUSE;
          tell({ kind: 'sign' });
        },
        onEvent: (event, id) => tell({ kind: 'event', event, id }),
      });
    } catch (error) {
      if (error instanceof ApiError && !signal.aborted) {
        // There is a monitor that has no room for one more stream: then the page asks from time to time.
        if (error.status === 503) tell({ kind: 'event', event: { kind: 'reset' }, id: undefined });
        else pause = REFUSED_PAUSE;
      }
    }
    if (signal.aborted) return;
    tell({ kind: 'cut' });
    await sleep(pause, signal);
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
