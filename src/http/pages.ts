import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ADDRESSES, REDIRECTS } from '../dashboard/addresses.ts';
import { sendPrepared } from './prepared-reply.ts';
import { PreparedText } from './prepared-text.ts';

/**
 * What the pages may do: load from here alone, and make no markup out of text. With Trusted Types on, a library that
 * writes HTML or puts a <style> into the page fails, rather than being refused silently.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The name of a file in assets/ changes with its content. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What scripts/pages.mjs builds. */
const BUILT = new URL('../dashboard/dist/', import.meta.url);

const NOT_BUILT = '<!doctype html><title>SWF Monitor</title><p>The pages are not built: run npm start.</p>';

/** The HTML of every page: which one it shows, its script reads from the address. */
export interface Shell {
  headers: { 'content-security-policy': string; 'cache-control': string };
  text: string;
}

/** @param basePath the path under which the monitor is served, empty or without a slash at its end */
export function pageShell(basePath: string): Shell {
  const text = readIfBuilt('index.html')
    ?.toString()
    .replaceAll(/(src|href)="\.\//g, `$1="${basePath}/`)
    .replace('name="base-path" content="/"', `name="base-path" content="${basePath}/"`);
  return {
    headers: { 'content-security-policy': POLICY, 'cache-control': 'no-cache' },
    text: text ?? NOT_BUILT,
  };
}

export function sendShell(reply: FastifyReply, { headers, text }: Shell, status = 200): FastifyReply {
  return reply.code(status).headers(headers).type('text/html').send(text);
}

/**
 * Whether a request that no route answers is answered with a page that says so. What is under /api/ is for programs,
 * and so is whatever does not ask for HTML.
 */
export function wantsPage({ method, url, headers }: FastifyRequest, basePath: string): boolean {
  const isPage = url.startsWith(`${basePath}/`) && !url.startsWith(`${basePath}/api/`);
  return isPage && method === 'GET' && (headers.accept ?? '').includes('text/html');
}

/** Serves the pages at their addresses, and their files. The home page is an operation of the contract. */
export function servePages(app: FastifyInstance, basePath: string): void {
  const shell = pageShell(basePath);
  for (const address of Object.values(ADDRESSES)) {
    if (address === ADDRESSES.home) continue;
    app.get(basePath + routeOf(address), (request, reply) => {
      const [path = '', query] = request.url.split('?');
      if (path.endsWith('/')) return sendShell(reply, shell);
      return reply.redirect(`${path}/${query === undefined ? '' : `?${query}`}`, 301);
    });
  }
  for (const { from, to, status } of REDIRECTS) {
    // The Django monitor's keys are numbers; another word there, such as `api`, is somebody else's address.
    const route = `${from.replaceAll('$key', ':key(^\\d+$)')}/`;
    app.get<{ Params: { key?: string } }>(basePath + route, ({ params: { key = '' } }, reply) =>
      reply.redirect(basePath + to.replace('$key', () => encodeURIComponent(key)), status),
    );
  }
  for (const name of builtFiles()) {
    const file = new PreparedText(
      TYPES[extname(name)] ?? 'application/octet-stream',
      readIfBuilt(name) ?? '',
    );
    const caching = name.startsWith('assets/') ? { caching: IMMUTABLE } : {};
    app.get(`${basePath}/${name}`, (_request, reply) => sendPrepared(reply, file, caching));
  }
}

const routeOf = (address: string) => `${address.replaceAll('$', ':')}/`;

/** The files that the page loads, as paths below it. */
function builtFiles(): string[] {
  try {
    const names = readdirSync(BUILT, { recursive: true, encoding: 'utf8' });
    return names.map((name) => name.replaceAll('\\', '/')).filter((name) => extname(name) in TYPES);
  } catch {
    return [];
  }
}

/** Nothing is built where the monitor runs from a tree without its npm scripts: the API works all the same. */
function readIfBuilt(name: string): Buffer | undefined {
  try {
    return readFileSync(new URL(name, BUILT));
  } catch {
    return undefined;
  }
}
