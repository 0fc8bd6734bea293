import { SILENT } from '../consumer-status.ts';
import type { Executor } from '../statement.ts';

interface Present {
  now: string;
  consumer: 'consuming' | 'connecting' | null;
  trouble: string | null;
  since: string | null;
  unpublished: number;
  unpublished_since: string | null;
  dead_letters: number;
  dead_since: string | null;
  dead_reason: string | null;
  messages: number;
  connected: number;
  lagging: number;
}

/**
 * What changes from one moment to the next: who takes the messages, what waits, who watches; and the time. Of the messages
 * within the window no more are counted than show that the dead letters are a small share of them.
 * @param window of the dead letters, in seconds
 * @param share of the dead letters that matters
 */
export async function readPresent(executor: Executor, window: number, share: number): Promise<Present> {
  const [row] = await executor.query<Present>({
    name: 'health:present',
    text: `select now() as now, c.state as consumer, c.trouble,
             coalesce(c.since, (select max(seen_at) from swf_consumer)) as since, u.unpublished,
             (select stored_at from swf_outgoing_message where published_at is null order by id limit 1) as unpublished_since,
             d.dead_letters, d.dead_since,
             (select left(reason, 300) from swf_dead_letter where received_at > now() - make_interval(secs => $1)
              order by received_at desc, id desc limit 1) as dead_reason,
             (select count(*) from (select from swf_workflow_messages where d.dead_letters > 0
              and sent_at > now() - make_interval(secs => $1) limit (d.dead_letters / $2::float8)::bigint + 1) m) as messages,
             w.connected, w.lagging
           from (select count(*) as unpublished from swf_outgoing_message where published_at is null) u
           cross join (select count(*) as dead_letters, min(received_at) as dead_since from swf_dead_letter
                       where received_at > now() - make_interval(secs => $1)) d
           cross join (select count(*) as connected, count(*) filter (where lagging) as lagging from swf_subscribers
                       where client_id is not null and is_active) w
           left join lateral (select state, trouble, since from swf_consumer
             where seen_at > now() - interval '${SILENT}' and state <> 'standing by' order by seen_at desc limit 1) c on true`,
    values: [window, share],
  });
  if (!row) throw new Error('the present returned no row');
  return row;
}
