import type { IncomingMessage, ServerResponse } from 'node:http';
import { newRequestId } from '../request-id.ts';

/** Answers a request that goes no further than the listeners. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  detail: string,
): void {
  const body = JSON.stringify({ detail });
  response.writeHead(status, {
    'x-request-id': newRequestId(request),
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    connection: 'close', // what else comes on it may be part of this one
  });
  response.end(body);
}
