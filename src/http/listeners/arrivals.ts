import type { Socket } from 'node:net';

/** New connections that are taken at a turn of the event loop. */
const AT_ONCE = 4;

/**
 * Takes new connections over a few at a turn of the event loop, and by turns of the addresses from which they come. Node
 * accepts all that wait at once: a hundred clients that come together, each with a request, would be served before anybody
 * whose connection is there already.
 *
 * They have to be paused (`pauseOnConnect`), so that nothing of them is read before.
 */
export class Arrivals {
  /** What takes each, by address; whose turn it is next comes first. */
  readonly #waiting = new Map<string, (() => void)[]>();
  #taken = 0;

  /** @param take called when it is the connection's turn, unless it has gone */
  add(socket: Socket, take: () => void): void {
    if (this.#taken < AT_ONCE) {
      this.#take(take);
      return;
    }
    const address = socket.remoteAddress ?? '';
    const others = this.#waiting.get(address);
    const mine = () => {
      if (!socket.destroyed) take();
    };
    if (others) others.push(mine);
    else this.#waiting.set(address, [mine]);
  }

  #take(take: () => void): void {
    if (this.#taken++ === 0) setImmediate(() => this.#next());
    take();
  }

  #next(): void {
    this.#taken = 0;
    while (this.#taken < AT_ONCE) {
      const [next] = this.#waiting;
      if (!next) return;
      const [address, those] = next;
      const first = those.shift();
      this.#waiting.delete(address);
      if (those.length > 0) this.#waiting.set(address, those);
      if (first) this.#take(first);
    }
  }
}
