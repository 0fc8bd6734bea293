import { openAccess } from '../src/access/access.ts';
import { makeAuthority, makeKey } from '../src/certificates/certificate-authority.ts';
import { Feed } from '../src/changes/feed.ts';
import type { Database } from '../src/database/connection.ts';
import type { HandlerParts } from '../src/handlers.ts';
import { Stream } from '../src/messages/stream/stream.ts';
import { Metrics } from '../src/metrics.ts';
import { BulkRunner } from '../src/operations/bulk/runner.ts';

/**
 * What the handlers work with, for tests that ask every operation without listeners: its streams greet each watcher
 * and end.
 */
export async function quietParts(database: Database): Promise<HandlerParts> {
  const stream = new Stream(database, () => undefined);
  const feed = new Feed(database, () => undefined);
  await Promise.all([stream.close(), feed.close()]);
  const { cert } = await makeAuthority('localhost', await makeKey());
  return {
    database,
    access: openAccess(database, {
      ...{
        plainHttp: 'loopback',
        publicRead: true,
        secondFactor: 'optional',
        httpsAddress: () => 'https://localhost:8443',
      },
    }),
    readiness: { stopping: false },
    stream,
    feed,
    broker: { topics: ['/topic/epictopic'] },
    metrics: new Metrics(database),
    bulk: new BulkRunner(database, () => undefined),
    publicMetrics: false,
    health: { evaluate: async () => ({ situation: { now: Date.now() }, checks: [] }) },
    timeZone: 'UTC',
    requestsPerSecond: () => 0,
    system: {
      ...{ broker: 'none', workers: 1, logRetentionDays: 30, messageRetentionDays: 90 },
      ...{ databaseDirectory: undefined, caBundle: null, settings: [] },
      certificate: () => ({ cert, trouble: undefined }),
    },
  };
}
