import { useSearch } from '@tanstack/react-router';
import { list, type Row } from '../../api/get.ts';
import { useIsStaff } from '../../api/session.ts';
import { Empty } from '../../parts/empty.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { PlainLink } from '../../parts/plain-link.tsx';
import { rangeOf } from '../../parts/search.ts';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { Tabs } from './tabs.tsx';

const columns: readonly Column<Row<'/api/messages/dead-letters/'>>[] = [
  {
    title: 'Reason',
    isWide: true,
    cell: ({ id, reason }) => (
      <PlainLink to="/dead-letters/$id/" params={{ id: String(id) }} title={reason}>
        {reason}
      </PlainLink>
    ),
  },
  { title: 'Destination', cell: ({ destination }) => destination },
  { title: 'Number', isNumber: true, isExtra: true, cell: ({ id }) => id },
  { title: 'Received', cell: ({ received_at: at }) => <Time at={at} /> },
];

/** What came over the broker and could not be stored, or was to go out and was refused; the newest first. */
export function DeadLetters() {
  const isStaff = useIsStaff();
  const search = useSearch({ from: '__root__' });
  const { q, destination } = search;
  if (!isStaff)
    return (
      <div className="page">
        <PageHead title="Dead letters" />
        <Tabs />
        {isStaff === false && <LettersHidden />}
      </div>
    );
  return (
    <ListPage
      title="Dead letters"
      search={search}
      query={(limit, ordering) =>
        list('/api/messages/dead-letters/', {
          query: {
            limit,
            ordering,
            ...rangeOf(search, 'received_at'),
            ...(q && { search: q }),
            ...(destination && { destination }),
          },
        })
      }
      columns={columns}
      sorts={{ Number: 'id', Received: 'received_at' }}
      order="-received_at"
      time="received_at"
      keyOf={({ id }) => String(id)}
      searches="reasons and bodies"
      empty={
        <Empty title="No dead letter">
          <p>Every message was stored, and every outgoing message was sent.</p>
        </Empty>
      }
    >
      <Tabs />
    </ListPage>
  );
}

/** Dead letters may hold whatever somebody sent by mistake. */
export function LettersHidden() {
  return (
    <Panel title="Dead letters">
      <NeedsSignIn
        title="Only staff see dead letters"
        what="Messages that could not be stored or sent, each with its reason."
        isStaff
      />
    </Panel>
  );
}
