import { finished } from 'node:stream/promises';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { MonitorClient, type Settings } from '#client';
import { loadLibrary } from '../../mcp/library.ts';
import { toolServer } from '../../mcp/server.ts';
import { overHttp } from './over-http.ts';

/**
 * Serves the tools until the client closes our standard input. A person can be asked over it, whatever revision of the
 * protocol the client speaks: the connection is its session.
 */
export async function serveTools(settings: Settings): Promise<void> {
  const library = await loadLibrary();
  const client = new MonitorClient(settings);
  const call = overHttp(client);
  const handle = serveStdio(() => toolServer(library, { call, address: settings.url, canAsk: true }));
  // Standard output belongs to the protocol.
  console.error(`The tools of ${settings.url} are served on standard input and output.`);
  try {
    await finished(process.stdin, { writable: false });
  } finally {
    await handle.close();
    await client.close();
  }
}
