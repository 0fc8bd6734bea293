import type { PrismAnswer } from '#prism';
import { contractDocument } from '../http/document.ts';

/** The address that the contract's examples name. */
const EXAMPLES_NAME = contractDocument().servers[0].url;

/**
 * Points the links of an example at the mock itself, so that whoever follows them stays with it.
 * @param address the mock's, as the client named it, base path included
 */
export function pointLinksAt(address: string, { status, headers, body }: PrismAnswer): PrismAnswer {
  const point = (text: string) => text.replaceAll(`${EXAMPLES_NAME}/`, `${address}/`);
  const { pathname } = new URL(address);
  const fromRoot = (text: string) => (text.startsWith('/') ? pathname.replace(/\/$/, '') + text : text);
  return {
    status,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, fromRoot(point(String(value)))]),
    ),
    body: body === undefined ? undefined : JSON.parse(point(JSON.stringify(body))),
  };
}
