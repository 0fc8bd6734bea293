import type { Socket } from 'node:net';
import { type Frame, type FrameLimits, FrameReader, frameBytes, type Version } from './frame.ts';

/** Heart-beats of a connection as one side sees them, in ms; 0 is none. */
export interface HeartBeats {
  outgoing: number;
  incoming: number;
}

export interface ConnectionOptions {
  onFrame: (frame: Frame) => void;
  /** What ended the reading: what came is no frame, or `onFrame` has thrown. Nothing is read any more. */
  onFault: (error: Error) => void;
  /** Once, when the connection is gone. @param reason in words, where this side knows one */
  onClose: (reason: string | undefined) => void;
  limits?: Partial<FrameLimits>;
  /** Whoever lets more than this wait for being read is cut off, in bytes. */
  outLimit?: number;
}

/** Beats go out a little early, and may come in late by as much again: clocks and networks are not exact. */
const EARLY = 0.8;
const TOLERANCE = 2;
/** Of a closing connection, to take what was written last, in ms. */
const LAST_WORDS = 1_000;
const BEAT = Buffer.from('\n');

/** One side of a STOMP connection, over TCP or TLS: frames in and out, and the heart-beats. */
export class StompConnection {
  readonly socket: Socket;
  readonly #reader: FrameReader;
  readonly #outLimit: number;
  readonly #timers: NodeJS.Timeout[] = [];
  /** The end of a pause. */
  #resuming: NodeJS.Timeout | undefined;
  #heard = performance.now();
  #reading = true;
  #closing = false;
  #reason: string | undefined;

  constructor(socket: Socket, { onFrame, onFault, onClose, limits, outLimit = Infinity }: ConnectionOptions) {
    this.socket = socket;
    this.#outLimit = outLimit;
    this.#reader = new FrameReader(onFrame, limits);
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      this.#heard = performance.now();
      if (!this.#reading) return;
      try {
        this.#reader.read(chunk);
      } catch (error) {
        this.#reading = false;
        onFault(error as Error);
      }
    });
    socket.on('error', (error) => {
      this.#reason ??= error.message;
    });
    socket.once('close', () => {
      this.#reading = false;
      this.#closing = true;
      for (const timer of [...this.#timers, this.#resuming]) clearInterval(timer);
      onClose(this.#reason);
    });
  }

  get version(): Version {
    return this.#reader.version;
  }

  set version(version: Version) {
    this.#reader.version = version;
  }

  /** Whether it still takes frames to send. */
  get isOpen(): boolean {
    return !this.#closing;
  }

  /** How large a frame may be from now on; what is not given stays. */
  allow(limits: Partial<FrameLimits>): void {
    this.#reader.allow(limits);
  }

  /** Sends a frame. @see frameBytes */
  send(command: string, headers: Record<string, string | undefined>, body?: Buffer): void {
    this.write(frameBytes(this.version, command, headers, body));
  }

  /** Sends a frame as it travels. All that is written at one go leaves in one piece. */
  write(bytes: Buffer): void {
    const { socket } = this;
    if (this.#closing || !socket.writable) return;
    if (socket.writableCorked === 0) {
      socket.cork();
      process.nextTick(() => socket.uncork());
    }
    socket.write(bytes);
    if (socket.writableLength > this.#outLimit) {
      this.cut(`it does not read: ${socket.writableLength} bytes wait for it`);
    }
  }

  /** Begins to send heart-beats, and to watch that they come. */
  beat({ outgoing, incoming }: HeartBeats): void {
    if (outgoing > 0) this.#timers.push(setInterval(() => this.write(BEAT), outgoing * EARLY));
    if (incoming > 0) this.#timers.push(setInterval(() => this.#listen(incoming), incoming / 2));
  }

  /** Reads nothing for a while, until somebody calls what it returns or the time is up. @param most in ms */
  pause(most: number): () => void {
    const { socket } = this;
    socket.pause();
    const resume = () => {
      clearTimeout(this.#resuming);
      this.#heard = performance.now();
      socket.resume();
    };
    this.#resuming = setTimeout(resume, most);
    return resume;
  }

  #listen(incoming: number): void {
    if (this.socket.isPaused()) return;
    const isLate = () => performance.now() - this.#heard > incoming * TOLERANCE;
    if (!isLate()) return;
    // Where this process was held up itself, what has arrived meanwhile is read first.
    setImmediate(() => {
      if (isLate()) this.cut(`no heart-beat for ${incoming * TOLERANCE} ms`);
    });
  }

  /** Lets out what was written, then closes; the other side has a second to take it. */
  end(reason?: string): void {
    if (this.#closing) return;
    this.#closing = true;
    this.#reading = false;
    this.#reason ??= reason;
    this.socket.end();
    this.#timers.push(setTimeout(() => this.socket.destroy(), LAST_WORDS));
  }

  /** Closes at once. */
  cut(reason?: string): void {
    this.#closing = true;
    this.#reading = false;
    this.#reason ??= reason;
    this.socket.destroy();
  }
}

/**
 * What is agreed on when a client connects.
 * @param header the other side's heart-beat header: what it can send and what it wants, in ms
 * @param own what this side can send and what it wants
 */
export function agreeOnHeartBeats(header: string | undefined, own: HeartBeats): HeartBeats {
  const [sends = 0, wants = 0] = (header ?? '').split(',').map((text) => {
    const every = Number(text);
    return /^\s*\d+\s*$/.test(text) ? Math.min(every, 2 ** 30) : 0;
  });
  const slower = (one: number, other: number) => (one === 0 || other === 0 ? 0 : Math.max(one, other));
  return { outgoing: slower(own.outgoing, wants), incoming: slower(sends, own.incoming) };
}
