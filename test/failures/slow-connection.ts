import { connect, type Socket } from 'node:net';
import type { Reachable } from '../test-client.ts';

/** Between two bytes, in ms. */
const PAUSE = 1_000;

interface Kind {
  port: (monitor: Reachable) => string;
  /** Said at once. */
  beginning: string;
  /** The byte that comes once a second from then on, never the last. */
  byte: Buffer;
}

/** Requests that arrive a byte a second: in their headers, in their body, and before there is TLS to speak HTTP over. */
const KINDS: Kind[] = [
  {
    port: ({ http }) => new URL(http).port,
    beginning: 'POST /api/logs/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: ',
    byte: Buffer.from('s'),
  },
  {
    port: ({ http }) => new URL(http).port,
    beginning:
      'POST /api/logs/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 4096\r\n\r\n',
    byte: Buffer.from(' '),
  },
  {
    port: ({ https }) => new URL(https).port,
    beginning: '\x16\x03\x01\x02', // a handshake of 512 bytes and more
    byte: Buffer.from([0]),
  },
];

/** A client whose request takes for ever; it comes again when it is sent away. */
export class SlowConnection {
  readonly #monitor: Reachable;
  readonly #kind: Kind;
  #socket: Socket | undefined;
  #timer: NodeJS.Timeout | undefined;
  #ending = false;

  /** @param place which of the kinds it is; they take turns */
  constructor(monitor: Reachable, place: number) {
    this.#monitor = monitor;
    this.#kind = KINDS[place % KINDS.length] as Kind;
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === 'open';
  }

  /** Resolves once it is connected. */
  open(): Promise<void> {
    return new Promise((resolve) => {
      const socket = connect(Number(this.#kind.port(this.#monitor)), '127.0.0.1', () => {
        socket.write(Buffer.from(this.#kind.beginning, 'latin1'));
        this.#timer = setInterval(() => socket.write(this.#kind.byte), PAUSE);
        resolve();
      });
      this.#socket = socket;
      socket.resume();
      socket.on('error', () => undefined);
      socket.once('close', () => {
        clearInterval(this.#timer);
        if (!this.#ending) void this.open();
      });
    });
  }

  close(): void {
    this.#ending = true;
    this.#socket?.destroy();
  }
}
