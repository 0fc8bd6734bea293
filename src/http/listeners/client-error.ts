import type { Duplex } from 'node:stream';
import { rawReply } from './raw-reply.ts';

/** What a client gets that does not speak HTTP as it should, by Node's code for it. */
const ANSWERS: Record<string, [status: string, detail: string]> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'The headers of the request are larger than 16 KiB.',
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [
    '413 Content Too Large',
    'The chunk extensions of the request body are larger than 16 KiB.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request did not arrive in time.'],
};

/** Answers a request that could not be parsed, and closes the connection. */
export function answerClientError(error: NodeJS.ErrnoException & { reason?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, detail] = ANSWERS[error.code ?? ''] ?? malformed(error.reason);
  socket.end(rawReply(status, detail));
}

/** @param reason the parser's own words */
function malformed(reason: string | undefined): [status: string, detail: string] {
  return ['400 Bad Request', `This is not an HTTP request${reason ? `: ${reason}` : ''}.`];
}
