import { escapeHeader, isPlain, unescapeHeader } from './header-escapes.ts';
import { MalformedFrame } from './malformed-frame.ts';

export { MalformedFrame };

// One reader and writer of STOMP frames for the broker and the consumer. No package served: @stomp/stompjs does not
// unescape the headers of 1.1, unescapes those of 1.2 in the wrong order, and is no broker; stomp-broker-js speaks
// WebSocket only.

/** The versions of STOMP, the newest first. */
export const VERSIONS = ['1.2', '1.1', '1.0'] as const;
export type Version = (typeof VERSIONS)[number];

/** Of repeated headers the first counts, as STOMP 1.2 says. From a reader it has no prototype: any name is safe. */
export type Headers = Record<string, string>;

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
const LONGEST_COMMAND = 16;
/** `\n\r\n`, at most. */
const BLANK_LINE = 3;
const NOTHING = Buffer.alloc(0);

/** What is known of the frame that is being read, once its head is complete. */
interface Started {
  command: string;
  headers: Headers;
  /** Without it the body ends at the first NUL. */
  length: number | undefined;
}

/**
 * Reads frames out of a stream of bytes, however it is cut. Every byte is looked at once, and line ends between
 * frames, which are heart-beats, are passed over. After it has thrown it must not be used again.
 */
export class FrameReader {
  /** What was agreed on with CONNECTED; it says how headers are escaped. */
  version: Version = '1.0';
  readonly #onFrame: (frame: Frame) => void;
  #limits: FrameLimits;
  /** What of the bytes that have come is not read yet: from #start to #end. */
  #bytes: Buffer = NOTHING;
  #start = 0;
  #end = 0;
  /** Up to here the end of the head, or of the body, was looked for. */
  #searched = 0;
  #frame: Started | undefined;

  constructor(onFrame: (frame: Frame) => void, limits: Partial<FrameLimits> = {}) {
    this.#onFrame = onFrame;
    this.#limits = { ...FRAME_LIMITS, ...limits };
  }

  /** How large a frame may be from now on; what is not given stays. */
  allow(limits: Partial<FrameLimits>): void {
    this.#limits = { ...this.#limits, ...limits };
  }

  /**
   * Takes the next bytes, and calls onFrame for each frame that they complete.
   * @throws MalformedFrame, or what onFrame throws
   */
  read(chunk: Buffer): void {
    this.#take(chunk);
    while (this.#frame ? this.#readBody(this.#frame) : this.#readHead());
    if (this.#start === this.#end) this.#bytes = NOTHING;
  }

  /** Bytes are copied only where a frame is spread over several chunks, into room that doubles: linear in all. */
  #take(chunk: Buffer): void {
    const left = this.#end - this.#start;
    if (left === 0) {
      this.#bytes = chunk;
      this.#start = this.#searched = 0;
      this.#end = chunk.length;
      return;
    }
    if (this.#bytes.length - this.#end < chunk.length) {
      const room = Buffer.allocUnsafe(Math.max(left + chunk.length, 2 * left));
      this.#bytes.copy(room, 0, this.#start, this.#end);
      this.#bytes = room;
      this.#searched -= this.#start;
      this.#start = 0;
      this.#end = left;
    }
    chunk.copy(this.#bytes, this.#end);
    this.#end += chunk.length;
  }

  /** @returns whether a whole head was there */
  #readHead(): boolean {
    this.#passLineEnds();
    if (this.#start === this.#end) return false;
    const [end, next] = this.#findBlankLine();
    if (next === 0) {
      // Junk is refused when it begins, not only when it is too long.
      const line = Math.min(end, this.#start + LONGEST_COMMAND + 2);
      commandOf(this.#bytes.toString('latin1', this.#start, line), false);
    }
    // Of what has come so far, the last bytes may be the blank line.
    if (end - this.#start > this.#limits.head + (next === 0 ? BLANK_LINE : 0)) {
      throw new MalformedFrame(`the headers are larger than ${this.#limits.head} bytes`);
    }
    if (next === 0) return false;
    const lines = this.#bytes.toString('utf8', this.#start, end).split('\n');
    this.#frame = this.#headOf(lines);
    this.#start = this.#searched = next;
    return true;
  }

  #passLineEnds(): void {
    for (; this.#start < this.#end; this.#start++) {
      const byte = this.#bytes[this.#start];
      if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) break;
    }
    this.#searched = Math.max(this.#searched, this.#start);
  }

  /** @returns where the head ends and where the body begins; 0 for the latter where there is no blank line yet */
  #findBlankLine(): [end: number, next: number] {
    const bytes = this.#bytes.subarray(0, this.#end);
    let at = bytes.indexOf(LINE_FEED, this.#searched);
    while (at >= 0) {
      const second = bytes[at + 1] === CARRIAGE_RETURN ? at + 2 : at + 1;
      if (bytes[second] === LINE_FEED) return [at, second + 1];
      if (second >= this.#end) break; // what follows has not come yet
      at = bytes.indexOf(LINE_FEED, at + 1);
    }
    this.#searched = at < 0 ? this.#end : at;
    return [this.#end, 0];
  }

  #headOf([first = '', ...lines]: string[]): Started {
    const command = commandOf(first, true);
    const version = isPlain(command) ? '1.0' : this.version;
    if (lines.length > this.#limits.headers) {
      throw new MalformedFrame(`there are more than ${this.#limits.headers} headers`);
    }
    const headers: Headers = Object.create(null);
    for (const line of lines) {
      const text = line.endsWith('\r') ? line.slice(0, -1) : line;
      const colon = text.indexOf(':');
      if (colon < 1 || text.includes('\0'))
        throw new MalformedFrame('a header is not a name, a colon and a value');
      const name = unescapeHeader(text.slice(0, colon), version);
      if (!(name in headers)) headers[name] = unescapeHeader(text.slice(colon + 1), version);
    }
    return { command, headers, length: this.#lengthOf(headers['content-length']) };
  }

  #lengthOf(text: string | undefined): number | undefined {
    if (text === undefined) return undefined;
    const length = Number(text);
    if (!/^ *\d+ *$/.test(text)) throw new MalformedFrame('content-length is not a number of bytes');
    this.#checkBody(length);
    return length;
  }

  #checkBody(length: number): void {
    if (length > this.#limits.body)
      throw new MalformedFrame(`the body is larger than ${this.#limits.body} bytes`);
  }

  /** @returns whether a whole body was there */
  #readBody({ command, headers, length }: Started): boolean {
    const end = length === undefined ? this.#findNul() : this.#start + length;
    if (end >= this.#end) return false;
    if (this.#bytes[end] !== NUL) throw new MalformedFrame('there is no NUL where content-length says');
    // A copy: a short body must not keep all bytes alive that came with it.
    const body = Buffer.from(this.#bytes.subarray(this.#start, end));
    this.#frame = undefined;
    this.#start = this.#searched = end + 1;
    this.#onFrame({ command, headers, body });
    return true;
  }

  /** @returns where the body ends; the end of what has come, where there is no NUL yet */
  #findNul(): number {
    const found = this.#bytes.subarray(0, this.#end).indexOf(NUL, this.#searched);
    const end = found < 0 ? this.#end : found;
    this.#searched = end;
    this.#checkBody(end - this.#start);
    return end;
  }
}

/** @throws MalformedFrame where this cannot be the line of a command, or its beginning */
function commandOf(line: string, isWhole: boolean): string {
  const [command = '', ...rest] = line.split(/\r?\n|\r$/);
  const shape = isWhole || rest.length > 0 ? /^[A-Z]{3,16}$/ : /^[A-Z]{1,16}$/;
  if (!shape.test(command)) throw new MalformedFrame('this is not a STOMP frame');
  return command;
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
  const head = headText(version, command, headers);
  const headLength = Buffer.byteLength(head);
  const bytes = Buffer.allocUnsafe(headLength + body.length + 2);
  bytes.write(head);
  bytes[headLength] = LINE_FEED;
  body.copy(bytes, headLength + 1);
  bytes[bytes.length - 1] = NUL;
  return bytes;
}

/** The command and the headers of a frame as they travel, to which further ones can be added. */
function headText(version: Version, command: string, headers: Record<string, string | undefined>): string {
  return `${command}\n${headerLines(isPlain(command) ? '1.0' : version, headers)}`;
}

/** Headers as they travel, a line each. */
export function headerLines(version: Version, headers: Record<string, string | undefined>): string {
  let lines = '';
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) lines += `${escapeHeader(name, version)}:${escapeHeader(value, version)}\n`;
  }
  return lines;
}
