import type { Database } from '../database/connection.ts';
import { consumerStatus } from '../database/consumer-status.ts';
import { messageCounts } from '../database/counts.ts';
import type { HandlersOf } from '../http/handler.ts';
import { VERSION } from '../process/version.ts';
import { moved } from './moved.ts';

/** Seconds after which to ask again. */
const RETRY = { 'retry-after': '2' };

/** For whoever starts, watches and balances monitors. */
export function health(
  database: Database,
  readiness: { stopping: boolean },
  hasBroker: boolean,
): Omit<HandlersOf<'health'>, 'retrieveMetrics'> {
  const waiting = messageCounts(database);
  return {
    redirectMcpHealth: async ({ context }) => moved(`${context.basePath}/api/health/ready/`),
    live: async () => ({ status: 200, body: { status: 'ok', version: VERSION } }),
    retrieveMessagesHealth: async () => {
      const { state, trouble } = hasBroker
        ? await consumerStatus(database)
        : { state: 'none' as const, trouble: null };
      return { status: 200, body: { consumer: state, trouble, ...(await waiting()) } };
    },
    ready: async () => {
      if (readiness.stopping)
        return { status: 503, headers: RETRY, body: { status: 'stopping', database: 'ok' } };
      const consumer = await consumerStatus(database).catch(() => undefined);
      if (!consumer) return { status: 503, headers: RETRY, body: { status: 'not ready', database: 'error' } };
      const trouble = hasBroker && consumer.trouble;
      return {
        status: 200,
        body: { status: 'ready', database: 'ok', ...(trouble && { degraded: [trouble] }) },
      };
    },
  };
}
