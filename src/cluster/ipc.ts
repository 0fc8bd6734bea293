import type { DatabaseAddress } from '../database/connection.ts';

/** What a worker tells the process that started it. */
export type FromWorker =
  | { kind: 'online' }
  | { kind: 'listening'; httpAddress: string; httpsAddress: string }
  | { kind: 'failed'; message: string }
  | { kind: 'doors closed' }
  | { kind: 'own metrics'; metrics: object }
  | { kind: 'metrics?' };

/** What it is told. */
export type ToWorker =
  | { kind: 'start'; address: DatabaseAddress }
  | { kind: 'close doors' }
  | { kind: 'stop' }
  | { kind: 'own metrics?' }
  | { kind: 'metrics'; text: string }
  | { kind: 'no metrics' };
