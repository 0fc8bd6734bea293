import type { StoredMessage } from '../../database/messages/stream.ts';
import { formatEvent, RETRY_LINE } from '../../event-streams/event.ts';
import type { Gap } from './gap.ts';

/** Names of our own events: a message of such a type must not be taken for one of them. */
const RESERVED = new Set(['connected', 'heartbeat', 'gap', 'message']);

/** What would end a line, or is no character at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** A message as it goes over the wire. */
export function messageEvent({ sequence, type, data }: StoredMessage): string {
  const name = type.replace(CONTROL, '').trim();
  return formatEvent(name === '' || RESERVED.has(name) ? 'message' : name, data, sequence);
}

/** The first event; its id lets a watcher who sees nothing more come back to the same place. */
export function connectedEvent(clientId: string, sequence: number): string {
  const data = `{"client_id": "${clientId}", "status": "connected"}`;
  return `${RETRY_LINE}${formatEvent('connected', data, sequence)}`;
}

/** @param now ms since 1970; the wire has seconds */
export function heartbeatEvent(now: number): string {
  return formatEvent('heartbeat', `{"timestamp": ${(now / 1_000).toFixed(3)}}`);
}

/** Says how many messages are left out from a place on. */
export function gapEvent({ missed, to, isBound }: Gap, from: number): string {
  return formatEvent('gap', `{"missed": ${missed}, "at_most": ${isBound}, "from": ${from}, "to": ${to}}`, to);
}
