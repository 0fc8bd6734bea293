#!/usr/bin/env bash
# Where a contract has no operationId, fastify-openapi-glue makes one of the letters of the path alone: /v1/runs and /v2/runs are
# one operation to it, and one handler answers both, without a word. So are /runs/2026 and /runs, and /log-files and /logfiles.
#
# Expectation: what differs in its path is another operation, with a handler of its own, or the server does not start; an
# operationId may be left out. https://spec.openapis.org/oas/v3.1.1.html#operation-object
# https://github.com/seriousme/fastify-openapi-glue/blob/master/docs/serviceHandlers.md
#
# Needs bash and Node 20. Exits with 1 where it behaves otherwise.
set -euo pipefail
version=4.11.4
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "fastify-openapi-glue@$version" fastify@5.12.8

cat >serve.mjs <<'JAVASCRIPT'
import Fastify from 'fastify';
import glue from 'fastify-openapi-glue';

const PATHS = ['/v1/runs', '/v2/runs', '/runs', '/runs/2026', '/log-files', '/logfiles'];
const operation = { responses: { 200: { description: 'It.' } } };
const specification = {
  openapi: '3.0.3',
  info: { title: 'runs', version: '1' },
  paths: Object.fromEntries(PATHS.map((path) => [path, { get: operation }])),
};
const operationResolver = (id) => async () => id;
const app = Fastify();
await app.register(glue, { specification, operationResolver });
for (const path of PATHS) console.log(`GET ${path}: ${(await app.inject(path)).body}`);
JAVASCRIPT

echo "fastify-openapi-glue $version, from npm"
echo "Expected: six operations"
echo "Seen:"
node serve.mjs | tee seen
diff seen - <<'SEEN'
GET /v1/runs: getVRuns
GET /v2/runs: getVRuns
GET /runs: getRuns
GET /runs/2026: getRuns
GET /log-files: getLogfiles
GET /logfiles: getLogfiles
SEEN
