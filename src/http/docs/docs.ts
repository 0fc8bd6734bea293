import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname } from 'node:path';
import type { StaticDocumentSpec } from '@fastify/swagger';
import { type FastifyInstance, type FastifyReply, fastify } from 'fastify';
import { operations } from '../../../generated/operations.ts';
import { contractDocument } from '../document.ts';
import { sendPrepared } from '../prepared-reply.ts';
import { PreparedText } from '../prepared-text.ts';

/** What the page may load: itself. Inline styles are Swagger UI's own. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The name of a file changes with its content. */
const FOR_EVER = 'public, max-age=31536000, immutable';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

/**
 * Swagger UI's files. Only the files of the package are used: its plugin serializes the contract for each request, and
 * its page cannot be changed. (swagger-ui-dist has the same files, and reports each installation to its maker.)
 */
const SWAGGER_UI = `${dirname(createRequire(import.meta.url).resolve('@fastify/swagger-ui'))}/static/`;
const PAGE = new URL('./', import.meta.url);
const FILES = {
  'swagger-ui.css': `${SWAGGER_UI}swagger-ui.css`,
  'swagger-ui-bundle.js': `${SWAGGER_UI}swagger-ui-bundle.js`,
  'favicon-32x32.png': `${SWAGGER_UI}favicon-32x32.png`,
  'page.css': new URL('page.css', PAGE),
  'page.js': new URL('page.js', PAGE),
};

/** What is served, by its path under /api/docs. */
interface Documentation {
  page: PreparedText;
  contract: PreparedText;
  files: ReadonlyMap<string, PreparedText>;
}

/**
 * Serves Swagger UI with the contract at /api/docs/: everything from here, nothing from elsewhere. It is read when somebody
 * asks for it first: few do, and it is three megabytes.
 */
export function serveDocumentation(app: FastifyInstance, basePath: string): void {
  const root = `${basePath}/api/docs`;
  let documentation: Promise<Documentation> | undefined;
  const send = async (
    reply: FastifyReply,
    what: (from: Documentation) => PreparedText | undefined,
    caching?: string,
  ) => {
    documentation ??= readDocumentation(basePath);
    const text = what(await documentation);
    if (!text) return reply.callNotFound();
    reply.header('content-security-policy', POLICY);
    return sendPrepared(reply, text, { ...(caching && { caching }) });
  };
  app.get<{ Params: { file: string } }>(`${root}/static/:file`, async ({ params }, reply) =>
    send(reply, ({ files }) => files.get(params.file), FOR_EVER),
  );
  app.get(`${root}/json`, async (_request, reply) => send(reply, ({ contract }) => contract));
  app.get(`${root}/`, async (request, reply) => {
    // The addresses in the page are relative to this one.
    if (!/\/docs\/(\?|$)/.test(request.url)) return reply.redirect('docs/', 301);
    return send(reply, ({ page }) => page);
  });
}

async function readDocumentation(basePath: string): Promise<Documentation> {
  const document = await contractOf(basePath);
  let page = readFileSync(new URL('index.html', PAGE), 'utf8');
  const files = new Map<string, PreparedText>();
  for (const [name, path] of Object.entries(FILES)) {
    const content = readFileSync(path);
    const type = extname(name);
    const hash = createHash('sha256').update(content).digest('base64url').slice(0, 12);
    const hashed = `${name.slice(0, -type.length)}.${hash}${type}`;
    page = page.replace(`"${name}"`, `"./static/${hashed}"`);
    files.set(hashed, new PreparedText(TYPES[type] ?? '', content));
  }
  return {
    page: new PreparedText('text/html; charset=utf-8', page),
    contract: new PreparedText('application/json', JSON.stringify(document)),
    files,
  };
}

/**
 * The contract, by @fastify/swagger, in an application that is made for it: within that of the monitor the plugin would hold the
 * contract, parsed, from the start on, another three megabytes.
 */
async function contractOf(basePath: string): Promise<object> {
  const { default: swagger } = await import('@fastify/swagger');
  const app = fastify();
  await app.register(swagger, { mode: 'static', specification: { document: shownDocument(basePath) } });
  await app.ready();
  return app.swagger();
}

/** The contract as the page shows it: to be tried out where the page came from, the operations of its introduction as links. */
function shownDocument(basePath: string): StaticDocumentSpec['document'] {
  const { info, ...document } = contractDocument();
  const shown = {
    ...document,
    info: { ...info, description: withLinks(info.description) },
    servers: [{ url: basePath === '' ? '/' : basePath, description: 'This monitor.' }],
  };
  return shown as unknown as StaticDocumentSpec['document'];
}

const tags = new Map<string, string>(Object.values(operations).map(({ id, tag }) => [id, tag]));

function withLinks(markdown: string): string {
  return markdown.replace(/(?<!\[)`(\w+)`/g, (text, id) => {
    const tag = tags.get(id);
    return tag === undefined ? text : `[${text}](#/${tag}/${id})`;
  });
}
