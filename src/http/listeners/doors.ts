import type { AddressInfo, Server, Socket } from 'node:net';
import { listen } from '../../listen.ts';

/** What listens in front of the servers, so that each may have several addresses, and all connections that came in. */
export class Doors {
  /** Connections that are open. */
  readonly sockets = new Set<Socket>();
  readonly #hosts: string[];
  readonly #doors: Server[] = [];
  #closing: Promise<unknown> | undefined;

  /** @param hosts where to listen; those of localhost where it does not say */
  constructor(hosts = ['127.0.0.1', '::1']) {
    this.#hosts = hosts;
  }

  /**
   * Opens a door on each host that this machine has.
   * @param make makes one
   * @param port the same on all hosts; 0 takes any free one
   * @throws PortTaken, or why else one cannot listen
   */
  async open(make: () => Server, port: number, portVariable: string): Promise<AddressInfo[]> {
    const addresses: AddressInfo[] = [];
    for (const host of this.#hosts) {
      const door = make();
      door.on('connection', (socket: Socket) => {
        this.sockets.add(socket);
        socket.once('close', () => this.sockets.delete(socket));
      });
      const address = await listen(door, {
        host,
        port: addresses[0]?.port ?? port,
        portVariable,
        hostVariable: 'SWF_HOST',
      });
      if (!address) continue;
      this.#doors.push(door);
      addresses.push(address);
    }
    return addresses;
  }

  /** Takes no new connection. @returns once the last of those that are there is gone */
  async close(): Promise<void> {
    this.#closing ??= Promise.all(this.#doors.map((door) => new Promise((resolve) => door.close(resolve))));
    await this.#closing;
  }

  /** Closes all connections at once. */
  cutAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}
