import type { Database } from './connection.ts';

/** Agents by their state, and the partitions of the logs. */
export interface Figures {
  agents: { state: string; count: number }[];
  partitions: number;
}

/** What a look at the database adds to the figures of a process. */
export async function databaseFigures(database: Database): Promise<Figures> {
  const agents = await database.query<{ state: string; count: number }>({
    name: 'figures:agents',
    text: 'select operational_state as state, count(*) as count from swf_systemagent group by 1',
    values: [],
  });
  const [found] = await database.query<{ count: number }>({
    name: 'figures:partitions',
    text: "select count(*) as count from pg_inherits where inhparent = 'swf_applog'::regclass",
    values: [],
  });
  return { agents, partitions: found?.count ?? 0 };
}
