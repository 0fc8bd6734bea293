#!/usr/bin/env bash
# Fastify's inject() resolves the dots of a path as browsers do, encoded ones as well, before the application sees it. A test of
# how a file named `..` is answered asks another route than a client that sends the same request line: it finds 404 where the
# server answers 200, and 200 where it answers 404.
#
# Expectation: what a test injects is answered as over a connection, where the path arrives as it was sent.
# https://fastify.dev/docs/latest/Guides/Testing/, https://www.rfc-editor.org/rfc/rfc9112#section-3.2.1
#
# Needs bash and Node 20. Exits with 1 where it behaves otherwise.
set -euo pipefail
version=5.12.8
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "fastify@$version"

cat >ask.mjs <<'JAVASCRIPT'
import http from 'node:http';
import Fastify from 'fastify';

const app = Fastify();
app.get('/runs', async () => 'list');
app.get('/runs/:run', async ({ params }) => `run ${params.run}`);
app.get('/runs/:run/files/:name', async ({ params }) => `file ${params.name} of run ${params.run}`);
await app.listen({ host: '127.0.0.1', port: 0 });
const { port } = app.server.address();

async function ask(path) {
  const response = await new Promise((resolve) => http.get({ host: '127.0.0.1', port, path, agent: false }, resolve));
  return { statusCode: response.statusCode, body: (await response.setEncoding('utf8').toArray()).join('') };
}
const show = ({ statusCode, body }) => (statusCode === 200 ? body : statusCode);
for (const path of ['/runs/5/files/a.stf', '/runs/5/files/%2E%2E', '/runs/5/files/..', '/logs/../runs'])
  console.log(`GET ${path}: ${show(await ask(path))}, by inject() ${show(await app.inject(path))}`);
await app.close();
JAVASCRIPT

echo "fastify $version, from npm"
echo "Expected: the same twice in each line"
echo "Seen:"
node ask.mjs | tee seen
diff seen - <<'SEEN'
GET /runs/5/files/a.stf: file a.stf of run 5, by inject() file a.stf of run 5
GET /runs/5/files/%2E%2E: file .. of run 5, by inject() 404
GET /runs/5/files/..: file .. of run 5, by inject() 404
GET /logs/../runs: 404, by inject() list
SEEN
