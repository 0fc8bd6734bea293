import type { Destinations } from './destinations.ts';
import type { Login } from './login.ts';
import type { Shared } from './served-connection.ts';
import type { SubscriptionOptions } from './subscription.ts';
import type { Turns } from './turns.ts';

/** What a session has of its broker. */
export interface Host<Session, Subscribed> {
  /** What it calls itself in CONNECTED. */
  readonly server: string;
  readonly login: Login;
  readonly shared: Shared;
  readonly turns: Turns;
  readonly destinations: Destinations;
  /** Lets a client in that has said who it is. @throws Refusal */
  admit(session: Session): void;
  /** A connection is gone. */
  forget(session: Session, reason: string | undefined): void;
  /** A name for a session that no other session has. */
  sessionName(): string;
  /** @param onMade called before the first message is delivered. @throws Refusal */
  subscribe(
    session: Session,
    options: SubscriptionOptions,
    durable: string | undefined,
    onMade: () => void,
  ): void;
  /** The messages of a durable subscription are kept from now on. */
  unsubscribe(session: Session, subscribed: Subscribed): void;
  /** Ends a durable subscription for good. @throws Refusal where there is none */
  forgetDurable(session: Session, name: string): void;
}
