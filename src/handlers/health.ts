import type { HealthHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { messageFigures } from '../database/figures.ts';
import type { ConsumerState } from '../messages/consumer/consumer.ts';
import { moved } from './moved.ts';

/** Seconds after which to ask again. */
const RETRY = { 'retry-after': '2' };

/** For whoever starts, watches and balances monitors. */
export function health(
  database: Database,
  readiness: { stopping: boolean },
  consumer: { readonly state: ConsumerState } | undefined,
): Omit<HealthHandlers, 'retrieveMetrics'> {
  const waiting = messageFigures(database);
  return {
    redirectMcpHealth: async ({ context }) => moved(`${context.basePath}/api/health/ready/`),
    live: async () => ({ status: 200, body: { status: 'ok' } }),
    retrieveMessagesHealth: async () => {
      return { status: 200, body: { consumer: consumer?.state ?? 'none', ...(await waiting()) } };
    },
    ready: async () => {
      if (readiness.stopping)
        return { status: 503, headers: RETRY, body: { status: 'stopping', database: 'ok' } };
      const answers = await database.query({ name: 'health', text: 'select 1', values: [] }).then(
        () => true,
        () => false,
      );
      return answers
        ? { status: 200, body: { status: 'ready', database: 'ok' } }
        : { status: 503, headers: RETRY, body: { status: 'not ready', database: 'error' } };
    },
  };
}
