import { Backlog, type Kept } from './backlog.ts';
import type { Message } from './message.ts';
import type { Room } from './room.ts';
import type { Subscription } from './subscription.ts';

/** With so many messages that nobody has got yet, who sends more is slowed down; with half as many, no more. */
const CROWDED = 10_000;

/** Keeps messages and gives each to one of its subscriptions, in turn, until one has acknowledged it. */
export class Queue {
  readonly #room: Room;
  readonly #onSettled: ((message: Message) => void) | undefined;
  readonly #backlog = new Backlog();
  readonly #subscriptions: Subscription[] = [];
  /** Up to where the selector of a subscription has been through the backlog: nothing is looked at twice. */
  readonly #passed = new Map<Subscription, Kept | undefined>();
  #next = 0;
  #unsettled = 0;
  #onRelief: (() => void)[] = [];

  /** @param onSettled called for each message that is acknowledged or given up */
  constructor(room: Room, onSettled?: (message: Message) => void) {
    this.#room = room;
    this.#onSettled = onSettled;
  }

  get isEmpty(): boolean {
    return this.#unsettled === 0;
  }

  get hasSubscriptions(): boolean {
    return this.#subscriptions.length > 0;
  }

  /** Whether its subscriptions cannot follow. While there are none, nothing is gained by waiting for them. */
  get isCrowded(): boolean {
    return this.hasSubscriptions && this.#backlog.length > CROWDED;
  }

  /** Calls back once it is not crowded any more. */
  whenRelieved(callback: () => void): void {
    this.#onRelief.push(callback);
  }

  fits(message: Message): boolean {
    for (let { first } = this.#backlog; first?.message.isExpired; { first } = this.#backlog)
      this.#expire(first);
    return this.#room.fits(message.size);
  }

  /** Takes the room of a message that fits. */
  reserve({ size }: Message): void {
    this.#room.take(size);
  }

  /** Gives it back. */
  release({ size }: Message): void {
    this.#room.give(size);
  }

  /** Keeps a message that fits. */
  add(message: Message): void {
    this.#room.take(message.size);
    this.#unsettled++;
    this.#backlog.push(message);
    this.drain();
  }

  subscribe(subscription: Subscription): void {
    subscription.queue = this;
    this.#subscriptions.push(subscription);
    if (subscription.selector) this.#passed.set(subscription, undefined);
    this.drain();
  }

  /** What this subscription has not acknowledged goes to the next, marked as redelivered. */
  unsubscribe(subscription: Subscription): void {
    const place = this.#subscriptions.indexOf(subscription);
    if (place < 0) return;
    this.#subscriptions.splice(place, 1);
    this.#passed.delete(subscription);
    this.#backlog.putBack(subscription.takeBack());
    for (const selective of this.#passed.keys()) this.#passed.set(selective, undefined);
    this.drain();
  }

  /** A message has been acknowledged, or is given up. */
  settle({ message }: Kept): void {
    this.#room.give(message.size);
    this.#unsettled--;
    this.#onSettled?.(message);
  }

  /** Gives out what subscriptions have room for. */
  drain(): void {
    while (this.#backlog.length > 0 && this.#deliverOne());
    if (this.#onRelief.length > 0 && (this.#backlog.length <= CROWDED / 2 || !this.hasSubscriptions)) {
      for (const callback of this.#onRelief.splice(0)) callback();
    }
  }

  /** Gives a message to the next subscription in turn that has room for one and wants one. @returns whether to go on */
  #deliverOne(): boolean {
    const all = this.#subscriptions;
    for (let step = 0; step < all.length; step++) {
      const place = (this.#next + step) % all.length;
      const subscription = all[place];
      const kept = subscription?.hasRoom ? this.#firstFor(subscription) : undefined;
      if (!subscription || !kept) continue;
      if (kept.message.isExpired) {
        this.#expire(kept);
        return true;
      }
      this.#next = place + 1;
      this.#take(kept);
      subscription.deliverKept(kept);
      return true;
    }
    return false;
  }

  #firstFor(subscription: Subscription): Kept | undefined {
    if (!subscription.selector) return this.#backlog.first;
    const passed = this.#passed.get(subscription);
    let kept = passed ? passed.after : this.#backlog.first;
    while (kept && !subscription.wants(kept.message)) {
      this.#passed.set(subscription, kept);
      kept = kept.after;
    }
    return kept;
  }

  /** Nobody needs it any more. */
  #expire(kept: Kept): void {
    this.#take(kept);
    this.settle(kept);
  }

  #take(kept: Kept): void {
    for (const [selective, passed] of this.#passed) {
      if (passed === kept) this.#passed.set(selective, kept.before);
    }
    this.#backlog.remove(kept);
  }

  /** Gives up everything that is kept. */
  discard(): void {
    for (const kept of this.#backlog.clear()) this.settle(kept);
  }
}
