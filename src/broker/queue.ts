import { Backlog, type QueuedMessage } from './backlog.ts';
import type { MemoryBudget } from './memory-budget.ts';
import type { Message } from './message.ts';
import type { Subscription } from './subscription.ts';
import type { Job, Turns } from './turns.ts';

/** With so many messages that nobody has got yet, who sends more is slowed down; with half as many, no more. */
const CROWDED = 10_000;

/** Keeps messages and gives each to one of its subscriptions, in turn, until one has acknowledged it. */
export class Queue implements Job {
  readonly #memory: MemoryBudget;
  readonly #turns: Turns;
  readonly #onSettled: ((message: Message) => void) | undefined;
  readonly #backlog = new Backlog();
  readonly #subscriptions: Subscription[] = [];
  /** Up to where the selector of a subscription has been through the backlog: nothing is looked at twice. */
  readonly #passed = new Map<Subscription, QueuedMessage | undefined>();
  /** Whose turn it is. */
  #next = 0;
  #unsettled = 0;
  /** Messages that are on their way. */
  #reserved = 0;
  #isGivenUp = false;
  #onRelief: (() => void)[] = [];

  /** @param onSettled called for each message that is acknowledged or given up */
  constructor(memory: MemoryBudget, turns: Turns, onSettled?: (message: Message) => void) {
    this.#memory = memory;
    this.#turns = turns;
    this.#onSettled = onSettled;
  }

  get isEmpty(): boolean {
    return this.#unsettled + this.#reserved === 0;
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

  /** Gives up the oldest messages, as far as they have expired. */
  expire(): void {
    for (let { first } = this.#backlog; first?.message.isExpired; { first } = this.#backlog)
      this.#giveUp(first);
  }

  canReserve(message: Message): boolean {
    return this.#memory.canReserve(message.size);
  }

  /** Takes the memory for a message for which there is some. */
  reserve({ size }: Message): void {
    this.#reserved++;
    this.#memory.reserve(size);
  }

  /** Gives it back: the message does not come. */
  release({ size }: Message): void {
    this.#reserved--;
    this.#memory.release(size);
  }

  /** Keeps a message for which memory was reserved. */
  add(message: Message): void {
    if (this.#isGivenUp) {
      this.release(message);
      this.#onSettled?.(message);
      return;
    }
    this.#reserved--;
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
    const index = this.#subscriptions.indexOf(subscription);
    if (index < 0) return;
    this.#subscriptions.splice(index, 1);
    this.#passed.delete(subscription);
    const items = subscription.takeBack();
    this.#backlog.putBack(items);
    if (items.length > 0) for (const selective of this.#passed.keys()) this.#passed.set(selective, undefined);
    this.drain();
  }

  /** A message has been acknowledged, or is given up. */
  settle({ message }: QueuedMessage): void {
    this.#memory.release(message.size);
    this.#unsettled--;
    this.#onSettled?.(message);
  }

  /** Gives out what subscriptions have room for, now or when it is its turn again. */
  drain(): void {
    if (this.#turns.has(this)) return;
    let hasMore = this.step();
    while (hasMore && !this.#turns.isOver) hasMore = this.step();
    if (hasMore) this.#turns.add(this);
  }

  step(): boolean {
    const hasMore = this.#isGivenUp ? this.#giveUpFirst() : this.#backlog.length > 0 && this.#look();
    if (this.#onRelief.length > 0 && (this.#backlog.length <= CROWDED / 2 || !this.hasSubscriptions)) {
      for (const callback of this.#onRelief.splice(0)) callback();
    }
    return hasMore;
  }

  /** Looks at one message for the next subscription in turn that has room for one. @returns whether there was one */
  #look(): boolean {
    const all = this.#subscriptions;
    for (let step = 0; step < all.length; step++) {
      const index = (this.#next + step) % all.length;
      const subscription = all[index];
      const item = subscription?.hasRoom ? this.#nextFor(subscription) : undefined;
      if (!subscription || !item) continue;
      // Stays at this subscription until it has got one.
      this.#next = index;
      if (item.message.isExpired) this.#giveUp(item);
      else if (!subscription.wants(item.message)) this.#passed.set(subscription, item);
      else {
        this.#next = index + 1;
        this.#take(item);
        subscription.deliverQueued(item);
      }
      return true;
    }
    return false;
  }

  #nextFor(subscription: Subscription): QueuedMessage | undefined {
    const passed = this.#passed.get(subscription);
    return passed ? passed.after : this.#backlog.first;
  }

  #take(item: QueuedMessage): void {
    for (const [selective, passed] of this.#passed) {
      if (passed === item) this.#passed.set(selective, item.before);
    }
    this.#backlog.remove(item);
  }

  /** Nobody gets it. */
  #giveUp(item: QueuedMessage): void {
    this.#take(item);
    this.settle(item);
  }

  #giveUpFirst(): boolean {
    const { first } = this.#backlog;
    if (first) this.#giveUp(first);
    return first !== undefined;
  }

  /** Gives up everything, and keeps nothing more. Nobody must be subscribed any more. */
  discard(): void {
    this.#isGivenUp = true;
    this.drain();
  }
}
