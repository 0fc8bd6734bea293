import type { ServerResponse } from 'node:http';
import type { Access } from '../access/access.ts';
import { refuseForeignPage } from '../access/page-origin.ts';
import { SCOPES } from '../access/single-sign-on/access-tokens.ts';
import { RequestError } from '../errors.ts';
import type { Context, HandlersOf } from '../http/handler.ts';
import { loadLibrary } from '../mcp/library.ts';
import { llmsText } from '../mcp/llms-text.ts';
import { toolServer } from '../mcp/server.ts';
import { turn } from '../process/event-loop.ts';

type Reply = Awaited<ReturnType<HandlersOf<'mcp'>['callTools']>>;

/** Methods that would hold a connection open for events that never come: nothing of the tools changes while we run. */
const HELD_OPEN = new Set(['subscriptions/listen']);

/** The Model Context Protocol over HTTP, without sessions: each message is answered by a server of its own. */
export function mcp({ tokenIssuer }: Pick<Access, 'tokenIssuer'>): HandlersOf<'mcp'> {
  let opened: Promise<Answer> | undefined;
  return {
    retrieveLlmsText: async ({ context: { origin, basePath } }) => ({
      status: 200,
      type: 'text/plain',
      text: llmsText(origin + basePath),
    }),
    retrieveProtectedResource: async ({ context: { origin, basePath } }) => ({
      status: 200,
      body: {
        resource: `${origin}${basePath}/mcp/`,
        resource_name: 'SWF Monitor',
        authorization_servers: tokenIssuer === undefined ? [] : [tokenIssuer],
        scopes_supported: Object.keys(SCOPES),
        bearer_methods_supported: ['header'],
      },
    }),
    callTools: async ({ body, headers, context }) => {
      refuseForeignPage(context.page, false);
      if (HELD_OPEN.has(body.method ?? '')) return noSuchMethod(body.id);
      opened ??= openHandlers();
      const answer = await opened;
      // A message takes the library a millisecond or two: however many come at once, agents wait for one of them.
      await turn();
      const request = new Request(context.origin + context.path, {
        method: 'POST',
        headers: protocolHeaders(headers),
        signal: context.signal,
      });
      return replyOf(await answer(body, request, context));
    },
  };
}

type Headers = Record<string, string | string[] | undefined>;

/** What the protocol puts into headers. Who asks is nothing that it is told. */
function protocolHeaders(headers: Headers): Record<string, string> {
  const named = Object.entries(headers).filter(([name]) => name.startsWith('mcp-'));
  return {
    ...Object.fromEntries(named.map(([name, value]) => [name, String(value)])),
    // The library answers nobody who doesn't take both; some clients say */*, or nothing.
    accept: 'application/json, text/event-stream',
    'content-type': 'application/json',
  };
}

type Answer = (message: object, request: Request, context: Context) => Promise<Response>;

async function openHandlers(): Promise<Answer> {
  const library = await loadLibrary();
  /** Of the requests that are being answered: the library hands its factory nothing but the request. */
  const contexts = new WeakMap<Request, Context>();
  const handler = library.createMcpHandler(
    ({ era, requestInfo }) => {
      const context = requestInfo && contexts.get(requestInfo);
      if (!context) throw new Error('a message came without its request');
      const { callOperation: call, origin, basePath } = context;
      return toolServer(library, { call, address: origin + basePath, canAsk: era === 'modern' });
    },
    { maxSubscriptions: 0 },
  );
  return (message, request, context) => {
    contexts.set(request, context);
    return handler.fetch(request, { parsedBody: message });
  };
}

/** What the contract has for each answer of the library. */
async function replyOf(response: Response): Promise<Reply> {
  const { status, headers, body } = response;
  if (status === 202) return { status };
  if (headers.get('content-type')?.startsWith('text/event-stream') && body) {
    const stream = (to: ServerResponse) => void pass(body, to);
    return { status: 200, type: 'text/event-stream', stream };
  }
  const message = (await response.json()) as Record<string, unknown>;
  if (status === 200 || status === 400 || status === 404) return { status, body: message };
  throw new RequestError({
    status: 400,
    code: 'MCP_REFUSED',
    message: 'This message is none of the protocol.',
    body: message,
  });
}

/** Passes a stream on as it comes; it ends with the client. */
async function pass(body: ReadableStream<Uint8Array>, to: ServerResponse): Promise<void> {
  const reader = body.getReader();
  const leave = () => void reader.cancel().catch(() => undefined);
  to.once('close', leave);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      to.write(value);
    }
  } catch {
    // The exchange was ended from the other side.
  } finally {
    to.end();
  }
}

function noSuchMethod(id: unknown): Reply {
  const error = { code: -32601, message: 'Method not found' };
  return { status: 404, body: { jsonrpc: '2.0', id: id ?? null, error } };
}
