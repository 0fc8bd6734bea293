#!/usr/bin/env bash
# Prism takes the names of query parameters without regard to case: a client that misspells runNumber passes the mock, and is
# refused by the server, here fastify-openapi-glue. Of two parameters that differ by case alone, it looks at the last one only.
#
# Expectation: "Parameter names are case-sensitive"; those of headers are the exception.
# https://spec.openapis.org/oas/v3.1.1.html#parameter-object
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
    "/files": {
      "get": {
        "operationId": "files",
        "parameters": [{ "name": "runNumber", "in": "query", "required": true, "schema": { "type": "integer" } }],
        "responses": { "204": { "description": "None." } }
      }
    },
    "/readings": {
      "get": {
        "operationId": "readings",
        "parameters": [
          { "name": "t", "in": "query", "required": true, "schema": { "type": "integer" } },
          { "name": "T", "in": "query", "required": true, "schema": { "type": "string", "enum": ["K"] } }
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
for (const url of process.argv.slice(2)) console.log((await app.inject(url)).statusCode);
JAVASCRIPT
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
node_modules/.bin/prism mock --host 127.0.0.1 --port "$port" contract.json >mock.log 2>&1 &
mock=$!

get() {
  curl --silent --output answer --write-out '%{http_code}' --retry 60 --retry-delay 1 --retry-connrefused --max-time 60 \
    "http://127.0.0.1:$port$1"
}
echo "@stoplight/prism-cli 5.16.0 and fastify-openapi-glue 4.11.4, from npm"
echo "Expected: 204 for the first and the third, 400 or 422 for the others"
echo "Seen:"
for path in '/files?runNumber=5' '/files?RUNNUMBER=5' '/readings?t=5&T=K' '/readings?t=often&T=K' '/readings?T=K'; do
  echo "$path: Prism $(get "$path"), Fastify $(node serve.mjs "$path")"
done | tee seen
diff seen - <<'SEEN'
/files?runNumber=5: Prism 204, Fastify 204
/files?RUNNUMBER=5: Prism 204, Fastify 400
/readings?t=5&T=K: Prism 204, Fastify 204
/readings?t=often&T=K: Prism 204, Fastify 400
/readings?T=K: Prism 204, Fastify 400
SEEN
