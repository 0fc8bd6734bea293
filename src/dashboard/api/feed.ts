import { createParser } from 'eventsource-parser';
import { basePath } from './base-path.ts';
import { ApiError } from './error.ts';

// By fetch and not by EventSource, which tells neither the status of a refusal nor the comments that say that the
// connection stands.

/** What the monitor says of changes. */
export type FeedEvent =
  | { kind: 'changed'; resource: string; run?: number | undefined; keys?: readonly string[] | undefined }
  /** Everything may have changed. */
  | { kind: 'reset' };

interface FeedOptions {
  /** The id of the last event seen. */
  after: string | undefined;
  signal: AbortSignal;
  /** Something has come, be it a comment. */
  onSign: () => void;
  onEvent: (event: FeedEvent, id: string | undefined) => void;
}

/** The monitor says something every 15 s; after so long without it the connection is dead, in ms. */
const SILENCE = 25_000;

/** Reads the changes for as long as the connection stands. @throws ApiError where the monitor refuses */
export async function readFeed({ after, signal, onSign, onEvent }: FeedOptions): Promise<void> {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hear = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE);
  };
  const parser = createParser({
    onEvent: ({ event, data, id }) => {
      const read = eventOf(event, data);
      if (read) onEvent(read, id);
    },
  });
  try {
    hear();
    const query = after === undefined ? '' : `?last_event_id=${encodeURIComponent(after)}`;
    const response = await fetch(`${basePath}/api/events/${query}`, {
      signal: AbortSignal.any([signal, silence.signal]),
      headers: { accept: 'text/event-stream' },
    });
    if (!response.ok || !response.body)
      throw new ApiError(
        response.status,
        await response.json().catch(() => undefined),
        response.headers.get('x-request-id'),
      );
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      hear();
      onSign();
      parser.feed(value);
    }
  } finally {
    clearTimeout(timer);
  }
}

/** @returns nothing for the greeting, and for what a later monitor may say */
function eventOf(name: string | undefined, data: string): FeedEvent | undefined {
  if (name === 'reset') return { kind: name };
  if (name !== 'changed') return undefined;
  const { resource, run_number: run, keys } = JSON.parse(data);
  return { kind: name, resource: String(resource), run, keys };
}
