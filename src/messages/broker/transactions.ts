import type { Sending } from './destinations.ts';
import { Refusal } from './refusal.ts';
import { Room } from './room.ts';

/** The open transactions of one connection. */
export class Transactions {
  readonly #room: Room;
  readonly #open = new Map<string, Sending[]>();

  constructor(limits: { messages: number; bytes: number }) {
    this.#room = new Room(limits);
  }

  /** @throws Refusal */
  begin(id: string): void {
    if (this.#open.has(id)) throw new Refusal(`the transaction ${id} is open already`);
    if (!this.#room.fits(0)) throw new Refusal('there are too many transactions');
    this.#room.take(0);
    this.#open.set(id, []);
  }

  /** @throws Refusal */
  add(id: string, sending: Sending): void {
    const sendings = this.#sendings(id);
    const { message } = sending;
    if (!this.#room.fits(message.size)) throw new Refusal('the transactions are too large');
    this.#room.take(message.size);
    message.compact();
    sendings.push(sending);
  }

  /** Ends a transaction. @returns what is to be sent now, where it is committed. @throws Refusal */
  end(id: string): Sending[] {
    const sendings = this.#sendings(id);
    this.#open.delete(id);
    this.#room.give(0);
    for (const { message } of sendings) this.#room.give(message.size);
    return sendings;
  }

  #sendings(id: string): Sending[] {
    const sendings = this.#open.get(id);
    if (!sendings) throw new Refusal(`there is no transaction ${id}`);
    return sendings;
  }
}
