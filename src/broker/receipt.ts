import type { Message } from './message.ts';

/** A receipt that is sent once messages are committed. */
export class PendingReceipt {
  #send: (() => void) | undefined;
  readonly #pending: Set<PendingReceipt>;
  /** One more than the messages, so that it is not sent before all are asked. */
  #missing: number;

  /**
   * @param send called once nobody has yet to commit any of the messages; at once where nobody does
   * @param pending where it is until then
   */
  constructor(messages: Message[], send: () => void, pending: Set<PendingReceipt>) {
    this.#send = send;
    this.#pending = pending;
    this.#missing = messages.length + 1;
    pending.add(this);
    for (const message of messages) message.whenCommitted(() => this.#committed());
    this.#committed();
  }

  #committed(): void {
    if (--this.#missing > 0) return;
    this.#pending.delete(this);
    this.#send?.();
  }

  /** Its client is gone. The messages, which stay, must not keep the connection in memory. */
  abandon(): void {
    this.#send = undefined;
    this.#pending.delete(this);
  }
}
