import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { get } from '../../api/get.ts';
import { Facts } from '../../parts/facts.tsx';
import { FailedPage } from '../../parts/failure.tsx';
import { JsonPanel } from '../../parts/json-panel.tsx';
import {
  AgentLink,
  ExecutionLink,
  FastmonLink,
  NamespaceLink,
  RunLink,
  StfLink,
} from '../../parts/links.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Moment } from '../../parts/time.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import { aroundTime } from '../logs/asked.ts';
import { fileOf, type Message } from './message-columns.tsx';

const PATH = [
  <UpLink key="all" to="/workflow/messages/">
    Messages
  </UpLink>,
];

/** A message: who said what to whom, about which run. */
export function MessagePage() {
  const { id } = useParams({ from: '/workflow/messages/$id' });
  const {
    data: message,
    error,
    refetch,
  } = useQuery(get('/api/workflow-messages/{message_id}/', { path: { message_id: id } }));
  if (error && !message)
    return (
      <FailedPage
        title="Message"
        path={PATH}
        error={error}
        retry={refetch}
        missing="The monitor has no message with this id."
      />
    );
  return (
    <div className="page">
      <PageHead
        title={message?.message_type || 'Message'}
        path={PATH}
        state={message?.is_successful === false && <span className="bad">failed</span>}
        aside={
          <>
            {message && (
              <Link to="/logs/" search={aroundTime(message.sent_at)}>
                Logs around this time
              </Link>
            )}
            {message?.execution_id && (
              <Link to="/workflow/messages/" search={{ execution_id: message.execution_id }}>
                All messages of its execution
              </Link>
            )}
          </>
        }
      />
      {message?.error_message && <p className="bad">{message.error_message}</p>}
      {!message && <Loading />}
      {message && (
        <>
          <Panel title="Facts">
            <Facts
              facts={[
                ['Sent', <Moment key="at" at={message.sent_at} />],
                ['Sender', <AgentLink key="from" name={message.sender_agent} />],
                ['Recipient', <AgentLink key="to" name={message.recipient_agent} />],
                ['Destination', message.queue_name],
                ['About', <About key="file" message={message} />],
                ['Run', <RunLink key="run" number={message.run_id} />],
                ['Execution', <ExecutionLink key="of" id={message.execution_id} />],
                ['Namespace', <NamespaceLink key="in" name={message.namespace} />],
              ]}
            />
          </Panel>
          <JsonPanel title="Content" value={message.message_content} label="the content" />
          <JsonPanel title="Metadata" value={message.message_metadata} label="the metadata" />
        </>
      )}
    </div>
  );
}

function About({ message }: { message: Message }) {
  const name = fileOf(message);
  if (!name) return <span className="faint">–</span>;
  return name.endsWith('.tf') ? <FastmonLink name={name} /> : <StfLink name={name} />;
}
