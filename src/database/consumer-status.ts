import type { Database } from './connection.ts';

/** What becomes of the messages of the broker. */
export interface ConsumerStatus {
  state: 'consuming' | 'connecting' | 'standing by';
  /** What is wrong, in words; null where nothing is known to be. */
  trouble: string | null;
}

/** A process that has not reported for so long does not live any more; it reports every few seconds. */
export const SILENT = '12 seconds';

/** Notes what the process whose turn it is does. @param id of its term; another process, or a later turn, has another */
export async function reportConsumer(
  database: Database,
  id: string,
  { state, trouble }: ConsumerStatus,
): Promise<void> {
  await database.query({
    name: 'swf:report-consumer',
    text: `insert into swf_consumer as c (id, state, trouble) values ($1, $2, $3)
           on conflict (id) do update set state = excluded.state, trouble = excluded.trouble, seen_at = now(),
             since = case when c.state = excluded.state then c.since else now() end`,
    values: [id, state, trouble],
  });
}

/** What the process whose turn it is does, whoever asks; `standing by` where no process has the turn. */
export async function consumerStatus(database: Database): Promise<ConsumerStatus> {
  const [found] = await database.query<ConsumerStatus>({
    name: 'swf:consumer-status',
    text: `select state, trouble from swf_consumer
           where seen_at > now() - interval '${SILENT}' and state <> 'standing by' order by seen_at desc limit 1`,
    values: [],
  });
  return found ?? { state: 'standing by', trouble: null };
}

/** Whether a consumer was one of this database: one that is not belongs to another, or to a copy of this. */
export async function isKnownConsumer(database: Database, id: string): Promise<boolean> {
  const found = await database.query({
    text: 'select from swf_consumer where id::text = $1',
    values: [id],
  });
  return found.length > 0;
}
