import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Duplex } from 'node:stream';

/** A server that refused a connection is left out so long, in ms. */
const LEFT_OUT = 1_000;

/**
 * Does for the tests what nginx does with a site of ours: TLS, X-Forwarded-*, one server after the other, and another one where a
 * connection is refused. What was under way to a server that died is answered 502, as by nginx where it is no GET.
 * @param site of nginx, of which `listen`, the certificate and the servers are read
 * @returns stops it
 */
export async function startSmallProxy(site: string): Promise<() => Promise<void>> {
  const find = (pattern: RegExp) => pattern.exec(site)?.[1] ?? '';
  const servers = [...site.matchAll(/(?:^\s*server|proxy_pass http:\/\/)\s*127\.0\.0\.1:(\d+)/gm)].map(
    ([, port]) => ({ port: Number(port), until: 0 }),
  );
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  let turn = 0;
  const pass = (request: IncomingMessage, response: ServerResponse, body: Buffer, tries: number) => {
    const now = performance.now();
    const able = servers.filter(({ until }) => until <= now);
    const server = able[turn++ % able.length] ?? servers[turn % servers.length];
    if (!server) return response.writeHead(502).end();
    const address = request.socket.remoteAddress ?? '';
    const headers = {
      ...request.headers,
      connection: 'keep-alive',
      'x-forwarded-for': address,
      'x-forwarded-host': request.headers.host ?? '',
      'x-forwarded-proto': 'https',
    };
    const { method, url } = request;
    const call = forward({ host: '127.0.0.1', port: server.port, method, path: url, headers, agent });
    call.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => response.destroy());
      answer.pipe(response);
    });
    call.on('error', (error: NodeJS.ErrnoException) => {
      server.until = performance.now() + LEFT_OUT;
      const isSafe = error.code === 'ECONNREFUSED' || method === 'GET';
      if (response.headersSent) response.destroy();
      else if (isSafe && tries < servers.length) pass(request, response, body, tries + 1);
      else response.writeHead(502).end();
    });
    response.on('close', () => call.destroy());
    call.end(body);
    return undefined;
  };
  const credential = {
    cert: readFileSync(find(/ssl_certificate\s+(\S+);/)),
    key: readFileSync(find(/ssl_certificate_key\s+(\S+);/)),
  };
  const sockets = new Set<Duplex>();
  const server = createServer(credential, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    pass(request, response, Buffer.concat(chunks), 1);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(Number(find(/listen\s+(?:127\.0\.0\.1:)?(\d+)/)), '127.0.0.1');
  await once(server, 'listening');
  return async () => {
    agent.destroy();
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
}
