import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Table } from '../../parts/table.tsx';
import { messageColumns } from '../messages/message-columns.tsx';

/** What agents have just said to each other. */
export function MessagesPanel() {
  const { data, error, refetch } = useQuery(
    list('/api/workflow-messages/', { query: { cursor: '', limit: 8 } }),
  );
  return (
    <Panel title="Newest messages" aside={<Link to="/workflow/messages/">All</Link>}>
      {error && !data ? <Failure error={error} retry={refetch} /> : null}
      {data?.rows.length === 0 ? (
        <Empty title="Nothing was said yet" />
      ) : (
        !error && (
          <Table
            label="Messages"
            columns={messageColumns}
            rows={data?.rows}
            keyOf={({ message_id: id }) => id}
          />
        )
      )}
    </Panel>
  );
}
