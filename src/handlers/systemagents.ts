import type { components } from '../../generated/api.ts';
import type { SystemagentsHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { beat } from '../database/heartbeats.ts';
import { crud } from './crud.ts';

/** Agents and their heartbeats. */
export function systemagents(database: Database): SystemagentsHandlers {
  const { resource, list, create, retrieve, update, remove } = crud(database, {
    entity: 'SystemAgent',
    words: 'system agent',
    list: 'listSystemAgents',
  });
  return {
    listSystemAgents: list,
    createSystemAgent: create,
    retrieveSystemAgent: retrieve,
    replaceSystemAgent: update,
    updateSystemAgent: update,
    deleteSystemAgent: remove,
    heartbeat: async ({ body }) => {
      const { agent, isNew } = await beat(database, resource.table, body);
      return { status: isNew ? 201 : 200, body: agent as components['schemas']['SystemAgent'] };
    },
  };
}
