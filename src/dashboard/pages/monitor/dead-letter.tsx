import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { get } from '../../api/get.ts';
import { useIsSignedIn } from '../../api/system.ts';
import { Facts } from '../../parts/facts.tsx';
import { Failure } from '../../parts/failure.tsx';
import { number } from '../../parts/format.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { State } from '../../parts/state.tsx';
import { TextView } from '../../parts/text-view.tsx';
import { Moment } from '../../parts/time.tsx';
import { LettersHidden } from './dead-letters.tsx';

/** A message that could not be stored or sent: why, where it was to go, and what it says. In this order. */
export function DeadLetterPage() {
  const { id } = useParams({ from: '/dead-letters/$id' });
  const isSignedIn = useIsSignedIn();
  const {
    data: letter,
    error,
    refetch,
  } = useQuery({
    ...get('/api/messages/dead-letters/{id}/', { path: { id: Number(id) } }),
    enabled: isSignedIn === true,
  });
  return (
    <div className="page">
      <PageHead
        title={`Dead letter ${id}`}
        path={[
          <Link key="all" to="/dead-letters/">
            Dead letters
          </Link>,
        ]}
        state={<State kind="message" word="dead letter" />}
      />
      {isSignedIn === false && (
        <LettersHidden path={`/api/messages/dead-letters/${encodeURIComponent(id)}/`} />
      )}
      {error && !letter ? (
        <Failure
          error={error}
          retry={refetch}
          missing="There is no dead letter with this number. They go 90 days after they came, unless SWF_MESSAGE_RETENTION_DAYS says otherwise."
        />
      ) : null}
      {isSignedIn && !letter && !error && <Skeleton height={240} radius={10} />}
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
            aside={letter.encoding === 'base64' && <span className="faint">no text: as base64</span>}
          >
            <TextView text={letter.body} label="the body" />
          </Panel>
          <Panel title="Headers">
            <Facts facts={Object.entries(letter.headers)} />
          </Panel>
        </>
      )}
    </div>
  );
}
