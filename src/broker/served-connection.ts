import type { Socket } from 'node:net';
import { type ConnectionOptions, StompConnection } from '../stomp/connection.ts';
import type { BrokerLimits } from './limits.ts';
import type { SharedLimit } from './shared-limit.ts';

/** Less than this is not counted among what waits for all clients, in bytes. */
const LITTLE = 16 * 1024;

/** What the connections of a broker share. */
export interface Shared {
  limits: BrokerLimits;
  /** What has come of frames that are not whole. */
  unfinished: SharedLimit;
  /** What waits to be read. */
  unread: SharedLimit;
}

export interface ServedOptions extends ConnectionOptions {
  shared: Shared;
  /** Called when frames may have come, which `reader.next()` gives. */
  onData: () => void;
}

/** The broker's side of a connection: it defends itself against those who do not read, or send too fast. */
export class ServedConnection extends StompConnection {
  readonly #shared: Shared;
  readonly #onData: () => void;
  /** Whether what waits to be read is counted. */
  #isCounted = false;
  #isHeld = false;

  constructor(socket: Socket, { shared, onData, ...options }: ServedOptions) {
    super(socket, options);
    this.#shared = shared;
    this.#onData = onData;
    socket.on('drain', () => this.#countUnread());
    socket.once('close', () => {
      shared.unfinished.set(this, 0);
      shared.unread.set(this, 0);
    });
  }

  /** Whether its frames are left alone for a while. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  protected override onData(chunk: Buffer): void {
    this.reader.push(chunk);
    this.#onData();
  }

  /** Reads nothing more until what has come is worked off. */
  stopReading(): void {
    this.#shared.unfinished.set(this, this.reader.size);
    this.socket.pause();
  }

  /** Everything that has come is worked off, but for half a frame perhaps. */
  goOnReading(): void {
    if (!this.isOpen) return;
    this.#shared.unfinished.set(this, this.reader.size);
    if (this.socket.isPaused()) this.#resume();
  }

  #resume(): void {
    this.heard = performance.now();
    this.socket.resume();
  }

  override write(bytes: Buffer): void {
    super.write(bytes);
    const { writableLength } = this.socket;
    if (writableLength > this.#shared.limits.unread)
      this.cut(`it does not read: ${writableLength} bytes wait for it`);
    else if (writableLength > LITTLE || this.#isCounted) this.#countUnread();
  }

  #countUnread(): void {
    const { writableLength, destroyed } = this.socket;
    this.#isCounted = !destroyed && writableLength > LITTLE;
    this.#shared.unread.set(this, this.#isCounted ? writableLength : 0);
  }

  /** Leaves its frames alone for a while, until somebody calls what it returns or the time is up. @param most in ms */
  hold(most: number): () => void {
    this.#isHeld = true;
    this.socket.pause();
    const resume = () => {
      clearTimeout(timer);
      if (!this.#isHeld) return;
      this.#isHeld = false;
      this.#onData();
    };
    const timer = setTimeout(resume, most);
    this.socket.once('close', () => clearTimeout(timer));
    return resume;
  }
}
