import type { MessagesStreamHandlers } from '../../generated/handlers.ts';
import type { Stream } from '../messages/stream/stream.ts';
import { viewOf } from '../messages/stream/view.ts';

/** Nobody on the way keeps or holds back what is streamed. */
const HEADERS = { 'cache-control': 'no-cache', 'x-accel-buffering': 'no' };

/** The messages as they come. */
export function messagesStream(stream: Stream): MessagesStreamHandlers {
  return {
    streamMessages: async ({ query, context }) => {
      if (context.isHead) return { status: 200, headers: HEADERS, type: 'text/event-stream', text: '' };
      const { headers, clientAddress, isStillAllowed } = context;
      const location = headers['x-client-location'];
      return {
        status: 200,
        headers: HEADERS,
        stream: await stream.watch({
          view: viewOf(query),
          after: placeIn(headers['last-event-id']) ?? query.last_event_id,
          since: query.since,
          address: clientAddress,
          location: typeof location === 'string' && location !== '' ? location : undefined,
          isStillAllowed,
        }),
      };
    },
    retrieveStreamStatus: async () => ({ status: 200, body: await stream.status() }),
  };
}

/** The place that an event id is; undefined for what no event of ours can have had. */
function placeIn(id: string | string[] | undefined): number | undefined {
  return typeof id === 'string' && /^\d{1,15}$/.test(id) ? Number(id) : undefined;
}
