import type { DatabaseAddress } from '../database/connection.ts';

/** What a worker tells the process that started it. */
export type FromWorker =
  | { kind: 'online' }
  | { kind: 'listening'; httpAddress: string; httpsAddress: string }
  | { kind: 'failed'; message: string }
  | { kind: 'doors closed' }
  | { kind: 'own figures'; figures: object }
  | { kind: 'figures?' };

/** What it is told. */
export type ToWorker =
  | { kind: 'start'; address: DatabaseAddress }
  | { kind: 'close doors' }
  | { kind: 'stop' }
  | { kind: 'own figures?' }
  | { kind: 'figures'; text: string }
  | { kind: 'no figures' };
