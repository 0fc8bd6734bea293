import { createServer, type ServerResponse } from 'node:http';
import { servePeer } from './serve-peer.ts';

// The peer of the stream: what comes by POST goes to everybody who has asked by GET, whole as it came. No database, no
// credentials, no filters, no bounds. Its address goes to the standard output.
const watchers = new Set<ServerResponse>();

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    response.write('event: connected\ndata: {}\n\n');
    watchers.add(response);
    response.on('close', () => watchers.delete(response));
    return;
  }
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => {
    const bytes = Buffer.concat(pieces);
    for (const watcher of watchers) watcher.write(bytes);
    response.end();
  });
});

servePeer(server, () => {
  for (const watcher of watchers) watcher.destroy();
});
