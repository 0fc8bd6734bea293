import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { EMBEDDED_SERVER } from '../stomp/embedded-server.ts';
import { COMMANDS } from './commands.ts';
import { Destinations } from './destinations.ts';
import type { Durable } from './durable.ts';
import { Refusal } from './errors.ts';
import type { Host } from './host.ts';
import { BROKER_LIMITS, type BrokerLimits } from './limits.ts';
import type { Login } from './login.ts';
import { MemoryBudget } from './memory-budget.ts';
import type { Shared } from './served-connection.ts';
import { Session, type Subscribed } from './session.ts';
import { SharedLimit } from './shared-limit.ts';
import { Subscription, type SubscriptionOptions } from './subscription.ts';
import { Turns } from './turns.ts';

/** How often messages that nobody reads are looked through for those that have expired, in ms. */
const EXPIRING = 10_000;
/** What a subscription takes in memory beside its selector, in bytes: measured. */
const SUBSCRIPTION = 1_500;

/** Where the broker says what its operator should know. */
export interface BrokerLog {
  info(line: string): void;
  warn(line: string): void;
  debug(line: string): void;
}

export interface BrokerOptions {
  login: Login;
  log: BrokerLog;
  /** How it names itself to its clients; EMBEDDED_SERVER, or EMBEDDED_SERVER_OF_MONITOR. */
  server?: string;
  /** Durable subscribers for whom messages are kept before they come for the first time. */
  expected?: Pick<Durable, 'clientId' | 'name' | 'destination'>[];
  /** Other limits than the usual ones; for tests. */
  limits?: Partial<BrokerLimits>;
}

/** A message broker in memory: its clients, and what they send each other. Connections are handed to it. */
export class Broker implements Host<Session, Subscribed> {
  readonly login: Login;
  readonly server: string;
  readonly shared: Shared;
  readonly turns = new Turns();
  readonly destinations: Destinations;
  readonly #log: BrokerLog;
  readonly #limits: BrokerLimits;
  /** Those that have not said who they are, the first to come first. */
  readonly #waiting = new Set<Session>();
  readonly #connected = new Set<Session>();
  readonly #clientIds = new Map<string, Session>();
  readonly #subscriptionMemory: MemoryBudget;
  readonly #expiring: NodeJS.Timeout;
  #subscriptions = 0;

  constructor({ login, server = EMBEDDED_SERVER, log, expected = [], limits }: BrokerOptions) {
    this.login = login;
    this.server = server;
    this.#log = log;
    this.#limits = { ...BROKER_LIMITS, ...limits };
    const { unfinishedInAll, unreadInAll, subscriptionsInAll } = this.#limits;
    this.shared = {
      limits: this.#limits,
      unfinished: new SharedLimit(
        unfinishedInAll,
        `more than ${unfinishedInAll} bytes of frames are half sent`,
      ),
      unread: new SharedLimit(
        unreadInAll,
        `more than ${unreadInAll} bytes wait for clients that do not read`,
      ),
    };
    this.#subscriptionMemory = new MemoryBudget(subscriptionsInAll);
    this.destinations = new Destinations(this.#limits, this.turns, (line) => log.warn(line));
    this.#expiring = setInterval(() => this.destinations.expire(), EXPIRING);
    this.#expiring.unref();
    for (const durable of expected) this.destinations.expect(durable);
  }

  /** Takes over a connection, nothing of it read yet. */
  accept(socket: Socket): void {
    this.#waiting.add(new Session(this, socket, COMMANDS));
    if (this.#waiting.size <= this.#limits.waiting) return;
    const [first] = this.#waiting;
    first?.connection.cut('others wait to be let in');
  }

  /** Lets a client in that has said who it is. @throws Refusal */
  admit(session: Session): void {
    const { clientId } = session;
    if (this.#connected.size >= this.#limits.connections) throw new Refusal('there are too many connections');
    if (clientId !== undefined) {
      // As ActiveMQ Classic: the second is refused, or two would drive each other out without end.
      if (this.#clientIds.has(clientId)) throw new Refusal(`the client ${clientId} is connected already`);
      this.#clientIds.set(clientId, session);
    }
    this.#waiting.delete(session);
    this.#connected.add(session);
  }

  /** A connection is gone. */
  forget(session: Session, reason: string | undefined): void {
    const { clientId } = session;
    const isWaiting = this.#waiting.delete(session);
    this.#connected.delete(session);
    if (clientId !== undefined && this.#clientIds.get(clientId) === session) this.#clientIds.delete(clientId);
    if (reason === undefined) return;
    const line = `the connection of ${clientId ?? 'a client without client-id'} was closed: ${reason}`;
    if (isWaiting) this.#log.debug(line);
    else this.#log.warn(line);
  }

  /** A name that no other session has. */
  sessionName(): string {
    return randomUUID();
  }

  /** @param onMade called before the first message is delivered. @throws Refusal */
  subscribe(
    session: Session,
    options: SubscriptionOptions,
    durable: string | undefined,
    onMade: () => void,
  ): void {
    if (session.subscriptions.size >= this.#limits.subscriptions) {
      throw new Refusal('there are too many subscriptions');
    }
    const { selector } = options;
    const size = SUBSCRIPTION + (selector?.size ?? 0);
    if (!this.#subscriptionMemory.canReserve(size))
      throw new Refusal(
        'there are too many subscriptions of all clients together, or their selectors are too long',
      );
    // What a durable subscription keeps, its selector has taken already.
    const own = durable === undefined ? options : { ...options, selector: undefined };
    const subscription = new Subscription(++this.#subscriptions, session.connection, own);
    if (durable !== undefined && session.clientId !== undefined) {
      const named = { clientId: session.clientId, name: durable, selector };
      this.destinations.subscribeDurably(subscription, named, onMade);
    } else {
      onMade();
      this.destinations.subscribe(subscription);
    }
    this.#subscriptionMemory.reserve(size);
    session.subscriptions.set(options.id, { subscription, durable, size });
  }

  /** The messages of a durable subscription are kept from now on. */
  unsubscribe({ clientId }: Session, { subscription, durable, size }: Subscribed): void {
    this.#subscriptionMemory.release(size);
    if (durable === undefined) this.destinations.unsubscribe(subscription);
    else if (clientId !== undefined) this.destinations.leaveDurable(subscription, clientId, durable);
  }

  /** Ends a durable subscription for good. @throws Refusal where there is none */
  forgetDurable({ clientId = '', subscriptions }: Session, name: string): void {
    this.destinations.forgetDurable(clientId, name);
    for (const [id, { durable, size }] of subscriptions) {
      if (durable !== name) continue;
      subscriptions.delete(id);
      this.#subscriptionMemory.release(size);
    }
  }

  /** Cuts everybody off. What was not acknowledged is gone. */
  close(): void {
    clearInterval(this.#expiring);
    for (const session of [...this.#waiting, ...this.#connected]) session.connection.cut();
  }
}
