import type { Headers, Version } from '../../stomp/frame.ts';
import { headerLines, readHeaderLines } from '../../stomp/header-lines.ts';

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
/** What a message that is queued takes in memory beside its bytes, in bytes: measured, with what queues it. */
const OVERHEAD = 700;
const NUL_AT_END = 1;

/** A message on its way to one or many. */
export class Message {
  /** The second half of its `message-id`. */
  readonly id: string;
  readonly destination: string;
  /** When nobody needs it any more, in ms since 1970; undefined where it is always needed. */
  readonly expires: number | undefined;
  /** Its headers as STOMP 1.2 writes them, and its body: exactly what it takes in memory, whatever shape it has. */
  readonly #bytes: Buffer;
  readonly #bodyStart: number;
  /** Whether the sender counted the bytes, and a subscriber of 1.0, which knows no other way, needs the number. */
  readonly #isCounted: boolean;
  /** Its headers, while it is new. */
  #headers: Headers | undefined;
  #holds = 0;
  #onCommitted: (() => void)[] = [];

  constructor(id: string, destination: string, headers: Headers, body: Buffer) {
    this.id = id;
    this.destination = destination;
    this.expires = Number(headers['expires'] ?? 0) || undefined;
    this.#isCounted = headers['content-length'] !== undefined;
    this.#headers = headers;
    const forwarded: Headers = Object.create(null);
    for (const name in headers) if (!NOT_FORWARDED.has(name)) forwarded[name] = headers[name] ?? '';
    forwarded['timestamp'] = String(Date.now());
    const lines = headerLines('1.2', forwarded);
    this.#bodyStart = Buffer.byteLength(lines);
    // Memory of its own: of the pool that Node has for short buffers, a message that stays would keep eight kilobytes.
    this.#bytes = Buffer.allocUnsafeSlow(this.#bodyStart + body.length);
    this.#bytes.write(lines);
    body.copy(this.#bytes, this.#bodyStart);
  }

  /** What it takes in memory while it is queued, in bytes. */
  get size(): number {
    return this.#bytes.length + OVERHEAD;
  }

  /** Its headers and its body, in bytes. */
  get length(): number {
    return this.#bytes.length;
  }

  get isExpired(): boolean {
    return this.expires !== undefined && this.expires <= Date.now();
  }

  /** Its headers, as its sender gave them, for selectors. */
  get headers(): Headers {
    return this.#headers ?? this.#forwarded;
  }

  get #forwarded(): Headers {
    const lines = this.#bytes.toString('utf8', 0, this.#bodyStart).split('\n');
    lines.pop(); // behind the last line feed
    return readHeaderLines('1.2', lines);
  }

  /** It is queued from now on: it keeps its bytes, and nothing else. */
  compact(): void {
    this.#headers = undefined;
  }

  /** As a MESSAGE frame. @param further lines of headers for this one subscriber */
  frame(version: Version, further: string): Buffer {
    const bodyLength = this.#bytes.length - this.#bodyStart;
    const length = version !== '1.0' || this.#isCounted ? `content-length:${bodyLength}\n` : '';
    const start = `MESSAGE\n${further}`;
    const lines = version === '1.2' ? this.#bytes.subarray(0, this.#bodyStart) : this.#linesFor(version);
    const end = `${length}\n`;
    return Buffer.concat([
      Buffer.from(start),
      lines,
      Buffer.from(end),
      this.#bytes.subarray(this.#bodyStart),
      Buffer.alloc(NUL_AT_END),
    ]);
  }

  #linesFor(version: Version): Buffer {
    return Buffer.from(headerLines(version, this.#forwarded));
  }

  /** Says that somebody has yet to commit it. */
  hold(): void {
    this.#holds++;
  }

  /** Says that one who held it has committed it, or will not any more. */
  release(): void {
    if (--this.#holds > 0) return;
    for (const callback of this.#onCommitted) callback();
    this.#onCommitted = [];
  }

  /** Calls back once nobody holds it; at once where nobody does. */
  whenCommitted(callback: () => void): void {
    if (this.#holds === 0) callback();
    else this.#onCommitted.push(callback);
  }
}
