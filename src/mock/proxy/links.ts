import type { Answered } from './upstream.ts';

/** Properties of a reply that lead on, as the contract's pages have them. */
const LEADING = /("(?:next|previous)":\s*")([^"]+)/g;

/**
 * Points the links of a reply that passes at the proxy: a client that follows them would else leave it, and what it
 * does then would be judged by nobody. Nothing else of the reply changes.
 * @param from the monitor's base address
 * @param to the proxy's, as the client named it
 */
export function leadBack({ status, headers, body }: Answered, from: string, to: string): Answered {
  const base = `${from.replace(/\/$/, '')}/`;
  const point = (link: string) => (link.startsWith(base) ? `${to}/${link.slice(base.length)}` : link);
  const link = headers.link && String(headers.link).replace(/<([^>]+)>/g, (_all, url) => `<${point(url)}>`);
  const isPage = String(headers['content-type']).startsWith('application/json') && body.includes(base);
  const { 'content-length': length, ...others } = headers;
  return {
    status,
    headers: { ...others, ...(link && { link }), ...(length && !isPage && { 'content-length': length }) },
    body: isPage
      ? Buffer.from(body.toString('utf8').replace(LEADING, (_all, key, url) => key + point(url)))
      : body,
  };
}
