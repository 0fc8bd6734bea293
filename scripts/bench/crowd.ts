import { once } from 'node:events';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** The key under which a message says to a crowd when it was sent, in ms since 1970. */
export const SENT = 'sent_to_crowd';
/** As the stream has it: with a blank after the colon. */
const MARK = `"${SENT}": `;
/** Digits of a moment in ms. */
const DIGITS = 13;

export interface CrowdOptions {
  /** `http:` or `https:`. */
  address: string;
  path?: string;
  headers?: Record<string, string>;
  /** PEM of the authority of the certificate. */
  ca?: string | undefined;
  count: number;
  /** How many of them never read. */
  deaf?: number;
  /** So many come from one address of this machine; all of them where absent. */
  perAddress?: number;
}

/** One of a crowd. */
export interface Onlooker {
  socket: Socket;
  status: number;
  /** Messages that have come. */
  count: number;
  /** When it was greeted, after so many ms; undefined before. */
  greetedAfter: number | undefined;
  isDeaf: boolean;
  isGone: boolean;
  /** The end of what has come: a mark may go over two pieces. */
  rest: string;
}

/** Events after which a watcher of the stream has what it came for. */
const GREETING = 'event: connected';

/**
 * Many watchers of a stream in one process, that do nothing but count. Own code on bare sockets: clients of HTTP or of
 * events cost several times what the server does that is measured.
 */
export class Crowd {
  readonly onlookers: Onlooker[] = [];
  /** Messages that have come, to all together. */
  delivered = 0;
  /** How long messages were under way, in ms, by the ms: the last place has all that took longer. */
  readonly #times = new Array<number>(10_001).fill(0);
  #waiting: (() => void)[] = [];

  /** Connects all at once. @returns when each is greeted, or was turned away */
  static async open({ address, path = '/api/messages/stream/', ...options }: CrowdOptions): Promise<Crowd> {
    const { headers = {}, ca, count, deaf = 0, perAddress = count } = options;
    const crowd = new Crowd();
    const { protocol, hostname, port } = new URL(address);
    const lines = Object.entries({ host: `${hostname}:${port}`, ...headers });
    const head = `GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
    for (let n = 0; n < count; n++) {
      const localAddress = `127.0.0.${1 + Math.floor(n / perAddress)}`;
      const where = { host: '127.0.0.1', port: Number(port), localAddress };
      const socket =
        protocol === 'https:' ? connectTls({ ...where, servername: 'localhost', ca }) : connectPlain(where);
      crowd.#add(socket, n < deaf, head);
    }
    await crowd.until(
      () => crowd.onlookers.every((one) => one.greetedAfter !== undefined || one.isGone),
      60_000,
    );
    for (const one of crowd.onlookers) if (one.isDeaf) one.socket.pause();
    return crowd;
  }

  /** Those who read. */
  get readers(): Onlooker[] {
    return this.onlookers.filter(({ isDeaf }) => !isDeaf);
  }

  /** The time that so large a share of the messages stayed under, in ms. */
  percentile(share: number): number {
    const all = this.#times.reduce((sum, count) => sum + count, 0);
    let sum = 0;
    return this.#times.findIndex((count) => {
      sum += count;
      return sum >= all * share;
    });
  }

  /** Forgets times and counts. */
  reset(): void {
    this.#times.fill(0);
    this.delivered = 0;
    for (const one of this.onlookers) one.count = 0;
  }

  /** Waits until something holds of what has come. @returns whether it did in time, in ms */
  async until(holds: () => boolean, patience: number): Promise<boolean> {
    const deadline = performance.now() + patience;
    while (!holds()) {
      if (performance.now() > deadline) return false;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 50);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    return true;
  }

  async close(): Promise<void> {
    const open = this.onlookers.filter(({ socket }) => !socket.closed);
    const closed = open.map(({ socket }) => once(socket, 'close'));
    for (const { socket } of open) socket.destroy();
    await Promise.all(closed);
  }

  #add(socket: Socket, isDeaf: boolean, head: string): void {
    const one: Onlooker = {
      socket,
      status: 0,
      count: 0,
      greetedAfter: undefined,
      isDeaf,
      isGone: false,
      rest: '',
    };
    const begin = performance.now();
    this.onlookers.push(one);
    socket.on('error', () => undefined); // closed follows
    socket.on('close', () => {
      one.isGone = true;
      this.#tell();
    });
    socket.on('data', (bytes) => {
      const piece = bytes.toString('latin1');
      // Before it is taken: behind the greeting may come more than is kept.
      if (one.greetedAfter === undefined && (one.rest + piece).includes(GREETING))
        one.greetedAfter = performance.now() - begin;
      this.#take(one, piece);
      if (one.status !== 0 && one.status !== 200) socket.destroy();
      this.#tell();
    });
    socket.write(head);
  }

  #take(one: Onlooker, piece: string): void {
    const text = one.rest + piece;
    if (one.status === 0) one.status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0);
    const now = Date.now();
    let end = 0;
    for (;;) {
      const at = text.indexOf(MARK, end);
      const last = at + MARK.length + DIGITS;
      if (at < 0 || last > text.length) break;
      one.count++;
      this.delivered++;
      const took = now - Number(text.slice(last - DIGITS, last));
      const place = Math.min(Math.max(took, 0), 10_000);
      this.#times[place] = (this.#times[place] ?? 0) + 1;
      end = last;
    }
    const kept = one.greetedAfter === undefined ? 400 : MARK.length + DIGITS;
    one.rest = text.slice(Math.max(end, text.length - kept));
  }

  #tell(): void {
    for (const tell of this.#waiting.splice(0)) tell();
  }
}
