import { describe, expect, it } from 'vitest';
import { aheadHeader, brokerKind } from '../../../src/messages/ingest/broker-kind.ts';
import { EMBEDDED_SERVER, EMBEDDED_SERVER_OF_MONITOR } from '../../../src/stomp/embedded-server.ts';

describe('a broker', () => {
  it.each([
    ['ActiveMQ-Artemis/2.40.0 ActiveMQ Artemis Messaging Engine', 'Artemis', 'consumer-window-size'],
    ['ActiveMQ/5.17.2', 'Classic', 'activemq.prefetchSize'],
    [EMBEDDED_SERVER, 'embedded', 'consumer-window-size'],
    [EMBEDDED_SERVER_OF_MONITOR, 'embedded', 'consumer-window-size'],
    ['RabbitMQ/3.12.1', 'unknown', 'activemq.prefetchSize'],
    [undefined, 'unknown', 'activemq.prefetchSize'],
  ])('that says it is %s is %s, and is told with %s how much to send ahead', (server, kind, header) => {
    expect(brokerKind(server === undefined ? {} : { server })).toBe(kind);
    expect(Object.keys(aheadHeader(brokerKind(server === undefined ? {} : { server })))).toEqual([header]);
  });
});
