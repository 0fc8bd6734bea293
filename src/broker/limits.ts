import { FRAME_LIMITS, type FrameLimits } from '../stomp/frame.ts';
import type { Budget } from './memory-budget.ts';

const MiB = 1024 * 1024;

/** What one broker can be made to do by its clients. Sizes in bytes, times in ms. */
export interface BrokerLimits {
  frame: FrameLimits;
  /** The same before a client has said who it is. */
  greeting: FrameLimits;
  /** Clients that are connected. */
  connections: number;
  /** Those that have not said who they are; of too many the first to come are cut off. */
  waiting: number;
  timeToConnect: number;
  /** For the receipts of what a client sent before DISCONNECT. A monitor that is there commits sooner. */
  timeToLeave: number;
  /** What may wait for a client that does not read; then it is cut off. */
  unread: number;
  /** What may wait for all clients together; then those for whom most waits are cut off. */
  unreadInAll: number;
  /** Of frames that have not come whole, from all clients together; then those with most of it are cut off. */
  unfinishedInAll: number;
  /** Of one connection. */
  subscriptions: number;
  /** Of all, with their selectors. */
  subscriptionsInAll: Budget;
  durables: number;
  queues: number;
  /** What one queue, or one durable subscription, keeps. */
  kept: Budget;
  /** What all of them keep together, and open transactions. */
  keptInAll: Budget;
  /** Open transactions of one connection and the messages in them. */
  inTransactions: Budget;
  /** The shortest pause between two heart-beats. */
  heartBeat: number;
}

export const BROKER_LIMITS: BrokerLimits = {
  frame: FRAME_LIMITS,
  greeting: { head: 16 * 1024, headers: 100, body: 1024 },
  connections: 1_000,
  waiting: 500,
  timeToConnect: 10_000,
  timeToLeave: 1_000,
  unread: 32 * MiB,
  unreadInAll: 128 * MiB,
  unfinishedInAll: 64 * MiB,
  subscriptions: 1_000,
  subscriptionsInAll: { count: 10_000, bytes: 16 * MiB },
  durables: 100,
  queues: 10_000,
  kept: { count: 50_000, bytes: 64 * MiB },
  keptInAll: { count: 100_000, bytes: 128 * MiB },
  inTransactions: { count: 10_000, bytes: 16 * MiB },
  heartBeat: 100,
};
