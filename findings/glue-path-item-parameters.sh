#!/usr/bin/env bash
# fastify-openapi-glue forgets the query parameters of a path item as soon as an operation has one of its own: the handler gets
# them as text, and their defaults not at all.
#
# Expectation: the parameters of a path item hold for all its operations; an operation replaces the one of the same name and
# place, no other. https://spec.openapis.org/oas/v3.1.1.html#path-item-parameters
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

const size = { name: 'size', in: 'query', schema: { type: 'integer', default: 50 } };
const name = { name: 'name', in: 'query', schema: { type: 'string' } };
const responses = { 200: { description: 'The query.', content: { 'application/json': {} } } };
const app = Fastify();
await app.register(glue, {
  specification: {
    openapi: '3.1.0',
    info: { title: 'runs', version: '1' },
    paths: {
      '/runs': { parameters: [size], get: { operationId: 'all', responses } },
      '/named': { parameters: [size], get: { operationId: 'named', parameters: [name], responses } },
    },
  },
  operationResolver: () => async ({ query }) => query,
});
for (const address of ['/runs', '/runs?size=2', '/named?name=a', '/named?name=a&size=2'])
  console.log(address, (await app.inject(address)).body);
JAVASCRIPT

echo "fastify 5.12.8 with fastify-openapi-glue 4.11.4, from npm"
echo 'Expected: "size":50 without a size, "size":2 with it'
echo "Seen:"
node ask.mjs | tee seen
diff seen - <<'SEEN'
/runs {"size":50}
/runs?size=2 {"size":2}
/named?name=a {"name":"a"}
/named?name=a&size=2 {"name":"a","size":"2"}
SEEN
