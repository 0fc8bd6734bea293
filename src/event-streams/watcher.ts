import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Chunk } from './chunk.ts';

/** More than this waiting to be read counts as lagging, in bytes. */
const LAGGING = 256 * 1024;
/** With more than this waiting a watcher is cut off, in bytes; the kernel holds a few megabytes before. */
const CUT = 1024 * 1024;
/** One that is told to end and does not read it is cut after so long, in ms. */
const FAREWELL = 1_000;

/** Of a connection, what its stream looks at. */
export interface WatcherOptions {
  response: ServerResponse;
  /** Whether the credentials still hold. */
  isStillAllowed: () => Promise<boolean>;
  /** Told when the connection is gone. */
  onGone: () => void;
}

/** One open connection of somebody who watches a stream of events. */
export class Watcher {
  readonly id = randomUUID();
  readonly isStillAllowed: () => Promise<boolean>;
  /** Messages or changes that went to it. */
  sent = 0;
  /** When it had its last heartbeat, and when its credentials were looked at, in ms since 1970. */
  beatenAt = Date.now();
  checkedAt = Date.now();
  wasCut = false;
  readonly #response: ServerResponse;
  #hasBegun = false;

  constructor({ response, isStillAllowed, onGone }: WatcherOptions) {
    response.on('close', onGone);
    this.isStillAllowed = isStillAllowed;
    this.#response = response;
  }

  get isGone(): boolean {
    return this.#response.destroyed || this.#response.writableEnded;
  }

  /** Whether it has not read what it was sent. */
  get isBusy(): boolean {
    return this.#response.writableNeedDrain || this.#response.socket?.writableNeedDrain === true;
  }

  get isLagging(): boolean {
    return this.#response.writableLength > LAGGING;
  }

  /** Sends something of the stream itself. */
  write(bytes: Buffer | string): void {
    this.writeAll([new Chunk(bytes)], 0);
  }

  /** Sends what was made for all who see the same. One that does not read is cut, and may come back. */
  writeAll(chunks: Chunk[], count: number): void {
    if (this.isGone) return;
    if (this.#response.writableLength > CUT) {
      this.cut();
      return;
    }
    this.sent += count;
    for (const chunk of chunks) {
      chunk.writeTo(this.#response, this.#hasBegun);
      this.#hasBegun = true;
    }
  }

  /** Resolves when what waits has been read, or the watcher is gone. */
  async drained(): Promise<void> {
    if (!this.isBusy) return;
    const { socket } = this.#response;
    await new Promise<void>((resolve) => {
      const done = () => {
        this.#response.off('drain', done).off('close', done);
        socket?.off('drain', done);
        resolve();
      };
      this.#response.once('drain', done).once('close', done);
      socket?.once('drain', done);
    });
  }

  /** Ends the stream; the client may come back with its last id. */
  end(): void {
    if (this.isGone) return;
    this.#response.end();
    setTimeout(() => this.#response.destroy(), FAREWELL).unref();
  }

  /** Ends the stream of one that does not read. */
  cut(): void {
    if (this.isGone) return;
    this.wasCut = true;
    this.#response.destroy();
  }
}
