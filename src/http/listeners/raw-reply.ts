import { ownRequestId } from '../request-id.ts';

/**
 * A whole reply as it goes over the wire, for who never came as far as a request; the connection is to be closed.
 * @param status with its phrase
 */
export function rawReply(status: string, detail: string): string {
  const body = JSON.stringify({ detail });
  return `HTTP/1.1 ${status}\r\nX-Request-Id: ${ownRequestId()}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`;
}
