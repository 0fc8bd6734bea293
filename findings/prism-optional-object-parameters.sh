#!/usr/bin/env bash
# Where a request has no value for an optional query parameter that is an object, Prism takes it for an empty object: if that
# requires a property, every request without the parameter is refused.
#
# Expectation: a parameter that is not required may be left out, and what its schema requires holds where it is there.
# https://spec.openapis.org/oas/v3.1.1.html#parameter-object
#
# Needs bash, curl and Node 20. Exits with 1 where it behaves otherwise.
set -euo pipefail
version=5.16.0
folder=$(mktemp -d)
mock=
cleanup() {
  if [ -n "$mock" ]; then kill "$mock" 2>/dev/null || true; fi
  rm -rf "$folder"
}
trap cleanup EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "@stoplight/prism-cli@$version"

cat >contract.yaml <<'YAML'
openapi: 3.1.0
info: { title: runs, version: "1" }
paths:
  /deepObject:
    get:
      parameters:
        - name: between
          in: query
          required: false
          style: deepObject
          explode: true
          schema: { $ref: "#/components/schemas/Range" }
      responses: { "204": { description: Taken. } }
  /form:
    get:
      parameters: [ { name: between, in: query, required: false, schema: { $ref: "#/components/schemas/Range" } } ]
      responses: { "204": { description: Taken. } }
components:
  schemas:
    Range: { type: object, required: [ from, to ], properties: { from: { type: integer }, to: { type: integer } } }
YAML
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
node_modules/.bin/prism mock --host 127.0.0.1 --port "$port" contract.yaml >mock.log 2>&1 &
mock=$!
ask() {
  curl --silent --globoff --output answer --write-out '%{http_code}' --retry 60 --retry-delay 1 --retry-connrefused --max-time 60 \
    "http://127.0.0.1:$port$1"
}

echo "@stoplight/prism-cli $version, from npm"
echo "Expected: 204 each time"
echo "Seen:"
for request in '/deepObject?between[from]=1&between[to]=2' /deepObject '/form?from=1&to=2' /form; do
  echo "$request: $(ask "$request")"
done | tee seen
diff seen - <<'SEEN'
/deepObject?between[from]=1&between[to]=2: 204
/deepObject: 422
/form?from=1&to=2: 204
/form: 422
SEEN
