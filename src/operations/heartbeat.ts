import type { Database } from '../database/connection.ts';
import { Heartbeats } from '../engine/heartbeats.ts';
import { Resource } from '../engine/resource.ts';
import type { Handlers } from '../http/handler.ts';
import { type SystemAgentRow, systemAgents } from '../resources/system-agent.ts';

/** Heartbeats, by which agents register and say how they are. */
export function heartbeat(database: Database): Pick<Handlers, 'heartbeat'> {
  const heartbeats = new Heartbeats(database, new Resource(database, systemAgents).table);
  return {
    heartbeat: async ({ body }) => {
      const { agent, isNew } = await heartbeats.record(body);
      return { status: isNew ? 201 : 200, body: agent as SystemAgentRow };
    },
  };
}
