import type { Sending } from './destinations.ts';
import { Refusal } from './refusal.ts';
import { Room } from './room.ts';

/** A frame that waits for COMMIT: a message, or an acknowledgement that is then carried out. */
export type Step = Sending | (() => void);

/** The open transactions of one connection. */
export class Transactions {
  readonly #room: Room;
  readonly #open = new Map<string, { step: Step; bytes: number }[]>();

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
  add(id: string, step: Step, bytes: number): void {
    const steps = this.#steps(id);
    if (!this.#room.fits(bytes)) throw new Refusal('the transactions are too large');
    this.#room.take(bytes);
    steps.push({ step, bytes });
  }

  /** Ends a transaction. @returns what is to be done now, where it is committed. @throws Refusal */
  end(id: string): Step[] {
    const steps = this.#steps(id);
    this.#open.delete(id);
    this.#room.give(0);
    for (const { bytes } of steps) this.#room.give(bytes);
    return steps.map(({ step }) => step);
  }

  #steps(id: string): { step: Step; bytes: number }[] {
    const steps = this.#open.get(id);
    if (!steps) throw new Refusal(`there is no transaction ${id}`);
    return steps;
  }
}
