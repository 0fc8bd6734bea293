import { type Headers, headerLines, type Version } from '../../stomp/frame.ts';

/** Of what a sender gives, this is for the broker, or said by the broker itself. */
const NOT_FORWARDED = new Set([
  'receipt',
  'transaction',
  'destination', // as each subscriber calls it
  'subscription',
  'message-id',
  'ack',
  'redelivered',
]);
/** What a kept message takes in memory beside its text, about, in bytes. */
const OVERHEAD = 300;
const NUL_AT_END = 1;

/** A message on its way to one or many. */
export class Message {
  readonly id: string;
  readonly destination: string;
  /** About what it takes in memory, in bytes. */
  readonly size: number;
  readonly #headers: Headers = {};
  readonly #body: Buffer;
  readonly #timestamp: string;
  /** Its headers as they travel, once a subscriber of that version needed them. */
  readonly #lines: Partial<Record<Version, string>> = {};
  #holds = 0;
  #onCommitted: (() => void)[] = [];

  constructor(id: string, destination: string, headers: Headers, body: Buffer) {
    this.id = id;
    this.destination = destination;
    this.#body = body;
    this.#timestamp = headers['timestamp'] ?? String(Date.now());
    let text = 0;
    for (const name in headers) {
      if (NOT_FORWARDED.has(name)) continue;
      const value = headers[name] ?? '';
      text += name.length + value.length;
      // Not by assignment, for which one name is special.
      Object.defineProperty(this.#headers, name, { value, enumerable: true });
    }
    this.size = body.length + text + OVERHEAD;
  }

  /** A header that the sender gave it. */
  header(name: string): string | undefined {
    return Object.hasOwn(this.#headers, name) ? this.#headers[name] : undefined;
  }

  /** As a MESSAGE frame. @param further lines of headers for this one subscriber */
  frame(version: Version, further: string): Buffer {
    const head = `MESSAGE\n${this.#linesFor(version)}${further}\n`;
    const length = Buffer.byteLength(head);
    const bytes = Buffer.allocUnsafe(length + this.#body.length + NUL_AT_END);
    bytes.write(head);
    this.#body.copy(bytes, length);
    bytes[bytes.length - 1] = 0;
    return bytes;
  }

  #linesFor(version: Version): string {
    this.#lines[version] ??= headerLines(version, {
      ...this.#headers,
      'message-id': this.id,
      timestamp: this.#timestamp,
    });
    return this.#lines[version];
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
