import type { Change } from '../database/changes.ts';
import { formatEvent, RETRY_LINE } from '../event-streams/event.ts';

/** Keeps the connection open, and is no event. */
export const BEAT = ': still here\n\n';

/** The first event. */
export function connectedEvent(epoch: string, id: string): string {
  return RETRY_LINE + formatEvent('connected', JSON.stringify({ epoch }), id);
}

/** Says that everything may have changed. */
export function resetEvent(id: string): string {
  return formatEvent('reset', '{}', id);
}

/** Without an id: of several that go together only the last may have one. */
export function changedEvent({ resource, isDeleted, count, run_number, namespace, keys }: Change): string {
  const action = isDeleted ? 'deleted' : 'written';
  return formatEvent('changed', JSON.stringify({ resource, action, count, run_number, namespace, keys }));
}
