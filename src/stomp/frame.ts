import { MalformedFrame } from './errors.ts';
import { versionOf } from './header-escapes.ts';
import { headerLines, readHeaderLines } from './header-lines.ts';
import type { Headers, Version } from './protocol.ts';

export { MalformedFrame };

// One reader and writer of STOMP frames for the broker and the consumer. No package served: @stomp/stompjs does not
// unescape the headers of 1.1, unescapes those of 1.2 in the wrong order, and is no broker; stomp-broker-js speaks
// WebSocket only.

/** One frame. Its body is bytes: whether they are text the sender knows. */
export interface Frame {
  command: string;
  headers: Headers;
  body: Buffer;
}

/** How large a frame may be. */
export interface FrameLimits {
  /** Of the command and the headers together, in bytes. */
  head: number;
  headers: number;
  /** In bytes. */
  body: number;
}

export const FRAME_LIMITS: FrameLimits = { head: 64 * 1024, headers: 1_000, body: 8 * 1024 * 1024 };

const NUL = 0;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** The line of a command, or its beginning: at most 16 letters and `\r\n`. */
const COMMAND_LINE = /^[A-Z]{1,16}\r?(\n|$)/;
const LONGEST_LINE = 18;
/** `\n\r\n`, at most. */
const BLANK_LINE = 3;
const NOTHING = Buffer.alloc(0);
const END = Buffer.alloc(1);

/** What is known of the frame that is being read, once its head is complete. */
interface Started {
  command: string;
  headers: Headers;
  /** Without it the body ends at the first NUL. */
  length: number | undefined;
  /** About what the headers take in memory, in bytes. */
  size: number;
}
/** What a header takes in memory beside its text, about, in bytes. */
const HEADER_OVERHEAD = 200;

/**
 * Reads frames out of a stream of bytes, however it is cut. Every byte is looked at once, and line ends between frames,
 * which are heart-beats, are passed over. After it has thrown it must not be used again.
 */
export class FrameReader {
  /** What was agreed on with CONNECTED; it says how headers are escaped. */
  version: Version = '1.0';
  limits: FrameLimits;
  readonly #onFrame: (frame: Frame) => void;
  /** What of the bytes that have come is not read yet: from `#start` to `#filled`. */
  #held: Buffer = NOTHING;
  #start = 0;
  #filled = 0;
  /** Up to here the end of the head, or of the body, was looked for. */
  #searched = 0;
  #started: Started | undefined;

  constructor(onFrame: (frame: Frame) => void, limits: Partial<FrameLimits> = {}) {
    this.#onFrame = onFrame;
    this.limits = { ...FRAME_LIMITS, ...limits };
  }

  /** How many bytes it keeps in memory. */
  get size(): number {
    return this.#held.length + (this.#started?.size ?? 0);
  }

  /**
   * Takes the next bytes, and calls onFrame for each frame that they complete.
   * @throws MalformedFrame, or what onFrame throws
   */
  read(chunk: Buffer): void {
    this.push(chunk);
    while (this.next());
  }

  /**
   * Takes the next bytes, and leaves the frames in them to `next`. Bytes are copied only where a frame is spread over
   * several chunks, into room that doubles: linear in all.
   */
  push(chunk: Buffer): void {
    const left = this.#filled - this.#start;
    if (left === 0) {
      this.#held = chunk;
      this.#start = this.#searched = 0;
      this.#filled = chunk.length;
      return;
    }
    if (this.#held.length - this.#filled < chunk.length) {
      const room = Buffer.allocUnsafe(Math.max(left + chunk.length, 2 * left));
      this.#held.copy(room, 0, this.#start, this.#filled);
      this.#held = room;
      this.#searched -= this.#start;
      this.#start = 0;
      this.#filled = left;
    }
    chunk.copy(this.#held, this.#filled);
    this.#filled += chunk.length;
  }

  /** Calls onFrame for the next frame. @returns whether one had come whole. @throws as `read` */
  next(): boolean {
    if (!this.#started) this.#started = this.#readHead();
    const isRead = this.#started !== undefined && this.#readBody(this.#started);
    if (this.#start === this.#filled) this.#held = NOTHING;
    return isRead;
  }

  /** @returns the frame, if its whole head was there */
  #readHead(): Started | undefined {
    this.#passLineEnds();
    if (this.#start === this.#filled) return undefined;
    const [end, bodyStart] = this.#findBlankLine();
    // Junk is refused when it begins, not only when it is too long.
    const beginning = this.#held.toString('latin1', this.#start, Math.min(end, this.#start + LONGEST_LINE));
    if (!COMMAND_LINE.test(beginning)) throw new MalformedFrame('this is not a STOMP frame');
    // Of what has come so far, the last bytes may be the blank line.
    checkSize(
      end - this.#start - (bodyStart ? 0 : BLANK_LINE),
      this.limits.head,
      'the headers are larger than',
      'bytes',
    );
    if (bodyStart === 0) return undefined;
    const head = this.#headOf(this.#held.toString('utf8', this.#start, end).split('\n'));
    this.#start = this.#searched = bodyStart;
    return head;
  }

  #passLineEnds(): void {
    for (; this.#start < this.#filled; this.#start++) {
      const byte = this.#held[this.#start];
      if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) break;
    }
    this.#searched = Math.max(this.#searched, this.#start);
  }

  /** @returns where the head ends and where the body begins; 0 for the latter where there is no blank line yet */
  #findBlankLine(): [end: number, next: number] {
    const bytes = this.#held.subarray(0, this.#filled);
    let at = bytes.indexOf(LINE_FEED, this.#searched);
    while (at >= 0) {
      const second = bytes[at + 1] === CARRIAGE_RETURN ? at + 2 : at + 1;
      if (bytes[second] === LINE_FEED) return [at, second + 1];
      if (second >= this.#filled) break; // what follows has not come yet
      at = bytes.indexOf(LINE_FEED, at + 1);
    }
    this.#searched = at < 0 ? this.#filled : at;
    return [this.#filled, 0];
  }

  #headOf(lines: string[]): Started {
    const [command = '', ...pairs] = lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
    checkSize(pairs.length, this.limits.headers, 'there are more than', 'headers');
    const headers = readHeaderLines(versionOf(command, this.version), pairs);
    const size = pairs.reduce((sum, { length }) => sum + length + HEADER_OVERHEAD, 0);
    const { 'content-length': length } = headers;
    if (length === undefined) return { command, headers, length, size };
    if (!/^ *\d+ *$/.test(length)) throw new MalformedFrame('content-length is not a number of bytes');
    this.#checkBody(+length);
    return { command, headers, length: +length, size };
  }

  #checkBody(length: number): void {
    checkSize(length, this.limits.body, 'the body is larger than', 'bytes');
  }

  /** @returns whether a whole body was there */
  #readBody({ command, headers, length }: Started): boolean {
    const end = length === undefined ? this.#findNul() : this.#start + length;
    if (end >= this.#filled) return false;
    if (this.#held[end] !== NUL) throw new MalformedFrame('there is no NUL where content-length says');
    // A copy: a short body must not keep all bytes alive that came with it.
    const body = Buffer.from(this.#held.subarray(this.#start, end));
    this.#started = undefined;
    this.#start = this.#searched = end + 1;
    this.#onFrame({ command, headers, body });
    return true;
  }

  /** @returns where the body ends; the end of what has come, where there is no NUL yet */
  #findNul(): number {
    const found = this.#held.subarray(0, this.#filled).indexOf(NUL, this.#searched);
    const end = found < 0 ? this.#filled : found;
    this.#searched = end;
    this.#checkBody(end - this.#start);
    return end;
  }
}

/** @throws MalformedFrame */
function checkSize(size: number, most: number, before: string, after: string): void {
  if (size > most) throw new MalformedFrame(`${before} ${most} ${after}`);
}

/**
 * A frame as it travels. It has a content-length only where `headers` has one: brokers take a frame with it for
 * binary and one without it for text, and a body that holds NUL needs it.
 * @param headers those that are undefined are left out
 */
export function frameBytes(
  version: Version,
  command: string,
  headers: Record<string, string | undefined>,
  body: Buffer = NOTHING,
): Buffer {
  const head = `${command}\n${headerLines(versionOf(command, version), headers)}\n`;
  return Buffer.concat([Buffer.from(head), body, END]);
}
