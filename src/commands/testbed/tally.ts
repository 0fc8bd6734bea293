/** What the testbed has sent, to be compared with what the monitor holds and streams. */
export class Tally {
  calls = 0;
  readonly #created = new Map<string, number>();
  readonly #sent = new Map<string, number>();
  readonly #onChange: () => void;

  constructor(onChange: () => void = () => undefined) {
    this.#onChange = onChange;
  }

  /** Counts a call that succeeded. @param result of the operation; bulk calls say there how many they created */
  count(operation: string, result: unknown): void {
    this.calls++;
    const { created = 1 } = (operation === 'createLogs' ? result : {}) as { created?: number };
    this.#created.set(operation, this.of(operation) + created);
    this.#onChange();
  }

  /** Counts a message that the broker has confirmed. @param type its `msg_type`, and where it went */
  countMessage(type: string, destination: string): void {
    const key = `${destination} ${type}`;
    this.#sent.set(key, (this.#sent.get(key) ?? 0) + 1);
  }

  /** How often an operation was done; of log records, how many. */
  of(operation: string): number {
    return this.#created.get(operation) ?? 0;
  }

  /** How many messages of a type were sent to a destination. */
  sent(type: string, destination: string): number {
    return this.#sent.get(`${destination} ${type}`) ?? 0;
  }
}
