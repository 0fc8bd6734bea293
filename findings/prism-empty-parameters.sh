#!/usr/bin/env bash
# To Prism, a query parameter without a value is not there: one that is required and may be empty is refused as missing, and
# where it is optional, ?first= passes for an integer and ?status= for a choice of two words. The server, here
# fastify-openapi-glue, decides the opposite in each case. A client that always sends its form's fields passes the mock alone.
#
# Expectation: "" is a string, and neither an integer nor a word of `enum`; allowEmptyValue would allow it, and is not given.
# https://spec.openapis.org/oas/v3.1.1.html#parameter-object, https://spec.openapis.org/oas/v3.1.1.html#style-examples
#
# Needs bash, curl and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
mock=
cleanup() {
  if [ -n "$mock" ]; then kill "$mock" 2>/dev/null || true; fi
  rm -rf "$folder"
}
trap cleanup EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @stoplight/prism-cli@5.16.0 fastify@5.12.8 fastify-openapi-glue@4.11.4

cat >contract.json <<'JSON'
{
  "openapi": "3.0.3",
  "info": { "title": "runs", "version": "1" },
  "paths": {
    "/search": {
      "get": {
        "operationId": "search",
        "parameters": [{ "name": "text", "in": "query", "required": true, "schema": { "type": "string" } }],
        "responses": { "204": { "description": "None." } }
      }
    },
    "/runs": {
      "get": {
        "operationId": "runs",
        "parameters": [
          { "name": "first", "in": "query", "schema": { "type": "integer" } },
          { "name": "status", "in": "query", "schema": { "type": "string", "enum": ["running", "ended"] } }
        ],
        "responses": { "204": { "description": "None." } }
      }
    }
  }
}
JSON
cat >serve.mjs <<'JAVASCRIPT'
import Fastify from 'fastify';
import glue from 'fastify-openapi-glue';

const app = Fastify();
const operationResolver = () => (_, reply) => reply.code(204).send();
await app.register(glue, { specification: 'contract.json', operationResolver });
console.log((await app.inject(process.argv[2])).statusCode);
JAVASCRIPT
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
node_modules/.bin/prism mock --host 127.0.0.1 --port "$port" contract.json >mock.log 2>&1 &
mock=$!

get() {
  curl --silent --output answer --write-out '%{http_code}' --retry 60 --retry-delay 1 --retry-connrefused --max-time 60 \
    "http://127.0.0.1:$port$1"
}
echo "@stoplight/prism-cli 5.16.0 and fastify-openapi-glue 4.11.4, from npm"
echo "Expected: 204 for the first two, 400 or 422 for the others"
echo "Seen:"
for path in '/search?text=beam' '/search?text=' '/search' '/runs?first=' '/runs?status=' '/runs?first=last'; do
  echo "$path: Prism $(get "$path"), Fastify $(node serve.mjs "$path")"
done | tee seen
diff seen - <<'SEEN'
/search?text=beam: Prism 204, Fastify 204
/search?text=: Prism 422, Fastify 204
/search: Prism 422, Fastify 400
/runs?first=: Prism 204, Fastify 400
/runs?status=: Prism 204, Fastify 400
/runs?first=last: Prism 422, Fastify 400
SEEN
