#!/usr/bin/env bash
# fastify-openapi-glue serves no path whose parameter has a hyphen in its name: the braces go to Fastify as they are, the
# server starts, and every request is 404. A query parameter of such a name is served, and so is a path with an underscore.
#
# Expectation: what stands in braces is replaced, whatever it is called. https://spec.openapis.org/oas/v3.1.1.html#path-templating
#
# Needs bash and Node 20. Exits with 1 where it behaves otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund fastify@5.12.8 fastify-openapi-glue@4.11.4

cat >ask.mjs <<'JAVASCRIPT'
import Fastify from 'fastify';
import glue from 'fastify-openapi-glue';

const responses = { 200: { description: 'What was asked for.', content: { 'application/json': {} } } };
const operation = (operationId, place, name) => ({
  get: { operationId, parameters: [{ name, in: place, required: true, schema: { type: 'integer' } }], responses },
});
const app = Fastify();
await app.register(glue, {
  specification: {
    openapi: '3.1.0',
    info: { title: 'runs', version: '1' },
    paths: {
      '/runs/{run_number}': operation('underscore', 'path', 'run_number'),
      '/files/{run-number}': operation('hyphen', 'path', 'run-number'),
      '/files': operation('query', 'query', 'run-number'),
    },
  },
  operationResolver: () => async ({ params, query }) => ({ ...params, ...query }),
});
for (const address of ['/runs/100010', '/files?run-number=100010', '/files/100010']) {
  const { statusCode, body } = await app.inject(address);
  console.log(statusCode === 200 ? `${address} 200 ${body}` : `${address} ${statusCode}`);
}
JAVASCRIPT

echo "fastify 5.12.8 with fastify-openapi-glue 4.11.4, from npm"
echo "Expected: 200 each time, or that it does not start"
echo "Seen:"
node ask.mjs | tee seen
diff seen - <<'SEEN'
/runs/100010 200 {"run_number":100010}
/files?run-number=100010 200 {"run-number":100010}
/files/100010 404
SEEN
