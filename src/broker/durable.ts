import { nameIn } from './headers.ts';
import type { Queue } from './queue.ts';
import type { Selector } from './selector/selector.ts';
import type { Subscription } from './subscription.ts';

/** A subscription to a topic that stays while its subscriber is away: a queue of its own, for one at a time. */
export interface Durable {
  clientId: string;
  name: string;
  destination: string;
  /** What it does not take is not kept. */
  selector: Selector | undefined;
  queue: Queue;
  active: Subscription | undefined;
  /** Messages for which there was no room since somebody was told. */
  lost: number;
}

/** As brokers name a durable subscription in SUBSCRIBE and UNSUBSCRIBE: ActiveMQ Classic, and Artemis in two ways. */
const NAMES = ['activemq.subscriptionName', 'durable-subscription-name', 'durable-subscriber-name'];

/** @returns the name of the durable subscription that the headers of a frame ask for @throws Refusal */
export function durableName(headers: Record<string, string>): string | undefined {
  const found = NAMES.find((name) => headers[name]);
  return found && nameIn(headers[found] ?? '');
}
