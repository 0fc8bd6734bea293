import type { SystemStateEventsHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import type { Metrics } from '../metrics.ts';
import { crud } from './crud.ts';

/** What happened in the runs. */
export function systemStateEvents(database: Database, metrics: Metrics): SystemStateEventsHandlers {
  const { list, create, retrieve, update, remove } = crud(database, {
    entity: 'SystemStateEvent',
    words: 'system state event',
    list: 'listSystemStateEvents',
    batches: { watch: metrics },
  });
  return {
    listSystemStateEvents: list,
    createSystemStateEvent: create,
    retrieveSystemStateEvent: retrieve,
    replaceSystemStateEvent: update,
    updateSystemStateEvent: update,
    deleteSystemStateEvent: remove,
  };
}
