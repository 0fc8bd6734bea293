import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { Empty } from '../../parts/empty.tsx';
import { RowsPanel } from '../../parts/rows-panel.tsx';
import { messageColumns } from './message-columns.tsx';

interface MessagesPanelProps {
  /** Which messages; all of them by default. The names are those of the API and of the page of messages. */
  filter?: { sender_agent?: string; run_id?: string; execution_id?: string };
  limit: number;
  /** What stands there where there are none. */
  none: string;
}

/** The newest messages, with the way to all of them. */
export function MessagesPanel({ filter = {}, limit, none }: MessagesPanelProps) {
  const messages = useQuery(
    list('/api/workflow-messages/', { query: { ...filter, cursor: '', limit, ordering: '-sent_at' } }),
  );
  return (
    <RowsPanel
      title="Newest messages"
      aside={
        <Link to="/workflow/messages/" search={filter}>
          All
        </Link>
      }
      query={messages}
      empty={<Empty title={none} />}
      label="Messages"
      columns={messageColumns}
      keyOf={({ message_id: id }) => id}
    />
  );
}
