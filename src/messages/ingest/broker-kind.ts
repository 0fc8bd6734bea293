import { EMBEDDED_SERVER } from '../../stomp/embedded-server.ts';
import type { Headers } from '../../stomp/protocol.ts';

/** The brokers that read the headers of a subscription in ways of their own. */
export type BrokerKind = 'Artemis' | 'Classic' | 'embedded' | 'unknown';

/** Which broker it is, by the `server` header of its CONNECTED: `ActiveMQ-Artemis/2.40.0 …`, `ActiveMQ/5.18.3`. */
export function brokerKind({ server = '' }: Headers): BrokerKind {
  if (server.split(' ')[0] === EMBEDDED_SERVER) return 'embedded';
  if (server.startsWith('ActiveMQ-Artemis/')) return 'Artemis';
  return server.startsWith('ActiveMQ/') ? 'Classic' : 'unknown';
}

/** Messages that the broker sends ahead of their acknowledgement. */
const MESSAGES_AHEAD = 2_000;
/** The same for Artemis, which counts bytes. Its default of 10,240 is about 35 messages between two round trips. */
const BYTES_AHEAD = 1024 * 1024;

/**
 * The header that says how much the broker may send ahead of acknowledgements. Artemis, and the embedded broker, take `activemq.prefetchSize`,
 * which counts messages elsewhere, for another name of its own `consumer-window-size`, which counts bytes.
 */
export function aheadHeader(kind: BrokerKind): Record<string, string> {
  return kind === 'Artemis' || kind === 'embedded'
    ? { 'consumer-window-size': String(BYTES_AHEAD) }
    : { 'activemq.prefetchSize': String(MESSAGES_AHEAD) };
}
