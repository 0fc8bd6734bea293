#!/usr/bin/env bash
# Prism reads the schemas of OpenAPI 3.1 as those of JSON Schema draft 7, so that a tuple which `items: false` closes may have no
# item at all. It reads them well where the contract says by `jsonSchemaDialect` that they are of 2020-12, which they are anyway.
#
# Expectation: a Schema Object of 3.1 is a superset of JSON Schema 2020-12, in which `items` holds for what follows `prefixItems`.
# https://spec.openapis.org/oas/v3.1.1.html#schema-object
# https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.1.2
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
  /range:
    put:
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: array, prefixItems: [ { type: integer }, { type: integer } ], items: false }
      responses: { "204": { description: Stored. } }
YAML
{ cat contract.yaml; echo 'jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema'; } >dialect.yaml

for contract in contract.yaml dialect.yaml; do
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  node_modules/.bin/prism mock --host 127.0.0.1 --port "$port" "$contract" >mock.log 2>&1 &
  mock=$!
  status=$(curl --silent --output answer --write-out '%{http_code}' --retry 60 --retry-delay 1 --retry-connrefused --max-time 60 \
    --request PUT --header 'content-type: application/json' --data '[1,2]' "http://127.0.0.1:$port/range")
  kill "$mock"
  mock=
  echo "$contract: PUT [1,2]: $status"
done >seen
echo "@stoplight/prism-cli $version, from npm"
echo "Expected: 204 both times"
echo "Seen:"
cat seen
diff seen - <<'SEEN'
contract.yaml: PUT [1,2]: 422
dialect.yaml: PUT [1,2]: 204
SEEN
