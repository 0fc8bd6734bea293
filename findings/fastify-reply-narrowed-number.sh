#!/usr/bin/env bash
# Where a reply is declared as a number or null and then narrowed to an integer or null, Fastify's serializer writes null for
# every number: by allOf, by `then`, and beside $ref. An integer or text comes out as a text. Without null or text among the
# types, Fastify does not start.
#
# Expectation: every integer is a number, so that 5 satisfies both.
# https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.1
# https://fastify.dev/docs/latest/Reference/Validation-and-Serialization/#serialization
#
# Needs bash and Node 20. Exits with 1 where it behaves otherwise.
set -euo pipefail
version=5.12.8
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "fastify@$version" fast-json-stringify@7.3.10 ajv@8.20.0

cat >reply.mjs <<'JAVASCRIPT'
import Ajv from 'ajv';
import Fastify from 'fastify';

const object = (type) => ({ type: 'object', properties: { kind: { type: 'string' }, value: { type } } });
const [number, integer] = [['number', 'null'], ['integer', 'null']];
const SCHEMAS = {
  'number or null': object(number),
  'narrowed by allOf': { allOf: [object(number), object(integer)] },
  'narrowed by then': { ...object(number), if: { properties: { kind: { const: 'count' } } }, then: object(integer) },
  'narrowed beside $ref': {
    $defs: { value: { type: number } },
    type: 'object',
    properties: { kind: { type: 'string' }, value: { $ref: '#/$defs/value', type: integer } },
  },
  'number or text, narrowed': { allOf: [object(['number', 'string']), object(['integer', 'string'])] },
  'number, narrowed': { allOf: [object('number'), object('integer')] },
};
const reading = { kind: 'count', value: 5 };
for (const [title, schema] of Object.entries(SCHEMAS)) {
  const valid = new Ajv({ allowUnionTypes: true }).validate(schema, reading);
  const app = Fastify();
  app.get('/', { schema: { response: { 200: schema } } }, async () => reading);
  const body = await app.inject('/').then((reply) => reply.body, ({ code }) => code);
  console.log(`${title}: ${valid ? 'valid' : 'invalid'}, ${body}`);
}
JAVASCRIPT

echo "fastify $version with fast-json-stringify 7.3.10 and ajv 8.20.0, from npm"
echo 'Expected: valid, {"kind":"count","value":5}, each time'
echo "Seen:"
node reply.mjs 2>reply.log | tee seen
diff seen - <<'SEEN'
number or null: valid, {"kind":"count","value":5}
narrowed by allOf: valid, {"kind":"count","value":null}
narrowed by then: valid, {"kind":"count","value":null}
narrowed beside $ref: valid, {"kind":"count","value":null}
number or text, narrowed: valid, {"kind":"count","value":"5"}
number, narrowed: valid, FST_ERR_SCH_SERIALIZATION_BUILD
SEEN
