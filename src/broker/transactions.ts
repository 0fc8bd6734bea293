import type { Sending } from './destinations.ts';
import { Refusal } from './errors.ts';
import { type Budget, MemoryBudget } from './memory-budget.ts';

/** What a transaction takes in memory beside its messages, in bytes. */
const OVERHEAD = 500;

/** The open transactions of one connection: the messages that wait for COMMIT. */
export class Transactions {
  readonly #memory: MemoryBudget;
  readonly #open = new Map<string, Sending[]>();

  /** @param inAll the memory for all that the broker keeps */
  constructor(limits: Budget, inAll: MemoryBudget) {
    this.#memory = new MemoryBudget(limits, inAll);
  }

  /** @throws Refusal */
  begin(id: string): void {
    if (this.#open.has(id)) throw new Refusal(`the transaction ${id} is open already`);
    this.#reserve(OVERHEAD, 'there are too many transactions');
    this.#open.set(id, []);
  }

  /** @throws Refusal */
  add(id: string, sending: Sending): void {
    const sendings = this.#sendings(id);
    this.#reserve(sending.message.size, 'the transactions are too large');
    sending.message.compact();
    sendings.push(sending);
  }

  #reserve(bytes: number, otherwise: string): void {
    if (!this.#memory.canReserve(bytes)) throw new Refusal(otherwise);
    this.#memory.reserve(bytes);
  }

  /** Ends a transaction. @returns what is to be sent now, where it is committed. @throws Refusal */
  end(id: string): Sending[] {
    const sendings = this.#sendings(id);
    this.#open.delete(id);
    this.#memory.release(OVERHEAD);
    for (const { message } of sendings) this.#memory.release(message.size);
    return sendings;
  }

  /** Nobody will commit them any more. */
  abort(): void {
    for (const id of this.#open.keys()) this.end(id);
  }

  #sendings(id: string): Sending[] {
    const sendings = this.#open.get(id);
    if (!sendings) throw new Refusal(`there is no transaction ${id}`);
    return sendings;
  }
}
