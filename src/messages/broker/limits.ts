import { FRAME_LIMITS, type FrameLimits } from '../../stomp/frame.ts';

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
  /** What may wait for a client that does not read; then it is cut off. */
  unread: number;
  /** Of one connection. */
  subscriptions: number;
  /** What one queue, or one durable subscription, keeps. */
  kept: { messages: number; bytes: number };
  /** What all of them keep together. */
  keptInAll: { messages: number; bytes: number };
  /** Frames in the open transactions of one connection, and their bytes. */
  inTransactions: { messages: number; bytes: number };
  /** The shortest pause between two heart-beats. */
  heartBeat: number;
}

export const BROKER_LIMITS: BrokerLimits = {
  frame: FRAME_LIMITS,
  greeting: { head: 16 * 1024, headers: 100, body: 1024 },
  connections: 5_000,
  waiting: 1_000,
  timeToConnect: 10_000,
  unread: 32 * MiB,
  subscriptions: 1_000,
  kept: { messages: 100_000, bytes: 64 * MiB },
  keptInAll: { messages: 200_000, bytes: 128 * MiB },
  inTransactions: { messages: 10_000, bytes: 16 * MiB },
  heartBeat: 100,
};
