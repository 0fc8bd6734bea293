import type { Database } from './connection.ts';

/** Agents by their operational state. */
export function countAgents(database: Database): Promise<{ state: string; count: number }[]> {
  return database.query({
    name: 'metrics:agents',
    text: 'select operational_state as state, count(*) as count from swf_systemagent group by 1',
    values: [],
  });
}

/** The partitions of the logs. */
export async function countLogPartitions(database: Database): Promise<number> {
  const [found] = await database.query<{ count: number }>({
    name: 'metrics:partitions',
    text: "select count(*) as count from pg_inherits where inhparent = 'swf_applog'::regclass",
    values: [],
  });
  return found?.count ?? 0;
}

interface MessageCounts {
  last_sequence: number;
  dead_letters: number;
  unpublished: number;
}

/** How long the metrics of the messages are believed, in ms: whoever may ask may ask often. */
const BELIEVED_FOR = 1_000;

/** @returns tells what waits in the database of the messages; it is counted at most once a second */
export function messageCounts(database: Database): () => Promise<MessageCounts> {
  let counted: { metrics: Promise<MessageCounts>; until: number } | undefined;
  return () => {
    if (counted && performance.now() < counted.until) return counted.metrics;
    const metrics = countMessages(database);
    counted = { metrics, until: performance.now() + BELIEVED_FOR };
    metrics.catch(() => {
      counted = undefined;
    });
    return metrics;
  };
}

async function countMessages(database: Database): Promise<MessageCounts> {
  const [row] = await database.query<MessageCounts>({
    text: `select (select coalesce(max(sequence), 0)::bigint from swf_workflow_messages) as last_sequence,
                  (select count(*) from swf_dead_letter) as dead_letters,
                  (select count(*) from swf_outgoing_message where published_at is null) as unpublished`,
    values: [],
  });
  return row ?? { last_sequence: 0, dead_letters: 0, unpublished: 0 };
}
