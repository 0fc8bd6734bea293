import type { Feed } from '../changes/feed.ts';
import { viewOf } from '../changes/view.ts';
import { InvalidRequest } from '../http/errors.ts';
import type { HandlersOf } from '../http/handler.ts';

/** What changes, as it changes. */
export function changes(feed: Feed): HandlersOf<'changes'> {
  return {
    streamChanges: async ({ query, headers, context }) => {
      const { view, refusal } = viewOf(query);
      if (refusal) throw new InvalidRequest(refusal);
      if (context.isHead) return { status: 200, type: 'text/event-stream', text: '' };
      const { clientAddress: address, isStillAllowed } = context;
      const after = headers['last-event-id'] ?? query.last_event_id;
      return { status: 200, stream: await feed.watch({ view, after, address, isStillAllowed }) };
    },
  };
}
