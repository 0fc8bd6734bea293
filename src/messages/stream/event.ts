import type { StoredMessage } from '../../database/messages/stream.ts';
import type { Gap } from './gap.ts';

/** Names of our own events: a message of such a type must not be taken for one of them. */
const RESERVED = new Set(['connected', 'heartbeat', 'gap', 'message']);

/** What would end a line, or is no character at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** After a broken connection clients come back after so long, in ms. */
const RETRY = 3_000;

/** A message as it goes over the wire. */
export function messageEvent({ sequence, type, data }: StoredMessage): string {
  const name = type.replace(CONTROL, '').trim();
  return event(name === '' || RESERVED.has(name) ? 'message' : name, data, sequence);
}

/** The first event; its id lets a watcher who sees nothing more come back to the same place. */
export function connectedEvent(clientId: string, sequence: number): string {
  const data = `{"client_id": "${clientId}", "status": "connected"}`;
  return `retry: ${RETRY}\n${event('connected', data, sequence)}`;
}

/** @param now ms since 1970; the wire has seconds */
export function heartbeatEvent(now: number): string {
  return event('heartbeat', `{"timestamp": ${(now / 1_000).toFixed(3)}}`);
}

/** Says how many messages are left out from a place on. */
export function gapEvent({ missed, to, isBound }: Gap, from: number): string {
  return event('gap', `{"missed": ${missed}, "at_most": ${isBound}, "from": ${from}, "to": ${to}}`, to);
}

function event(name: string, data: string, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${ascii(name)}\ndata: ${ascii(data)}\n\n`;
}

/**
 * JSON with all but ASCII escaped, as the Django monitor sends it. Names too: the Python client reads Latin-1, where
 * bytes of other letters end lines.
 */
function ascii(json: string): string {
  return json.replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
