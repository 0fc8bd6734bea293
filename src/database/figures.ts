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

/** What waits in the database of the messages. */
export async function messageFigures(
  database: Database,
): Promise<{ last_sequence: number; dead_letters: number; unpublished: number }> {
  const [row] = await database.query<{ last_sequence: number; dead_letters: number; unpublished: number }>({
    text: `select (select coalesce(max(sequence), 0)::bigint from swf_workflow_messages) as last_sequence,
                  (select count(*) from swf_dead_letter) as dead_letters,
                  (select count(*) from swf_outgoing_message where published_at is null) as unpublished`,
    values: [],
  });
  return row ?? { last_sequence: 0, dead_letters: 0, unpublished: 0 };
}
