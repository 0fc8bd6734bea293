import type { Socket } from 'node:net';
import { type ConnectionOptions, StompConnection } from '../../stomp/connection.ts';

/** The broker's side of a connection: it defends itself against those who do not read, or send too fast. */
export class ServedConnection extends StompConnection {
  readonly #outLimit: number;

  /** @param outLimit whoever lets more than this wait for being read is cut off, in bytes */
  constructor(socket: Socket, options: ConnectionOptions, outLimit: number) {
    super(socket, options);
    this.#outLimit = outLimit;
  }

  override write(bytes: Buffer): void {
    super.write(bytes);
    const { writableLength } = this.socket;
    if (writableLength > this.#outLimit) this.cut(`it does not read: ${writableLength} bytes wait for it`);
  }

  /** Reads nothing for a while, until somebody calls what it returns or the time is up. @param most in ms */
  pause(most: number): () => void {
    const { socket } = this;
    socket.pause();
    const resume = () => {
      clearTimeout(timer);
      this.heard = performance.now();
      socket.resume();
    };
    const timer = setTimeout(resume, most);
    socket.once('close', () => clearTimeout(timer));
    return resume;
  }
}
