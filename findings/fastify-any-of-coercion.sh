#!/usr/bin/env bash
# Where a JSON body may hold an integer or a text, Fastify turns texts into numbers if the schema says so by `anyOf`, though not
# if it says `type: [integer, string]`. A text that the bounds of the integer rule out is accepted as a text, but loses its
# leading zeros.
#
# Expectation: both schemas describe the same values, and coercion, where there is any, is reversible.
# https://json-schema.org/draft/2020-12/json-schema-core#section-10.2.1.2, https://ajv.js.org/coercion.html
#
# Needs bash and Node 20. Exits with 1 where it behaves otherwise.
set -euo pipefail
version=5.12.8
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "fastify@$version"

cat >keys.mjs <<'JAVASCRIPT'
import Fastify from 'fastify';

const app = Fastify();
const schemas = {
  '/type': { type: ['integer', 'string'] },
  '/anyOf': { anyOf: [{ type: 'integer' }, { type: 'string' }] },
  '/anyOf-from-100': { anyOf: [{ type: 'integer', minimum: 100 }, { type: 'string' }] },
};
for (const [path, key] of Object.entries(schemas))
  app.post(path, { schema: { body: { type: 'object', properties: { key } } } }, async ({ body }) => body);
for (const path of Object.keys(schemas)) {
  const { body } = await app.inject({ method: 'POST', url: path, payload: { key: '007' } });
  console.log(`${path}: {"key":"007"} arrives as ${body}`);
}
JAVASCRIPT

echo "fastify $version, from npm"
echo 'Expected: {"key":"007"} arrives as {"key":"007"}'
echo "Seen:"
node keys.mjs | tee seen
diff seen - <<'SEEN'
/type: {"key":"007"} arrives as {"key":"007"}
/anyOf: {"key":"007"} arrives as {"key":7}
/anyOf-from-100: {"key":"007"} arrives as {"key":"7"}
SEEN
