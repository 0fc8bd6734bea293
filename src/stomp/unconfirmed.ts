import { type StompClient, sendParts } from './client.ts';
import type { Frame } from './frame.ts';

// What a client sends without waiting for the broker. An agent has no use for it, and does not carry it.

/** Sends a message. */
export function post(client: StompClient, ...message: Parameters<typeof sendParts>): void {
  client.connection.send('SEND', ...sendParts(...message));
}

/** Says that a message, and in mode `client` all before it, is done with. */
export function acknowledge({ connection }: StompClient, { headers }: Frame): void {
  const is12 = connection.reader.version === '1.2';
  connection.send('ACK', {
    id: is12 ? headers['ack'] : undefined,
    'message-id': is12 ? undefined : headers['message-id'],
    subscription: is12 ? undefined : headers['subscription'],
  });
}
