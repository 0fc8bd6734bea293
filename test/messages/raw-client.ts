import { connect, type Socket } from 'node:net';
import { type Frame, FrameReader } from '../../src/stomp/frame.ts';
import type { Version } from '../../src/stomp/protocol.ts';

/** Where a broker is and who may connect. */
export interface BrokerPlace {
  host: string;
  port: number;
  user: string;
  password: string;
}

/** Sends bytes as they are given, `^` for NUL, and takes the frames that come. */
export class RawClient {
  readonly socket: Socket;
  readonly #frames: Frame[] = [];
  #waiting: (() => void)[] = [];
  #isClosed = false;
  readonly #reader = new FrameReader((frame) => this.#frames.push(frame), { body: 100 * 1024 * 1024 });

  constructor({ host, port }: Pick<BrokerPlace, 'host' | 'port'>) {
    this.socket = connect({ host, port, noDelay: true });
    this.socket.on('data', (chunk: Buffer) => {
      this.#reader.read(chunk);
      this.#wake();
    });
    this.socket.on('error', () => undefined);
    this.socket.on('close', () => {
      this.#isClosed = true;
      this.#wake();
    });
  }

  /** Says hello with these further header lines. @returns the answer */
  static async connected(
    place: BrokerPlace,
    version: Version = '1.2',
    ...lines: string[]
  ): Promise<RawClient> {
    const client = new RawClient(place);
    client.hello(place, version, ...lines);
    const { command, headers } = await client.frame();
    if (command !== 'CONNECTED') throw new Error(`${command}: ${headers['message']}`);
    client.#reader.version = version;
    return client;
  }

  hello({ user, password }: BrokerPlace, version: string, ...lines: string[]): void {
    const head = [`accept-version:${version}`, 'host:x', `login:${user}`, `passcode:${password}`, ...lines];
    this.send(`CONNECT\n${head.join('\n')}\n\n^`);
  }

  send(text: string): void {
    this.socket.write(text.replaceAll('^', '\0'));
  }

  /** @returns the next frame @throws where the connection closes before */
  async frame(): Promise<Frame> {
    for (;;) {
      const frame = this.#frames.shift();
      if (frame) return frame;
      if (this.#isClosed) throw new Error('the connection is closed');
      await this.#change();
    }
  }

  async frames(count: number): Promise<Frame[]> {
    const frames: Frame[] = [];
    while (frames.length < count) frames.push(await this.frame());
    return frames;
  }

  /** Waits until all that was sent before has been dealt with. @returns what came meanwhile */
  async settled(): Promise<Frame[]> {
    const receipt = `r${Math.random()}`;
    this.send(`BEGIN\ntransaction:${receipt}\nreceipt:${receipt}\n\n^`);
    const before: Frame[] = [];
    for (;;) {
      const frame = await this.frame();
      if (frame.headers['receipt-id'] === receipt) return before;
      if (frame.command === 'ERROR') throw new Error(frame.headers['message']);
      before.push(frame);
    }
  }

  /** Waits for the end of the connection. @returns what came before */
  async closed(): Promise<Frame[]> {
    while (!this.#isClosed) await this.#change();
    return this.#frames.splice(0);
  }

  /** Leaves without a word. */
  async drop(): Promise<void> {
    this.socket.destroy();
    await this.closed();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
