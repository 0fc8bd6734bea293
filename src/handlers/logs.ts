import type { LogsHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { summarizeLogs } from '../database/log-summary.ts';
import { makeMissingPartitions } from '../database/logs.ts';
import { crud } from './crud.ts';

/** Log records of the agents. */
export function logs(database: Database): LogsHandlers {
  const { writer, list, create, retrieve, update, remove } = crud(database, {
    entity: 'AppLog',
    words: 'app log',
    list: 'listLogs',
    batches: { defaults: { level: 0 }, mend: (error) => makeMissingPartitions(database, error) },
  });
  return {
    listLogs: list,
    createLog: create,
    createLogs: async ({ body }) => {
      if (body.length > 0) await writer?.writeAll(body);
      return { status: 201, body: { created: body.length } };
    },
    retrieveLog: retrieve,
    replaceLog: update,
    updateLog: update,
    deleteLog: remove,
    summarizeLogs: async () => ({ status: 200, body: await summarizeLogs(database) }),
  };
}
