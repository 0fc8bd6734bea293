import type { Headers } from '../../stomp/frame.ts';
import { type Durable, keep } from './durable.ts';
import type { BrokerLimits } from './limits.ts';
import { Message } from './message.ts';
import { Queue } from './queue.ts';
import { Refusal } from './refusal.ts';
import { Room } from './room.ts';
import type { Selector } from './selector/selector.ts';
import type { Subscription } from './subscription.ts';

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

/** The topics and queues of a broker. They come and go by themselves. */
export class Destinations {
  readonly #limits: BrokerLimits;
  readonly #warn: (line: string) => void;
  readonly #room: Room;
  readonly #topics = new Map<string, Topic>();
  readonly #queues = new Map<string, Queue>();
  readonly #durables = new Map<string, Durable>();
  /**
   * The number of the last message. As those of Artemis they are 64-bit integers; as they begin with the time of the
   * start, and a millisecond has room for a million, those of two runs of the broker are never the same.
   */
  #lastId = BigInt(Date.now()) * 1_000_000n;

  constructor(limits: BrokerLimits, warn: (line: string) => void) {
    this.#limits = limits;
    this.#warn = warn;
    this.#room = new Room(limits.keptInAll);
  }

  /** Makes a message, and gives it its id. */
  messageOf(destination: string, headers: Headers, body: Buffer): Message {
    return new Message(String(++this.#lastId), destination, headers, body);
  }

  /**
   * Sends a message to all subscriptions of a topic, or to one of a queue.
   * @throws Refusal where there is no room for it, and nobody has got it
   */
  publish(sending: Sending): void {
    const { message } = sending;
    if (message.isExpired) return;
    this.checkRoom([sending]);
    if (isTopic(message.destination)) this.#toAll(message);
    else this.#toOne(message);
    message.compact();
  }

  /** @throws Refusal where there is not room for all of these together */
  checkRoom(sendings: Sending[]): void {
    const reserved: [Queue, Message][] = [];
    try {
      for (const { message, mustBeKept } of sendings) {
        for (const [queue, why] of this.#keepersOf(message)) {
          if (queue.fits(message)) {
            queue.reserve(message);
            reserved.push([queue, message]);
          } else if (mustBeKept || !isTopic(message.destination)) {
            this.#forgetEmpty(message.destination, queue);
            throw new Refusal(why);
          }
        }
      }
    } finally {
      for (const [queue, message] of reserved) queue.release(message);
    }
  }

  /** The queues that a message is kept in, each with what is said where it has no room. */
  #keepersOf(message: Message): [Queue, string][] {
    const { destination } = message;
    if (!isTopic(destination)) return [[this.#queueOf(destination), `${destination} is full`]];
    return this.#durablesFor(message).map(({ queue, name, clientId }) => [
      queue,
      `${name} of ${clientId} is away, and no more can be kept for it`,
    ]);
  }

  #durablesFor(message: Message): Durable[] {
    const { durables = [] } = this.#topics.get(message.destination) ?? {};
    return [...durables].filter(({ selector }) => selector?.takes(message.headers) ?? true);
  }

  #toAll(message: Message): void {
    const topic = this.#topics.get(message.destination);
    if (!topic) return;
    const wanting = this.#durablesFor(message);
    // All of them first: one that takes it at once makes room.
    const withoutRoom = wanting.filter(({ queue }) => !queue.fits(message));
    for (const durable of wanting) {
      if (withoutRoom.includes(durable)) this.#miss(durable);
      else keep(durable, message);
    }
    for (const subscription of topic.subscriptions) subscription.deliver(message);
  }

  #miss(durable: Durable): void {
    if (durable.lost++ > 0) return;
    this.#warn(
      `${durable.name} of ${durable.clientId} does not take what is sent to ${durable.destination}, and no more can be kept for it: it will miss messages`,
    );
  }

  #toOne(message: Message): void {
    const queue = this.#queueOf(message.destination);
    queue.add(message);
    this.#forgetEmpty(message.destination, queue);
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
      queue = new Queue(new Room(this.#limits.kept, this.#room));
      this.#queues.set(destination, queue);
    }
    return queue;
  }

  #forgetEmpty(destination: string, queue: Queue): void {
    if (queue.isEmpty && !queue.hasSubscriptions) this.#queues.delete(destination);
  }

  subscribe(subscription: Subscription): void {
    const { destination } = subscription;
    if (isTopic(destination)) this.#topicOf(destination).subscriptions.add(subscription);
    else this.#queueOf(destination).subscribe(subscription);
  }

  unsubscribe(subscription: Subscription): void {
    const { destination, queue } = subscription;
    if (!isTopic(destination)) {
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
      this.#topics.set(destination, topic);
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
    if (this.#durables.size >= this.#limits.subscriptions)
      throw new Refusal('there are too many durable subscriptions');
    const queue = new Queue(new Room(this.#limits.kept, this.#room), (message) => message.release());
    const durable: Durable = { clientId, name, destination, selector, queue, active: undefined, lost: 0 };
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
