import type * as sdk from '@modelcontextprotocol/server';

/**
 * The Model Context Protocol by the package of those who keep its specification, @modelcontextprotocol/server 2.4.0, rather than
 * the older @modelcontextprotocol/sdk 1.x: that one cannot ask a person for consent without sessions, which several processes
 * behind one address do not share, and brings two web frameworks along.
 *
 * Traps: it wants Node 20, so that on 18 everything but this works; it checks no Origin; `subscriptions/listen` holds 1,024
 * streams open unless told otherwise; clients of older revisions are answered with a stream of one event. It is loaded with the first call: few monitors are asked in this way.
 */
export function loadLibrary(): Promise<typeof sdk> {
  loaded ??= import('@modelcontextprotocol/server');
  return loaded;
}

let loaded: Promise<typeof sdk> | undefined;
