#!/usr/bin/env bash
# What a tool returns, the MCP server of the TypeScript SDK checks by its Zod schema, but sends it as it was before: with the
# properties that Zod strips, without its defaults and conversions. The client of the same SDK reads the JSON Schema that the
# server makes of the same Zod schema, and refuses it, after the call; not so where it has not listed the tools yet.
#
# Expectation: a server sends what conforms to the schema that it shows, and both ends read the same into it.
# https://modelcontextprotocol.io/specification/2025-11-25/server/tools#output-schema
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
version=2.4.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "@modelcontextprotocol/server@$version" "@modelcontextprotocol/client@$version" zod@4.6.7

cat >call.mjs <<'JAVASCRIPT'
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

const run = { run_number: z.int() };
const CASES = {
  'one that conforms': [z.object(run), { run_number: 100010 }],
  'one property more': [z.object(run), { run_number: 100010, operator: 'alice' }],
  'a default not given': [z.object({ ...run, state: z.string().default('') }), { run_number: 100010 }],
  'a text to be coerced': [z.object({ run_number: z.coerce.number() }), { run_number: '100010' }],
  'multipleOf(0.01)': [z.object({ seconds: z.number().multipleOf(0.01) }), { seconds: 0.07 }],
};
for (const [title, [outputSchema, structuredContent]] of Object.entries(CASES)) {
  const server = new McpServer({ name: 'runs', version: '1' });
  server.registerTool('read_run', { outputSchema }, () => ({ content: [], structuredContent }));
  const client = new Client({ name: 'reader', version: '1' });
  const [near, far] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(far), client.connect(near)]);
  const seen = [];
  for (const list of [() => undefined, () => client.listTools()]) {
    await list();
    const call = client.callTool({ name: 'read_run' });
    const answer = ({ isError }) => (isError ? 'refused by the server' : 'read');
    seen.push(await call.then(answer, () => 'refused by the client'));
  }
  console.log(`${title}: ${seen[0]}, and with the tools listed ${seen[1]}`);
}
process.exit();
JAVASCRIPT

echo "@modelcontextprotocol/server and client $version with zod 4.6.7, from npm"
echo "Expected: read, or refused by the server"
echo "Seen:"
node call.mjs | tee seen
diff seen - <<'SEEN'
one that conforms: read, and with the tools listed read
one property more: read, and with the tools listed refused by the client
a default not given: read, and with the tools listed refused by the client
a text to be coerced: read, and with the tools listed refused by the client
multipleOf(0.01): read, and with the tools listed refused by the client
SEEN
