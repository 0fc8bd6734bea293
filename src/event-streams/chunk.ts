import type { ServerResponse } from 'node:http';

const END = Buffer.from('\r\n');

/**
 * Bytes of a stream in the frame that a chunk of HTTP/1.1 has (RFC 9112, 7.1), made once for all who get them. Node makes it anew for
 * each write to each response, three pieces that are put together in the kernel: 25 instead of 17 µs for 120 KB, 1.2 instead of 0.6
 * for an event.
 */
export class Chunk {
  readonly #framed: Buffer;
  readonly #start: number;

  constructor(bytes: Buffer | string) {
    const data = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    const head = Buffer.from(`${data.length.toString(16)}\r\n`);
    this.#framed = Buffer.concat([head, data, END]);
    this.#start = head.length;
  }

  /**
   * @param hasBegun whether something was written already: the head goes out with the first by Node's own way, which is also that of
   *   answers that have no chunks, as to HTTP/1.0, or whose turn has not come
   */
  writeTo(response: ServerResponse, hasBegun: boolean): void {
    const { socket } = response;
    if (hasBegun && response.chunkedEncoding && socket) {
      socket.write(this.#framed);
      return;
    }
    // Corked, since Node would hold it back until the next tick otherwise, and others came before it.
    response.cork();
    response.write(this.#framed.subarray(this.#start, -END.length));
    response.uncork();
  }
}
