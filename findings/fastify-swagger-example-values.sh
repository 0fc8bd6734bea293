#!/usr/bin/env bash
# @fastify/swagger rewrites examples and defaults as if they were schemas: a property of theirs that is called `const` comes out
# as `enum`, `contentEncoding` as `format`, and `definitions` not at all. Handlers get the default as it was written.
#
# Expectation: what stands under these keywords is a value, whose properties may be called anything.
# https://json-schema.org/draft/2020-12/json-schema-validation#section-9.5, #section-9.2
#
# Needs bash and Node 20. Exits with 1 where it behaves otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund fastify@5.12.8 @fastify/swagger@9.9.3

cat >document.mjs <<'JAVASCRIPT'
import swagger from '@fastify/swagger';
import Fastify from 'fastify';

const parameters = { const: 299792458, contentEncoding: 'base64' };
const workflow = { name: 'fast', definitions: ['daq', 'reduce'], parameters };
const body = { type: 'object', properties: { workflow: { default: workflow, examples: [workflow] } } };
const app = Fastify();
await app.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'workflows', version: '1' } } });
app.post('/', { schema: { body } }, async (request) => request.body.workflow);
await app.ready();
const { schema } = app.swagger().paths['/'].post.requestBody.content['application/json'];
const { default: byDefault, examples } = schema.properties.workflow;
console.log(`default in the document: ${JSON.stringify(byDefault)}`);
console.log(`example in the document: ${JSON.stringify(examples[0])}`);
console.log(`what a handler gets: ${(await app.inject({ method: 'POST', url: '/', payload: {} })).body}`);
JAVASCRIPT

echo "@fastify/swagger 9.9.3 with fastify 5.12.8, from npm"
echo "Expected: three times what a handler gets"
echo "Seen:"
node document.mjs | tee seen
diff seen - <<'SEEN'
default in the document: {"name":"fast","parameters":{"enum":[299792458],"format":"byte"}}
example in the document: {"name":"fast","parameters":{"enum":[299792458],"format":"byte"}}
what a handler gets: {"name":"fast","definitions":["daq","reduce"],"parameters":{"const":299792458,"contentEncoding":"base64"}}
SEEN
