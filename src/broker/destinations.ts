import type { Headers } from '../stomp/protocol.ts';
import type { Durable } from './durable.ts';
import { Refusal } from './errors.ts';
import { detached } from './headers.ts';
import type { BrokerLimits } from './limits.ts';
import { MemoryBudget } from './memory-budget.ts';
import { Message } from './message.ts';
import { Queue } from './queue.ts';

import type { Selector } from './selector/selector.ts';
import type { Subscription } from './subscription.ts';
import type { Turns } from './turns.ts';

/** A message on its way in. */
export interface Sending {
  message: Message;
  /** Refuse it rather than have a durable subscription miss it. */
  mustBeKept: boolean;
}

interface Topic {
  subscriptions: Set<Subscription>;
  durables: Set<Durable>;
}

/** Messages that a broker can number in a millisecond. */
const PER_MILLISECOND = 1_000_000;

/** A message, and what is to keep it. */
interface Plan {
  message: Message;
  keepers: Keeper[];
}

interface Keeper {
  queue: Queue;
  /** Whose queue it is; undefined where it is a queue of its own. */
  durable: Durable | undefined;
}

/** The topics and queues of a broker. They come and go by themselves. */
export class Destinations {
  /** What all that is kept takes, in open transactions, too. */
  readonly memory: MemoryBudget;
  readonly #limits: BrokerLimits;
  readonly #turns: Turns;
  readonly #warn: (line: string) => void;
  readonly #topics = new Map<string, Topic>();
  readonly #queues = new Map<string, Queue>();
  readonly #durables = new Map<string, Durable>();
  /**
   * Messages have 64-bit integers as numbers, as those of Artemis. They begin with the time of the start, and as a
   * millisecond has room for a million, those of two runs of the broker are never the same.
   */
  readonly #started = Date.now();
  #sent = 0;

  constructor(limits: BrokerLimits, turns: Turns, warn: (line: string) => void) {
    this.#limits = limits;
    this.#turns = turns;
    this.#warn = warn;
    this.memory = new MemoryBudget(limits.keptInAll);
  }

  /** Makes a message, and gives it its id. */
  messageOf(destination: string, headers: Headers, body: Buffer): Message {
    const sent = ++this.#sent;
    const time = this.#started + Math.floor(sent / PER_MILLISECOND);
    const id = `${time}${String(sent % PER_MILLISECOND).padStart(6, '0')}`;
    return new Message(id, destination, headers, body);
  }

  /**
   * Sends messages, each to all subscriptions of a topic, or to one of a queue; all of them, or none. Every step is
   * short, however many there are.
   * @throws Refusal in a step before the first message is sent, where there is no memory for all of them
   */
  *publish(sendings: Sending[]): Generator<void, void> {
    const plans: Plan[] = [];
    const reserved: [Queue, Message][] = [];
    try {
      for (const { message, mustBeKept } of sendings) {
        if (message.isExpired) continue;
        const keepers: Keeper[] = [];
        for (const keeper of this.#keepersOf(message)) {
          yield;
          if (!this.#isWanted(keeper, message)) continue;
          if (keeper.queue.canReserve(message)) {
            keeper.queue.reserve(message);
            reserved.push([keeper.queue, message]);
            keepers.push(keeper);
          } else if (keeper.durable && !mustBeKept) this.#miss(keeper.durable);
          else throw this.#fullError(message, keeper);
        }
        plans.push({ message, keepers });
      }
    } catch (error) {
      for (const [queue, message] of reserved) queue.release(message);
      for (const [queue, { destination }] of reserved) this.#forgetEmpty(destination, queue);
      throw error;
    }
    for (const plan of plans) yield* this.#send(plan);
  }

  *#send({ message, keepers }: Plan): Generator<void, void> {
    if (keepers.length > 0) message.compact();
    // All of them first: one that takes it at once must not be the last.
    for (const { durable } of keepers) if (durable) message.addReference();
    for (const { queue } of keepers) {
      queue.add(message);
      this.#forgetEmpty(message.destination, queue);
      yield;
    }
    for (const subscription of this.#topics.get(message.destination)?.subscriptions ?? []) {
      subscription.deliver(message);
      yield;
    }
  }

  #keepersOf({ destination }: Message): Keeper[] {
    if (!isTopic(destination)) return [{ queue: this.#queueOf(destination), durable: undefined }];
    const { durables = [] } = this.#topics.get(destination) ?? {};
    return [...durables].map((durable) => ({ queue: durable.queue, durable }));
  }

  #isWanted({ durable }: Keeper, message: Message): boolean {
    return durable?.selector?.takes(message.headers) ?? true;
  }

  #fullError(message: Message, { queue, durable }: Keeper): Refusal {
    if (!durable) this.#forgetEmpty(message.destination, queue);
    const { count, bytes } = this.#limits.kept;
    const full = durable
      ? `${durable.name} of ${durable.clientId} does not take what is sent to ${durable.destination}, and no more can be kept for it`
      : `${message.destination} is full`;
    return new Refusal(
      `${full}: the embedded broker keeps ${count} messages or ${bytes} bytes there, and ${this.#limits.keptInAll.bytes} bytes in all, until they are acknowledged. Send it again later.`,
    );
  }

  #miss(durable: Durable): void {
    if (durable.lost++ > 0) return;
    this.#warn(
      `${durable.name} of ${durable.clientId} does not take what is sent to ${durable.destination}, and no more can be kept for it: it will miss messages`,
    );
  }

  /** @returns a queue behind this destination whose subscriptions cannot follow */
  crowded(destination: string): Queue | undefined {
    if (!isTopic(destination)) {
      const queue = this.#queues.get(destination);
      return queue?.isCrowded ? queue : undefined;
    }
    for (const { queue } of this.#topics.get(destination)?.durables ?? []) if (queue.isCrowded) return queue;
    return undefined;
  }

  /** What a name alone means: the topic that somebody is subscribed to, else the queue that is there, else the topic. */
  named(name: string): string {
    const [topic, queue] = [`/topic/${name}`, `/queue/${name}`];
    return this.#queues.has(queue) && !this.#topics.has(topic) ? queue : topic;
  }

  #queueOf(destination: string): Queue {
    let queue = this.#queues.get(destination);
    if (!queue) {
      if (this.#queues.size >= this.#limits.queues) throw new Refusal('there are too many queues');
      queue = new Queue(new MemoryBudget(this.#limits.kept, this.memory), this.#turns);
      this.#queues.set(detached(destination), queue);
    }
    return queue;
  }

  #forgetEmpty(destination: string, queue: Queue): void {
    if (isTopic(destination) || !queue.isEmpty || queue.hasSubscriptions) return;
    if (this.#queues.get(destination) === queue) this.#queues.delete(destination);
  }

  /** Gives up what has expired in queues that nobody reads. */
  expire(): void {
    for (const [destination, queue] of this.#queues) {
      queue.expire();
      this.#forgetEmpty(destination, queue);
    }
    for (const { queue } of this.#durables.values()) queue.expire();
  }

  subscribe(subscription: Subscription): void {
    const { destination } = subscription;
    if (isTopic(destination)) this.#topicOf(destination).subscriptions.add(subscription);
    else this.#queueOf(destination).subscribe(subscription);
  }

  unsubscribe(subscription: Subscription): void {
    const { destination } = subscription;
    if (!isTopic(destination)) {
      const queue = this.#queues.get(destination);
      queue?.unsubscribe(subscription);
      if (queue) this.#forgetEmpty(destination, queue);
      return;
    }
    this.#topics.get(destination)?.subscriptions.delete(subscription);
    this.#forgetTopic(destination);
  }

  #topicOf(destination: string): Topic {
    let topic = this.#topics.get(destination);
    if (!topic) {
      topic = { subscriptions: new Set(), durables: new Set() };
      this.#topics.set(detached(destination), topic);
    }
    return topic;
  }

  #forgetTopic(destination: string): void {
    const topic = this.#topics.get(destination);
    if (topic && topic.subscriptions.size + topic.durables.size === 0) this.#topics.delete(destination);
  }

  /**
   * Makes a durable subscription, or comes back to it. It keeps its first selector, as that of Artemis does.
   * @param onMade called before the first message is delivered
   * @throws Refusal where somebody is there already, it is of another topic, or there are too many
   */
  subscribeDurably(
    subscription: Subscription,
    { clientId, name, selector }: Pick<Durable, 'clientId' | 'name' | 'selector'>,
    onMade: () => void,
  ): void {
    const { destination } = subscription;
    if (!isTopic(destination)) throw new Refusal('only a subscription to a topic can be durable');
    const there = this.#durables.get(keyOf(clientId, name));
    if (there?.active) throw new Refusal(`the durable subscription ${name} is in use`);
    if (there && there.destination !== destination)
      throw new Refusal(
        `the durable subscription ${name} is to ${there.destination}: end it with UNSUBSCRIBE, or take another name`,
      );
    const durable = there ?? this.#newDurable(clientId, name, destination, selector);
    durable.active = subscription;
    if (durable.lost > 0)
      this.#warn(`${name} of ${clientId} is back; it has missed ${durable.lost} messages`);
    durable.lost = 0;
    onMade();
    durable.queue.subscribe(subscription);
  }

  /** Keeps messages for a durable subscriber that has not come yet. */
  expect({ clientId, name, destination }: Pick<Durable, 'clientId' | 'name' | 'destination'>): void {
    this.#newDurable(clientId, name, destination, undefined);
  }

  #newDurable(clientId: string, name: string, destination: string, selector: Selector | undefined): Durable {
    if (this.#durables.size >= this.#limits.durables)
      throw new Refusal('there are too many durable subscriptions');
    const memory = new MemoryBudget(this.#limits.kept, this.memory);
    const queue = new Queue(memory, this.#turns, (message) => message.dropReference());
    const durable: Durable = {
      clientId,
      name,
      destination: detached(destination),
      selector,
      queue,
      active: undefined,
      lost: 0,
    };
    this.#durables.set(keyOf(clientId, name), durable);
    this.#topicOf(destination).durables.add(durable);
    return durable;
  }

  /** Its subscriber goes away; from now on its messages are kept. */
  leaveDurable(subscription: Subscription, clientId: string, name: string): void {
    const durable = this.#durables.get(keyOf(clientId, name));
    if (durable?.active !== subscription) return;
    durable.active = undefined;
    durable.queue.unsubscribe(subscription);
  }

  /** Ends a durable subscription, and what is kept for it. @throws Refusal where there is none */
  forgetDurable(clientId: string, name: string): void {
    const durable = this.#durables.get(keyOf(clientId, name));
    if (!durable) throw new Refusal(`there is no durable subscription ${name}`);
    this.#durables.delete(keyOf(clientId, name));
    this.#topics.get(durable.destination)?.durables.delete(durable);
    this.#forgetTopic(durable.destination);
    if (durable.active) durable.queue.unsubscribe(durable.active);
    durable.queue.discard();
  }
}

function keyOf(clientId: string, name: string): string {
  return JSON.stringify([clientId, name]);
}

function isTopic(destination: string): boolean {
  return destination.startsWith('/topic/');
}
