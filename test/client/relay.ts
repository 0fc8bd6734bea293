import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a monitor that can be cut and mended: while it is cut nobody listens there. */
export class Relay {
  readonly #target: { host: string; port: number };
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;
  #withholds = false;
  #withheld: (near: Socket) => void = () => undefined;

  /** @param address of the monitor; its host is taken for 127.0.0.1 */
  constructor(address: string) {
    this.#target = { host: '127.0.0.1', port: Number(new URL(address).port) };
  }

  get port(): number {
    return this.#port;
  }

  /** Begins to listen, on the same port each time. */
  async open(): Promise<this> {
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
    far.on('data', (chunk) => {
      if (this.#withholds) this.#withheld(near);
      else near.write(chunk);
    });
  }
}
