import { refusalOfLong } from '../event-streams/filter.ts';
import { InvalidRequest } from '../http/errors.ts';
import type { HandlersOf } from '../http/handler.ts';
import type { Stream } from '../messages/stream/stream.ts';
import { viewOf } from '../messages/stream/view.ts';

/** The messages as they come. */
export function messagesStream(stream: Stream): HandlersOf<'messages-stream'> {
  return {
    streamMessages: async ({ query, headers, context }) => {
      const refusal = refusalOfLong(query);
      if (refusal) throw new InvalidRequest(refusal);
      if (context.isHead) return { status: 200, type: 'text/event-stream', text: '' };
      const { clientAddress, isStillAllowed } = context;
      return {
        status: 200,
        stream: await stream.watch({
          view: viewOf(query),
          after: placeIn(headers['last-event-id']) ?? query.last_event_id,
          since: query.since,
          address: clientAddress,
          location: headers['x-client-location'] || undefined,
          isStillAllowed,
        }),
      };
    },
    retrieveStreamStatus: async () => ({ status: 200, body: await stream.status() }),
  };
}

/** The place that an event id is; undefined for what no event of ours can have had. */
function placeIn(id: string | undefined): number | undefined {
  return id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : undefined;
}
