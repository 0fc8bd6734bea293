import { createServer, type ServerResponse } from 'node:http';
import { servePeer } from './serve-peer.ts';

// The peer of the open home pages: the bytes of a monitor from memory. It asks the monitor for its overview as often as that
// makes it anew, watches it like one page, and gives what comes to everybody. What agents wait for beside it is what pages
// cost whatever serves them. Its address goes to the standard output.
const monitor = process.env['BENCH_MONITOR'] ?? '';
/** Between two overviews, in ms. */
const ANEW = 2_000;

const watchers = new Set<ServerResponse>();
let overview = Buffer.from(await overviewOf());
const asking = setInterval(async () => {
  overview = Buffer.from(await overviewOf());
}, ANEW);
const watching = new AbortController();
void watch();

async function overviewOf(): Promise<ArrayBuffer> {
  const answer = await fetch(`${monitor}/api/overview/`);
  return answer.arrayBuffer();
}

async function watch(): Promise<void> {
  const { body } = await fetch(`${monitor}/api/events/`, { signal: watching.signal });
  try {
    for await (const bytes of body ?? []) for (const watcher of watchers) watcher.write(bytes);
  } catch (error) {
    if (!watching.signal.aborted) throw error;
  }
}

const server = createServer((request, response) => {
  if (request.url !== '/api/events/') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': overview.length });
    response.end(overview);
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  response.write('event: connected\ndata: {}\n\n');
  watchers.add(response);
  response.on('close', () => watchers.delete(response));
});

servePeer(server, () => {
  clearInterval(asking);
  watching.abort();
  for (const watcher of watchers) watcher.destroy();
});
