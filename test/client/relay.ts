import { once } from 'node:events';
import { connect, createServer, type NetConnectOpts, type Server, type Socket } from 'node:net';

/** A way to a monitor, or to its database, that can be cut and fixed: while it is cut nobody listens there. */
export class Relay {
  readonly #target: NetConnectOpts;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;
  /** Connections that were cut after so many bytes. */
  cuts = 0;
  #cutAfter: (() => number) | undefined;
  #withholds = false;
  #withheld: (near: Socket) => void = () => undefined;

  /** @param target the address of a monitor, whose host is taken for 127.0.0.1; or a socket */
  constructor(target: string | { path: string }) {
    this.#target =
      typeof target === 'string' ? { host: '127.0.0.1', port: Number(new URL(target).port) } : target;
  }

  get port(): number {
    return this.#port;
  }

  /** Begins to listen, on the same port each time. */
  async open(): Promise<this> {
    if (this.#server) return this;
    this.#server = createServer((near) => this.#pass(near)).listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as { port: number }).port;
    return this;
  }

  /** Ends every connection at once. */
  async cut(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** Lets no answer pass from now on. @returns what resolves when those of so many connections are withheld */
  withhold(count = 1): Promise<void> {
    this.#withholds = true;
    const connections = new Set<Socket>();
    return new Promise((resolve) => {
      this.#withheld = (near) => {
        if (connections.add(near).size === count) resolve();
      };
    });
  }

  /** Cuts every connection that is made from now on after so many bytes of answers; undefined: none. */
  cutAfter(bytes: (() => number) | undefined): void {
    this.#cutAfter = bytes;
  }

  passAgain(): void {
    this.#withholds = false;
  }

  #pass(near: Socket): void {
    const far = connect(this.#target);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    near.pipe(far);
    let left = this.#cutAfter?.() ?? Number.POSITIVE_INFINITY;
    far.on('data', (chunk) => {
      if (this.#withholds) return this.#withheld(near);
      left -= chunk.length;
      if (left > 0) return near.write(chunk);
      this.cuts++;
      far.destroy();
      return near.end(chunk.subarray(0, chunk.length + left), () => near.resetAndDestroy());
    });
  }
}
