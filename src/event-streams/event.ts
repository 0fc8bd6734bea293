/** After a broken connection clients come back after so long, in ms. */
const RETRY = 3_000;

/** The line that tells clients when to come back. It belongs before the first event. */
export const RETRY_LINE = `retry: ${RETRY}\n`;

/**
 * An event as it goes over the wire.
 * @param name one line
 * @param data JSON on one line
 * @param id the place that a client comes back to with it
 */
export function formatEvent(name: string, data: string, id?: number | string): string {
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
