import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { get, type Row } from '../../api/get.ts';
import { useIsStaff } from '../../api/session.ts';
import { Facts } from '../../parts/facts.tsx';
import { Failure } from '../../parts/failure.tsx';
import { number } from '../../parts/format.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { TextView } from '../../parts/text-view.tsx';
import { Moment } from '../../parts/time.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import { Actions } from '../admin/actions.tsx';
import { useResources } from '../admin/resources.ts';
import { aroundTime } from '../logs/asked.ts';
import { LettersHidden } from './dead-letters.tsx';

/** A message that could not be stored or sent: why, where it was to go, and what it says. In this order. */
export function DeadLetterPage() {
  const { id } = useParams({ from: '/dead-letters/$id' });
  const isStaff = useIsStaff();
  const {
    data: letter,
    error,
    refetch,
  } = useQuery({
    ...get('/api/messages/dead-letters/{id}/', { path: { id: Number(id) } }),
    enabled: isStaff === true,
  });
  return (
    <div className="page">
      <PageHead
        title={`Dead letter ${id}`}
        path={[
          <UpLink key="all" to="/dead-letters/">
            Dead letters
          </UpLink>,
        ]}
        aside={
          letter && (
            <Link to="/logs/" search={aroundTime(letter.received_at)}>
              Logs around this time
            </Link>
          )
        }
      />
      {isStaff === false && <LettersHidden />}
      {error && !letter ? (
        <Failure
          error={error}
          retry={refetch}
          missing="There is no dead letter with this number. Dead letters are deleted after 90 days, or after SWF_MESSAGE_RETENTION_DAYS."
        />
      ) : null}
      {isStaff && !letter && !error && <Skeleton height={240} radius={10} />}
      {letter && (
        <>
          <Panel title="Why it is here">
            <Facts
              facts={[
                ['Reason', letter.reason],
                ['Destination', letter.destination],
                ['Received', <Moment key="at" at={letter.received_at} />],
                ['Length', `${number(letter.body.length)} characters`],
              ]}
            />
          </Panel>
          <Panel
            title="Body"
            aside={letter.encoding === 'base64' && <span className="faint">binary, shown as base64</span>}
          >
            <TextView text={letter.body} label="the body" />
          </Panel>
          <Panel title="Headers">
            <Facts facts={Object.entries(letter.headers)} />
          </Panel>
          <LetterActions letter={letter} />
        </>
      )}
    </div>
  );
}

/** Sends it again, or deletes it: what the contract has for it. */
function LetterActions({ letter }: { letter: Row<'/api/messages/dead-letters/'> }) {
  const { data: resources } = useResources();
  const resource = resources?.find(({ name }) => name === 'dead-letters');
  if (!resource) return null;
  return (
    <Actions resource={resource} rowKey={String(letter.id)} item={{ row: { ...letter }, etag: undefined }} />
  );
}
