import type { StompClient } from '../../stomp/client.ts';
import type { Frame } from '../../stomp/frame.ts';

// A message that the monitor sends to its own subscription, to hear whether that brings what is sent, and to it alone.

/** The header that makes a message a probe: the id of the consumer that has sent it. */
const HEADER = 'swf-probe';
/** What others see of it, where they see it: an object that says nothing. */
const BODY = '{}';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Sends a probe. @param consumer the id of the consumer that sends it */
export function sendProbe(client: StompClient, destination: string, consumer: string): Promise<void> {
  return client.send(destination, BODY, { [HEADER]: consumer });
}

/** Which consumer has sent this message as a probe; undefined for every other message. */
export function probeIn({ headers, body }: Frame): string | undefined {
  const id = headers[HEADER];
  return id !== undefined && UUID.test(id) && body.length === BODY.length ? id : undefined;
}
