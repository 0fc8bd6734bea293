#!/usr/bin/env bash
# Where a schema of OpenAPI 3.1 refers to another and requires one property more, openapi-typescript requires only what the other
# does, and Prism only what stands beside the reference. redocly bundle --dereferenced writes that out, so that the contract
# means something else to all who read on.
#
# Expectation: since 3.1, $ref is a keyword like others, and a value must satisfy both.
# https://spec.openapis.org/oas/v3.1.1.html#schema-object
# https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.3.1
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
npm install --silent --no-audit --no-fund @redocly/cli@2.77.0 @stoplight/prism-cli@5.16.0 \
  openapi-typescript@7.13.0 typescript@5.9.3

cat >contract.yaml <<'YAML'
openapi: 3.1.0
info: { title: runs, version: "1" }
paths:
  /run:
    put:
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Ended" } } } }
      responses: { "204": { description: Stored. } }
components:
  schemas:
    Run: { type: object, required: [ run_number ], properties: { run_number: { type: integer }, ended_at: { type: string } } }
    Ended: { $ref: "#/components/schemas/Run", required: [ ended_at ] }
YAML
npx openapi-typescript contract.yaml --output api.ts >/dev/null 2>&1
npx redocly bundle --dereferenced contract.yaml --output bundle.json >/dev/null 2>&1
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
node_modules/.bin/prism mock --host 127.0.0.1 --port "$port" contract.yaml >mock.log 2>&1 &
mock=$!

compiled() {
  echo "import type { components } from './api.ts'; export const ended: components['schemas']['Ended'] = $1;" >use.ts
  npx tsc --noEmit --strict --allowImportingTsExtensions --module nodenext use.ts >/dev/null && echo compiles || echo refused
}
put() {
  curl --silent --output answer --write-out '%{http_code}' --retry 60 --retry-delay 1 --retry-connrefused --max-time 60 \
    --request PUT --header 'content-type: application/json' --data "$1" "http://127.0.0.1:$port/run"
}
echo "openapi-typescript 7.13.0, @stoplight/prism-cli 5.16.0 and @redocly/cli 2.77.0, from npm"
echo 'Expected: refused and 422 for both values, and both properties'
echo "Seen:"
{
  for value in '{"run_number":100010}' '{"ended_at":"08:30"}'; do
    echo "$value $(compiled "$value"); Prism answers $(put "$value")"
  done
  node -p '`redocly bundle requires ${require("./bundle.json").components.schemas.Ended.required}`'
} | tee seen
diff seen - <<'SEEN'
{"run_number":100010} compiles; Prism answers 422
{"ended_at":"08:30"} refused; Prism answers 204
redocly bundle requires ended_at
SEEN
