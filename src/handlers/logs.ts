import type { LogsHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { summarizeLogs } from '../database/log-summary.ts';
import { makeMissingPartitions } from '../database/logs.ts';
import { shared } from '../database/shared.ts';
import type { Metrics } from '../metrics.ts';
import { crud } from './crud.ts';

/** Log records of the agents. */
export function logs(database: Database, metrics: Metrics): LogsHandlers {
  const { writer, list, create, retrieve, update, remove } = crud(database, {
    entity: 'AppLog',
    words: 'app log',
    list: 'listLogs',
    counters: { table: 'swf_applog_count', columns: ['app_name', 'instance_name'] },
    batches: {
      watch: metrics,
      defaults: { level: 0 },
      mend: (error) => makeMissingPartitions(database, error),
    },
  });
  const summary = shared(() => summarizeLogs(database));
  return {
    listLogs: list,
    createLog: async (request) => {
      const reply = await create(request);
      metrics.countLog(reply.body.level);
      return reply;
    },
    createLogs: async ({ body }) => {
      if (body.length > 0) await writer?.writeAll(body);
      for (const { level = 0 } of body) metrics.countLog(level);
      return { status: 201, body: { created: body.length } };
    },
    retrieveLog: retrieve,
    replaceLog: update,
    updateLog: update,
    deleteLog: remove,
    summarizeLogs: async () => ({ status: 200, body: await summary() }),
  };
}
