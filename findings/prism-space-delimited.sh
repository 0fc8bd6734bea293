#!/usr/bin/env bash
# Prism splits a list that the contract separates by spaces only where its %20 are themselves encoded, as %2520; lists separated
# by | it reads as they come. What openapi-fetch writes for such a list, it refuses.
#
# Expectation: the values are separated by %20 in the address, which stands for a space.
# https://spec.openapis.org/oas/v3.1.1.html#style-examples, https://openapi-ts.dev/openapi-fetch/api#queryserializer
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
npm install --silent --no-audit --no-fund @stoplight/prism-cli@5.16.0 openapi-fetch@0.17.0

cat >contract.yaml <<'YAML'
openapi: 3.1.0
info: { title: runs, version: "1" }
paths:
  /runs:
    get:
      parameters:
        - { name: run, in: query, style: spaceDelimited, explode: false, schema: { type: array, items: { type: integer } } }
        - { name: file, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: integer } } }
      responses: { "204": { description: None. } }
YAML
cat >query.mjs <<'JAVASCRIPT'
import createClient from 'openapi-fetch';

for (const [name, style] of [['run', 'spaceDelimited'], ['file', 'pipeDelimited']]) {
  const fetch = async (request) => {
    console.log(new URL(request.url).search);
    return new Response(null, { status: 204 });
  };
  const querySerializer = { array: { style, explode: false } };
  await createClient({ baseUrl: 'http://127.0.0.1', fetch, querySerializer }).GET('/runs', { params: { query: { [name]: [1, 2] } } });
}
JAVASCRIPT
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
node_modules/.bin/prism mock --host 127.0.0.1 --port "$port" contract.yaml >mock.log 2>&1 &
mock=$!

echo "@stoplight/prism-cli 5.16.0 and openapi-fetch 0.17.0, from npm"
echo "Expected: 204 for the first two"
echo "Seen:"
for query in $(node query.mjs) '?run=1%25202'; do
  echo "GET /runs$query: $(curl --silent --output answer --write-out '%{http_code}' --retry 60 --retry-delay 1 \
    --retry-connrefused --max-time 60 "http://127.0.0.1:$port/runs$query")"
done | tee seen
diff seen - <<'SEEN'
GET /runs?run=1%202: 422
GET /runs?file=1|2: 204
GET /runs?run=1%25202: 204
SEEN
