import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { components } from '../../../../generated/api.ts';
import { get } from '../../api/get.ts';
import { useUser } from '../../api/session.ts';
import type { System } from '../../api/system.ts';
import { Facts } from '../../parts/facts.tsx';
import { number } from '../../parts/format.ts';
import { Panel } from '../../parts/panel.tsx';

interface MessagesProps {
  messages: components['schemas']['MessagesHealth'];
  system: System;
}

const BROKERS = {
  embedded: 'embedded, for development and tests',
  external: 'external (ACTIVEMQ_HOST)',
  none: 'none (SWF_BROKER=none)',
} as const;

/** How messages come in, go out, and are watched. */
export function Messages({ messages, system: { broker, watchers } }: MessagesProps) {
  const { data: stream } = useQuery({
    ...get('/api/messages/stream/status/'),
    enabled: Boolean(useUser()),
  });
  const { consumer, trouble, last_sequence: last, unpublished, dead_letters: dead } = messages;
  return (
    <Panel title="Messages" aside={<Link to="/workflow/messages/">All messages</Link>}>
      <Facts
        facts={[
          ['Broker', BROKERS[broker.kind]],
          ['Consumer', consumer === 'none' ? 'none' : consumer],
          ...(trouble ? ([['Problem', trouble]] as const) : []),
          ['Newest message', `number ${number(last)}`],
          ['Waiting to be sent', number(unpublished)],
          [
            'Dead letters',
            <Link key="dead" to="/dead-letters/">
              {number(dead)}
            </Link>,
          ],
          [
            'Watchers',
            <Link key="watchers" to="/subscribers/" search={{ delivery_type: 'sse' }}>
              {number(watchers.connected)}
              {watchers.lagging > 0 && `, ${number(watchers.lagging)} lagging`}
            </Link>,
          ],
          ...(stream
            ? ([['Sent to watchers', `${number(stream.sent)}, ${number(stream.cut)} cut off`]] as const)
            : []),
        ]}
      />
    </Panel>
  );
}
