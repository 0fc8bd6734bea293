import type { LogsHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { summarizeLogs } from '../database/log-summary.ts';
import { storingLogs } from '../database/logs.ts';
import { crud } from './crud.ts';

/** Log records of the agents. */
export function logs(database: Database): LogsHandlers {
  const { list, create, retrieve, update, remove } = crud(database, {
    entity: 'AppLog',
    words: 'app log',
    list: 'listLogs',
  });
  return {
    listLogs: list,
    createLog: (request) => storingLogs(database, () => create(request)),
    retrieveLog: retrieve,
    replaceLog: update,
    updateLog: update,
    deleteLog: remove,
    summarizeLogs: async () => ({ status: 200, body: await summarizeLogs(database) }),
  };
}
