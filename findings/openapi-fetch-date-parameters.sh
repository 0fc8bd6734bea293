#!/usr/bin/env bash
# openapi-fetch leaves a Date in the query out, without a word: a list that is asked for what came since then answers with
# everything. The compiler lets it pass where the types are made with Date for date-time, as openapi-typescript shows it.
#
# Expectation: the time as toJSON gives it, as openapi-fetch writes it in a body; or an error, as of a Date in an array.
# https://openapi-ts.dev/node#example-date-types, https://openapi-ts.dev/openapi-fetch/api#queryserializer
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund openapi-typescript@7.13.0 openapi-fetch@0.17.0 typescript@5.9.3 @types/node@24.19.2
npm pkg set type=module

cat >types.mjs <<'JAVASCRIPT'
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const since = { type: 'string', format: 'date-time' };
const parameters = [
  { name: 'since', in: 'query', schema: since },
  { name: 'times', in: 'query', schema: { type: 'array', items: since } },
];
const body = { content: { 'application/json': { schema: { type: 'object', properties: { since } } } } };
const responses = { 200: { description: 'Lines.' } };
const paths = { '/lines': { get: { parameters, responses }, post: { requestBody: body, responses } } };
const asDate = ts.factory.createTypeReferenceNode('Date');
const transform = ({ format }) => (format === 'date-time' ? asDate : undefined);
const contract = { openapi: '3.1.0', info: { title: 'lines', version: '1' }, paths };
console.log(astToString(await openapiTS(contract, { transform })));
JAVASCRIPT
node types.mjs >api.ts
cat >ask.ts <<'TYPESCRIPT'
import createClient from 'openapi-fetch';
import type { paths } from './api.ts';

async function answer(request: Request): Promise<Response> {
  console.log(`${request.method} ${request.url} ${await request.text()}`.trim());
  return Response.json([]);
}
const client = createClient<paths>({ baseUrl: 'http://127.0.0.1', fetch: answer });
const since = new Date('2026-11-30T08:30:00Z');
await client.GET('/lines', { params: { query: { since } } });
await client.GET('/lines', { params: { query: { times: [since] } } }).catch(() => console.log('GET of an array: an error'));
await client.POST('/lines', { body: { since } });
TYPESCRIPT
npx tsc --strict --module nodenext --target es2023 --skipLibCheck --rewriteRelativeImportExtensions ask.ts

echo "openapi-fetch 0.17.0 with openapi-typescript 7.13.0, from npm"
echo "Expected: that it does not compile, or the time three times"
echo "Seen: it compiles, and sends"
node ask.js | tee seen
diff seen - <<'SEEN'
GET http://127.0.0.1/lines
GET of an array: an error
POST http://127.0.0.1/lines {"since":"2026-11-30T08:30:00.000Z"}
SEEN
