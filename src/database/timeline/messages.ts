import { LIFECYCLE, type LifecycleMessage } from '../../runs/states.ts';
import type { Executor } from '../statement.ts';
import type { Axis, Count } from './axis.ts';

/** More lifecycle messages than any run has. */
const MOST = 500;

/** Spelt out, since an index has these messages alone. */
const TYPES = LIFECYCLE.map((type) => `'${type}'`).join(', ');

/** Longer words than a run state takes are no states: they are passed over when the message comes in, too. */
const wordOf = (key: string) =>
  `case when length(message_content->>'${key}') <= 20 then message_content->>'${key}' end as ${key}`;

/** The messages of a run that tell how it goes, in their order. */
export function lifecycleOf(executor: Executor, runNumber: number): Promise<LifecycleMessage[]> {
  return executor.query({
    text: `select message_id, message_type, sent_at, ${wordOf('state')}, ${wordOf('substate')}
           from swf_workflow_messages where run_id = $1::int::text and message_type in (${TYPES})
           order by sent_at, sequence limit ${MOST}`,
    values: [runNumber],
  });
}

export interface MessageCount extends Count {
  message_type: string;
  sender_agent: string | null;
}

/** The messages of a run on an axis, by type and sender. */
export function messageCounts(executor: Executor, runNumber: number, axis: Axis): Promise<MessageCount[]> {
  return executor.query({
    text: `select message_type, sender_agent, date_bin($2::interval, sent_at, $3::timestamptz) as at, count(*) as count
           from swf_workflow_messages where run_id = $1::int::text and sent_at >= $3 and sent_at < $4
           group by 1, 2, 3`,
    values: [runNumber, axis.step, axis.from, axis.to],
  });
}
