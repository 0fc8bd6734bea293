import { headerLine, headerLines, readHeaderLines } from '../stomp/header-lines.ts';
import type { Headers, Version } from '../stomp/protocol.ts';
import { detached } from './headers.ts';

/** Of what a sender gives, this is for the broker, or said by the broker itself. */
const NOT_FORWARDED = new Set([
  'receipt',
  'transaction',
  'destination', // as each subscriber calls it
  'destination-type',
  'subscription',
  'message-id',
  'timestamp',
  'ack',
  'redelivered',
  'content-length',
]);
/** What a message that is queued takes in memory beside its bytes and its receipt: measured, with all that queues it. */
const OVERHEAD = 800;
const END_OF_BODY = '\0';

/** A message on its way to one or many. */
export class Message {
  /** The second half of its `message-id`. */
  readonly id: string;
  #destination: string;
  /** What it takes in memory while it is queued, in bytes, whatever its shape. */
  readonly size: number;
  /** When nobody needs it any more, in ms since 1970; undefined where it is always needed. */
  readonly #expires: number | undefined;
  /** The rest of a MESSAGE frame of STOMP 1.2, from its headers on. */
  #bytes: Buffer;
  readonly #headLength: number;
  readonly #bodyStart: number;
  /** Whether STOMP 1.1, which has no escape for a carriage return, has these bytes, too. */
  readonly #is11: boolean;
  /** Whether its sender counted its bytes: a subscriber of 1.0 then needs the number. */
  readonly #isCounted: boolean;
  /** Its headers, while it is new. */
  #headers: Headers | undefined;
  #references = 0;
  #onCommitted: (() => void)[] = [];

  constructor(id: string, destination: string, headers: Headers, body: Buffer) {
    this.id = id;
    this.#destination = destination;
    this.#expires = Number(headers['expires'] ?? 0) || undefined;
    this.#isCounted = headers['content-length'] !== undefined;
    this.#headers = headers;
    let lines = '';
    for (const name in headers)
      if (!NOT_FORWARDED.has(name)) lines += headerLine('1.2', name, headers[name] ?? '');
    lines += headerLine('1.2', 'timestamp', String(Date.now()));
    const length = `content-length:${body.length}\n\n`;
    this.#is11 = !lines.includes('\\r');
    this.#headLength = Buffer.byteLength(lines);
    this.#bodyStart = this.#headLength + length.length;
    this.#bytes = Buffer.allocUnsafe(this.#bodyStart + body.length + END_OF_BODY.length);
    this.#bytes.write(lines + length);
    body.copy(this.#bytes, this.#bodyStart);
    this.#bytes.write(END_OF_BODY, this.#bodyStart + body.length);
    this.size = OVERHEAD + this.#bytes.length + (headers['receipt']?.length ?? 0);
  }

  get destination(): string {
    return this.#destination;
  }

  /** Its headers and its body, in bytes. */
  get length(): number {
    return this.#bytes.length;
  }

  get isExpired(): boolean {
    return this.#expires !== undefined && this.#expires <= Date.now();
  }

  /** Its headers, for selectors. */
  get headers(): Headers {
    return this.#headers ?? this.#readHeaders();
  }

  #readHeaders(): Headers {
    const lines = this.#bytes.toString('utf8', 0, this.#headLength).split('\n');
    lines.pop(); // behind the last line feed
    return readHeaderLines('1.2', lines);
  }

  /** It is queued from now on: it keeps its bytes, and nothing else. */
  compact(): void {
    this.#headers = undefined;
    this.#destination = detached(this.#destination);
    // Of the pool that Node has for short buffers, a message that stays would keep eight kilobytes.
    if (this.#bytes.buffer.byteLength === this.#bytes.length) return;
    const own = Buffer.allocUnsafeSlow(this.#bytes.length);
    this.#bytes.copy(own);
    this.#bytes = own;
  }

  /** As a MESSAGE frame. @param own lines of headers for this one subscriber; of repeated ones the first counts */
  frame(version: Version, own: string): Buffer {
    const start = `MESSAGE\n${own}`;
    if (version === '1.2' || (version === '1.1' && this.#is11)) return joined(start, this.#bytes);
    const body = this.#bytes.subarray(this.#bodyStart);
    const isCounted = version === '1.1' || this.#isCounted;
    const head = {
      ...this.#readHeaders(),
      'content-length': isCounted ? String(body.length - END_OF_BODY.length) : undefined,
    };
    return joined(`${start}${headerLines(version, head)}\n`, body);
  }

  /** Says that somebody has yet to commit it. */
  addReference(): void {
    this.#references++;
  }

  /** Says that one who had yet to commit it has, or will not any more. */
  dropReference(): void {
    if (--this.#references > 0) return;
    const callbacks = this.#onCommitted;
    this.#onCommitted = [];
    for (const callback of callbacks) callback();
  }

  /** Calls back once nobody has yet to commit it; at once where nobody does. */
  whenCommitted(callback: () => void): void {
    if (this.#references === 0) callback();
    else this.#onCommitted.push(callback);
  }
}

function joined(head: string, rest: Buffer): Buffer {
  const length = Buffer.byteLength(head);
  const bytes = Buffer.allocUnsafe(length + rest.length);
  bytes.write(head);
  rest.copy(bytes, length);
  return bytes;
}
