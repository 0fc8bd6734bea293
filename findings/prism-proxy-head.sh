#!/usr/bin/env bash
# Behind Prism's proxy, a server that is asked by HEAD, or whether something has changed, answers 500: the proxy reads JSON from
# every answer that is of type application/json, and from these two, which have no body, as well. Fastify answers HEAD for every
# GET, and its plugin @fastify/etag leaves the type in a 304, so that a browser's second look at a list fails.
#
# Expectation: the proxy passes on what the server answered. Both answers have the header fields that GET would have, or may.
# https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2, https://www.rfc-editor.org/rfc/rfc9110#section-15.4.5
#
# Needs bash, curl and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
proxy=
server=
cleanup() {
  for started in $proxy $server; do kill "$started" 2>/dev/null || true; done
  rm -rf "$folder"
}
trap cleanup EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @stoplight/prism-cli@5.16.0 fastify@5.12.8 @fastify/etag@6.2.0

cat >contract.json <<'JSON'
{
  "openapi": "3.1.1",
  "info": { "title": "runs", "version": "1" },
  "paths": {
    "/runs": {
      "get": {
        "responses": {
          "200": { "description": "The runs.", "content": { "application/json": { "schema": { "type": "array" } } } },
          "304": { "description": "The same as before." }
        }
      },
      "head": { "responses": { "200": { "description": "There are some." } } }
    }
  }
}
JSON
cat >serve.mjs <<'JAVASCRIPT'
import etag from '@fastify/etag';
import Fastify from 'fastify';

const app = Fastify();
await app.register(etag);
app.get('/runs', () => [100010]);
await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) });
JAVASCRIPT
free() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}
behind=$(free)
node serve.mjs "$behind" &
server=$!
before=$(free)
node_modules/.bin/prism proxy --host 127.0.0.1 --port "$before" contract.json "http://127.0.0.1:$behind" >proxy.log 2>&1 &
proxy=$!

ask() {
  curl --silent --output answer --write-out '%{http_code}' --retry 60 --retry-delay 1 --retry-connrefused --max-time 60 "$@"
}
ask --etag-save etag "http://127.0.0.1:$behind/runs" >/dev/null
echo "@stoplight/prism-cli 5.16.0 with fastify 5.12.8 and @fastify/etag 6.2.0, from npm"
echo "Expected: the same from both"
echo "Seen:"
for options in '' '--head' '--etag-compare etag'; do
  # The options are words of their own.
  # shellcheck disable=SC2086
  answers=("$(ask $options "http://127.0.0.1:$behind/runs")" "$(ask $options "http://127.0.0.1:$before/runs")")
  echo "curl $options: Fastify ${answers[0]}, Prism ${answers[1]}"
done | tee seen
diff seen - <<'SEEN'
curl : Fastify 200, Prism 200
curl --head: Fastify 200, Prism 500
curl --etag-compare etag: Fastify 304, Prism 500
SEEN
