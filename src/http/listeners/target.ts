import type { IncomingMessage } from 'node:http';

/** A host name or an address in brackets or without, and a port (RFC 9110 §7.2). */
const AUTHORITY = /^([\w.~-]+|\[[\da-fA-F:.]+\])(:\d{0,5})?$/;
const LONGEST_AUTHORITY = 300;

/**
 * Checks to whom a request is addressed, as RFC 9112 §3.2 wants it of every server. An absolute-form target, which
 * clients of proxies send, becomes a path and a Host.
 * @returns what is wrong with it, nothing where all is well
 */
export function readTarget(request: IncomingMessage): string | undefined {
  const { url = '', rawHeaders } = request;
  const [, authority, path] = (!url.startsWith('/') && /^https?:\/\/([^/?#]*)(.*)$/i.exec(url)) || [];
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]?.length === 4 && rawHeaders[at]?.toLowerCase() === 'host') hosts++;
  if (hosts > 1) return 'The request has more than one Host header.';
  if (hosts === 0 && request.httpVersion !== '1.0')
    return 'The request has no Host header, which HTTP/1.1 asks for.';
  if (authority !== undefined && path !== undefined) {
    request.url = path.startsWith('/') ? path : `/${path}`;
    request.headers.host = authority;
  }
  const { host = '' } = request.headers;
  if (host !== '' && (host.length > LONGEST_AUTHORITY || !AUTHORITY.test(host)))
    return 'The Host of the request is not a host name with or without a port.';
  return undefined;
}
