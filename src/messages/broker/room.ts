/** Room for messages that are kept in memory, perhaps within a larger one. */
export class Room {
  readonly #limits: { messages: number; bytes: number };
  readonly #outer: Room | undefined;
  #messages = 0;
  #bytes = 0;

  constructor(limits: { messages: number; bytes: number }, outer?: Room) {
    this.#limits = limits;
    this.#outer = outer;
  }

  /** Whether one more has room. */
  fits(bytes: number): boolean {
    const { messages, bytes: most } = this.#limits;
    if (this.#messages >= messages || this.#bytes + bytes > most) return false;
    return this.#outer?.fits(bytes) ?? true;
  }

  take(bytes: number): void {
    this.#messages++;
    this.#bytes += bytes;
    this.#outer?.take(bytes);
  }

  give(bytes: number): void {
    this.#messages--;
    this.#bytes -= bytes;
    this.#outer?.give(bytes);
  }
}
