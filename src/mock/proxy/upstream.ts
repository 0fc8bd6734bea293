import { existsSync, readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { getCACertificates } from 'node:tls';
import { Agent, request } from 'undici';
import { certificatePaths } from '../../certificates/certificates.ts';

/** A request as it came in, its path without the base path. */
export interface Sent {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer | undefined;
}

/** What the monitor replied. */
export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  /** All of it; empty where there is a stream instead. */
  body: Buffer;
  /** Events without an end, still to be read. */
  stream?: Readable;
}

/** The way to a running monitor. */
export interface Upstream {
  /** Sends a request on, byte for byte. @throws where the monitor does not answer */
  forward(sent: Sent): Promise<Answered>;
  close(): Promise<void>;
}

/** Headers that speak of one connection, and not of what passes through. */
const OF_THE_CONNECTION = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'expect',
];
/** The monitor's own name is the one that it goes by; and what comes back compressed could not be read. */
const NOT_SENT_ON = [...OF_THE_CONNECTION, 'host', 'content-length', 'accept-encoding'];

/** Opens the way to the monitor at an address; a certificate may be of this machine's own authority. */
export function openUpstream(address: string, dataDirectory: string): Upstream {
  const { ca } = certificatePaths(dataDirectory);
  const own = existsSync(ca) ? [readFileSync(ca, 'utf8')] : [];
  const dispatcher = new Agent({
    connect: { ca: [...getCACertificates('default'), ...own] },
    bodyTimeout: 0, // a stream may say nothing for long
  });
  const base = address.replace(/\/$/, '');
  return {
    forward: async ({ method, path, headers, body }) => {
      const reply = await request(base + path, {
        method: method as 'GET',
        headers: without(NOT_SENT_ON, headers),
        body: body ?? null,
        dispatcher,
      });
      const answered = { status: reply.statusCode, headers: without(OF_THE_CONNECTION, reply.headers) };
      const isStream = String(reply.headers['content-type']).startsWith('text/event-stream');
      if (isStream) return { ...answered, body: Buffer.alloc(0), stream: reply.body };
      return { ...answered, body: Buffer.from(await reply.body.arrayBuffer()) };
    },
    close: () => dispatcher.destroy(),
  };
}

function without(names: string[], headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}
