import type { IncomingMessage } from 'node:http';

/** A body may come in so many chunks however small they are; of more, each has so many bytes on average. */
const MOST_CRUMBS = 1_024;
const LEAST_CHUNK = 16;

export const CRUMBS_REFUSED =
  'The request body comes in chunks of a few bytes. Send it with a Content-Length, or in larger chunks.';

/**
 * Watches a body in chunks (RFC 9112 §7.1). A chunk of a byte takes six on the way: Node reads up to 2 MiB at once, which
 * are 350,000 of them, a microsecond each, and keeps 65,536 as objects for a request that waits.
 *
 * `push` is replaced on the request, since Node hands over each chunk there before it keeps it; whoever listens for data
 * reads what should perhaps not be read yet, and the parser has no limit of its own.
 * @param refuse called once; no more of the body is taken then
 */
export function watchChunks(request: IncomingMessage, refuse: () => void): void {
  if (request.headers['transfer-encoding'] === undefined) return;
  const push = request.push.bind(request);
  let chunks = 0;
  let bytes = 0;
  let isRefused = false;
  request.push = (chunk: Buffer | null) => {
    if (isRefused) return false;
    chunks++;
    bytes += chunk?.length ?? LEAST_CHUNK;
    if (chunks <= MOST_CRUMBS || bytes >= chunks * LEAST_CHUNK) return push(chunk);
    isRefused = true;
    refuse();
    return false;
  };
}
