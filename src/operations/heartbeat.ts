import type { Database } from '../database/connection.ts';
import { recordHeartbeat } from '../engine/heartbeats.ts';
import { Resource } from '../engine/resource.ts';
import type { Handlers } from '../http/handler.ts';
import { type SystemAgentRow, systemAgents } from '../resources/system-agent.ts';

/** Heartbeats, by which agents register and say how they are. */
export function heartbeat(database: Database): Pick<Handlers, 'heartbeat'> {
  const { table } = new Resource(database, systemAgents);
  return {
    heartbeat: async ({ body }) => {
      const { agent, isNew } = await recordHeartbeat(database, table, body);
      return { status: isNew ? 201 : 200, body: agent as SystemAgentRow };
    },
  };
}
