import type { HealthCheck } from '../check.ts';
import { database } from './h1-database.ts';
import { consumer } from './h2-consumer.ts';
import { deadLetters } from './h3-dead-letters.ts';
import { unpublished } from './h4-unpublished.ts';
import { heartbeats } from './h5a-heartbeats.ts';
import { agentStatus } from './h5b-agent-status.ts';
import { absentAgents } from './h5c-absent-agents.ts';
import { clocks } from './h6-clocks.ts';
import { imminent } from './h7-imminent.ts';
import { simulatorLost } from './h7b-simulator-lost.ts';
import { stale } from './h7c-stale.ts';
import { stfRate } from './h8-stf-rate.ts';
import { registration } from './h9-registration.ts';
import { sampling } from './h9b-sampling.ts';
import { failedSlices } from './h10-failed-slices.ts';
import { queuedSlices } from './h10b-queued-slices.ts';
import { capacity } from './h11-capacity.ts';
import { logErrors } from './h12-log-errors.ts';
import { refusals } from './h13-refusals.ts';
import { storage } from './h14-storage.ts';
import { certificate } from './h15-certificate.ts';
import { watchers } from './h17-watchers.ts';
import { ownClock } from './h18-own-clock.ts';

/** Every check, in the order in which people want to know. H16, whether a page is live, is the browser's own. */
export const CHECKS: readonly HealthCheck[] = [
  database,
  consumer,
  registration,
  heartbeats,
  absentAgents,
  simulatorLost,
  imminent,
  stfRate,
  sampling,
  queuedSlices,
  capacity,
  failedSlices,
  agentStatus,
  refusals,
  logErrors,
  deadLetters,
  unpublished,
  clocks,
  stale,
  storage,
  certificate,
  watchers,
  ownClock,
];
