import type { IncomingMessage } from 'node:http';

/** Of a larger body no more is read until somebody wants it. */
const READ_AHEAD = 64 * 1024;
/** Bytes of bodies that nobody wants that are read in a second, or at once after a quiet one; and for how long of each, in ms. */
const MOST_READ = 8 * 1024 * 1024;
const PATIENCE = 250;

/** Whether a body is large, or may be. */
function isLarge({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > READ_AHEAD;
}

/**
 * Has no more read of a large body than has come with its head: Node reads up to 2 MiB at once, in buffers outside of the heap,
 * and V8 collects the heap after each 64 MiB of these. Whoever listens for the body has the reading go on.
 */
export function holdBody(request: IncomingMessage): void {
  if (isLarge(request)) request.socket.pause();
}

/**
 * Reads what nobody wants. A client that still sends when its connection is closed loses the answer (RFC 9112 §9.6); but who
 * sends much that is refused has no right to one.
 */
export class UnwantedBodies {
  #left = MOST_READ;
  #since = performance.now();

  /** Whether a body is unread, so that its connection has to be closed. */
  isOne(request: IncomingMessage): boolean {
    return !request.complete && isLarge(request);
  }

  /** Reads it, for a while, where there is not too much of the kind. */
  async readOut(request: IncomingMessage): Promise<void> {
    const now = performance.now();
    this.#left = Math.min(MOST_READ, this.#left + ((now - this.#since) / 1_000) * MOST_READ);
    this.#since = now;
    if (this.#left <= 0 || request.destroyed) return;
    await new Promise<void>((resolve) => {
      const take = ({ length }: Buffer) => {
        this.#left -= length;
        if (this.#left <= 0) end();
      };
      const end = () => {
        clearTimeout(timer);
        request.off('data', take).off('end', end).off('error', end).off('close', end).pause();
        resolve();
      };
      const timer = setTimeout(end, PATIENCE);
      request.on('data', take).on('end', end).on('error', end).on('close', end);
    });
  }
}
