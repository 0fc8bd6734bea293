#!/usr/bin/env bash
# Prism's static answers have the properties that only requests may have, a password among them; its dynamic answers leave them
# out. In requests, it knows that what is read-only need not be there.
#
# Expectation: what is writeOnly is not sent to clients, and required of requests alone.
# https://spec.openapis.org/oas/v3.0.4.html#schema-object, https://json-schema.org/draft/2020-12/json-schema-validation#section-9.4
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
openapi: 3.0.3
info: { title: users, version: "1" }
paths:
  /users:
    post:
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/User" } } } }
      responses:
        "201": { description: Made., content: { application/json: { schema: { $ref: "#/components/schemas/User" } } } }
components:
  schemas:
    User:
      type: object
      required: [ id, name, password ]
      properties: { id: { type: integer, readOnly: true }, name: { type: string }, password: { type: string, writeOnly: true } }
YAML
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
node_modules/.bin/prism mock --host 127.0.0.1 --port "$port" contract.yaml >mock.log 2>&1 &
mock=$!

properties() {
  curl --silent --output answer --retry 60 --retry-delay 1 --retry-connrefused --max-time 60 "$@" \
    --header 'content-type: application/json' --data '{"name":"alice","password":"secret"}' "http://127.0.0.1:$port/users"
  node -p 'Object.keys(JSON.parse(fs.readFileSync("answer"))).filter((name) => /^(id|name|password)$/.test(name)).sort().join(", ")'
}
echo "@stoplight/prism-cli $version, from npm"
echo "Expected: id, name, both times"
echo "Seen:"
{
  echo "static: $(properties)"
  echo "dynamic: $(properties --header 'prefer: dynamic=true')"
} | tee seen
diff seen - <<'SEEN'
static: id, name, password
dynamic: id, name
SEEN
