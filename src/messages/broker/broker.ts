import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { Destinations } from './destinations.ts';
import type { Durable } from './durable.ts';
import { BROKER_LIMITS, type BrokerLimits } from './limits.ts';
import type { Login } from './login.ts';
import { Refusal } from './refusal.ts';
import { Session, type Subscribed } from './session.ts';
import { Subscription, type SubscriptionOptions } from './subscription.ts';

/** Where the broker says what its operator should know. */
export interface BrokerLog {
  info(line: string): void;
  warn(line: string): void;
  debug(line: string): void;
}

export interface BrokerOptions {
  login: Login;
  log: BrokerLog;
  /** Durable subscribers for whom messages are kept before they come for the first time. */
  expected?: Pick<Durable, 'clientId' | 'name' | 'destination'>[];
  /** Other limits than the usual ones; for tests. */
  limits?: Partial<BrokerLimits>;
}

/** A message broker in memory: its clients, and what they send each other. Connections are handed to it. */
export class Broker {
  readonly login: Login;
  readonly limits: BrokerLimits;
  readonly destinations: Destinations;
  readonly #log: BrokerLog;
  /** Those that have not said who they are, the first to come first. */
  readonly #waiting = new Set<Session>();
  readonly #connected = new Set<Session>();
  readonly #clientIds = new Map<string, Session>();
  #subscriptions = 0;

  constructor({ login, log, expected = [], limits }: BrokerOptions) {
    this.login = login;
    this.limits = { ...BROKER_LIMITS, ...limits };
    this.#log = log;
    this.destinations = new Destinations(this.limits, (line) => log.warn(line));
    for (const durable of expected) this.destinations.expect(durable);
  }

  /** Takes over a connection, nothing of it read yet. */
  accept(socket: Socket): void {
    this.#waiting.add(new Session(this, socket));
    if (this.#waiting.size <= this.limits.waiting) return;
    const [first] = this.#waiting;
    first?.connection.cut('others wait to be let in');
  }

  /** Lets a client in that has said who it is. @throws Refusal */
  admit(session: Session): void {
    const { clientId } = session;
    if (this.#connected.size >= this.limits.connections) throw new Refusal('there are too many connections');
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
    if (session.subscriptions.size >= this.limits.subscriptions) {
      throw new Refusal('there are too many subscriptions');
    }
    const { selector } = options;
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
    session.subscriptions.set(options.id, { subscription, durable });
  }

  /** The messages of a durable subscription are kept from now on. */
  unsubscribe({ clientId }: Session, { subscription, durable }: Subscribed): void {
    if (durable === undefined) this.destinations.unsubscribe(subscription);
    else if (clientId !== undefined) this.destinations.leaveDurable(subscription, clientId, durable);
  }

  /** Ends a durable subscription for good. @throws Refusal where there is none */
  forgetDurable({ clientId = '', subscriptions }: Session, name: string): void {
    this.destinations.forgetDurable(clientId, name);
    for (const [id, { durable }] of subscriptions) if (durable === name) subscriptions.delete(id);
  }

  /** Cuts everybody off. What was not acknowledged is gone. */
  close(): void {
    for (const session of [...this.#waiting, ...this.#connected]) session.connection.cut();
  }
}
