import type { Socket } from 'node:net';
import { type Frame, type FrameLimits, FrameReader, frameBytes } from './frame.ts';

/** Heart-beats of a connection as one side sees them, in ms; 0 is none. */
export interface HeartBeats {
  outgoing: number;
  incoming: number;
}

export interface ConnectionOptions {
  onFrame: (frame: Frame) => void;
  /** What came is no frame, or `onFrame` has thrown: nothing more can be read, and the connection is to be closed. */
  onFault: (error: Error) => void;
  /** Once, when the connection is gone. @param reason in words, where this side knows one */
  onClose: (reason: string | undefined) => void;
  limits?: Partial<FrameLimits>;
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
  /** Knows the version that is spoken, and how large a frame may be. */
  readonly reader: FrameReader;
  readonly #timers: NodeJS.Timeout[] = [];
  /** When something came last, by `performance.now()`. */
  protected heard = performance.now();
  #reason: string | undefined;

  constructor(socket: Socket, { onFrame, onFault, onClose, limits }: ConnectionOptions) {
    this.socket = socket;
    this.reader = new FrameReader(onFrame, limits);
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      this.heard = performance.now();
      if (!this.isOpen) return;
      try {
        this.onData(chunk);
      } catch (error) {
        onFault(error as Error);
      }
    });
    socket.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      this.#reason ??= code === 'ECONNRESET' ? 'the connection was reset' : message;
    });
    socket.once('close', () => {
      for (const timer of this.#timers) clearInterval(timer);
      onClose(this.#reason);
    });
  }

  protected onData(chunk: Buffer): void {
    this.reader.read(chunk);
  }

  /** Whether it still takes frames to send. */
  get isOpen(): boolean {
    return this.socket.writable;
  }

  /** Sends a frame. @see frameBytes */
  send(command: string, headers: Record<string, string | undefined>, body?: Buffer): void {
    this.write(frameBytes(this.reader.version, command, headers, body));
  }

  /** Sends a frame as it travels. All that is written at one go leaves in one piece. */
  write(bytes: Buffer): void {
    const { socket } = this;
    if (!this.isOpen) return;
    if (socket.writableCorked === 0) {
      socket.cork();
      process.nextTick(() => socket.uncork());
    }
    socket.write(bytes);
  }

  /** Begins to send heart-beats, and to watch that they come. */
  beat({ outgoing, incoming }: HeartBeats): void {
    if (outgoing > 0) this.#timers.push(setInterval(() => this.write(BEAT), outgoing * EARLY));
    if (incoming > 0) this.#timers.push(setInterval(() => this.#listen(incoming), incoming / 2));
  }

  #listen(incoming: number): void {
    const isLate = () => !this.socket.isPaused() && performance.now() - this.heard > incoming * TOLERANCE;
    // Where this process was held up itself, what has arrived meanwhile is read first.
    if (isLate()) setImmediate(() => isLate() && this.cut(`no heart-beat for ${incoming * TOLERANCE} ms`));
  }

  /** Lets out what was written, then closes; the other side has a second to take it. */
  end(reason?: string): void {
    if (!this.isOpen) return;
    this.#reason ??= reason;
    this.socket.end();
    this.#timers.push(setTimeout(() => this.socket.destroy(), LAST_WORDS));
  }

  /** Closes at once. */
  cut(reason?: string): void {
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
  const [sends = 0, wants = 0] = (header ?? '')
    .split(',')
    .map((text) => Math.min(Math.max(+text || 0, 0), 2 ** 30));
  const slower = (one: number, other: number) => one && other && Math.max(one, other);
  return { outgoing: slower(own.outgoing, wants), incoming: slower(sends, own.incoming) };
}
