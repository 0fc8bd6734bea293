import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { get, list } from '../../api/get.ts';
import { useClock } from '../../parts/clock.ts';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { counted } from '../../parts/format.ts';
import { ListPage } from '../../parts/list-page.tsx';
import { rangeOf } from '../../parts/search.ts';
import { messageColumns } from './message-columns.tsx';

/** The types that the testbed's agents send. */
const TYPES = [
  'run_imminent',
  'start_run',
  'pause_run',
  'resume_run',
  'end_run',
  'stf_gen',
  'stf_ready',
  'tf_file_registered',
];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The last day as a range of time: how far the list looks back. */
const lastDay = (end: number) => ({
  sent_at_after: new Date(end - DAY).toISOString(),
  sent_at_before: new Date(end).toISOString(),
});

/** The messages that agents have sent each other, the newest first. */
export function Messages() {
  const search = useSearch({ from: '__root__' });
  const minute = useClock((now) => Math.ceil(now / MINUTE) * MINUTE);
  const {
    q,
    message_type: type,
    run_id: run,
    execution_id: execution,
    sender_agent: sender,
    namespace,
  } = search;
  return (
    <ListPage
      title="Messages"
      search={search}
      query={(limit, ordering) =>
        list('/api/workflow-messages/', {
          query: {
            limit,
            ordering,
            cursor: '',
            ...rangeOf(search, 'sent_at'),
            ...(q && { search: q }),
            ...(type && { message_type: type }),
            ...(run && { run_id: run }),
            ...(execution && { execution_id: execution }),
            ...(sender && { sender_agent: sender }),
            ...(namespace && { namespace }),
          },
        })
      }
      columns={messageColumns}
      sorts={{ Type: 'message_type', Sender: 'sender_agent', Sent: 'sent_at' }}
      order={execution ? 'sent_at' : '-sent_at'}
      time="sent_at"
      keyOf={({ message_id: id }) => id}
      searches="types and agents"
      fileRange={lastDay(minute)}
      choices={[{ name: 'message_type', any: 'Any type', choices: TYPES }]}
      empty={<NoMessages />}
      adds={<NotStored />}
    />
  );
}

/** Who misses a message here finds it there, with the reason. */
function NotStored() {
  const { data } = useQuery(get('/api/health/messages/'));
  if (!data?.dead_letters) return null;
  return <Link to="/dead-letters/">{counted(data.dead_letters, 'message')} not stored or sent</Link>;
}

function NoMessages() {
  const { data } = useQuery(get('/api/health/messages/'));
  return (
    <Empty title="No message yet">
      <p>
        {data?.consumer === 'none'
          ? 'This monitor reads no message broker: SWF_BROKER is set to none.'
          : `The monitor listens to the broker (${data?.consumer ?? 'unknown'}). ${data?.trouble ?? 'No agent has sent anything yet.'}`}
      </p>
      {data?.consumer === 'consuming' && <Command line="npm run testbed" />}
    </Empty>
  );
}
