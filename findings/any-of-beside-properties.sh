#!/usr/bin/env bash
# What stands beside `anyOf` in a schema is one more alternative to openapi-typescript, and nothing to Prism's static answers: a
# property that every run must have is optional in the types, and missing in the mock. Beside `oneOf`, the types have it.
#
# Expectation: keywords of one schema hold together, so that a run has a number, and a start or an expected one.
# https://json-schema.org/draft/2020-12/json-schema-core#section-7.6.1
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
npm install --silent --no-audit --no-fund @stoplight/prism-cli@5.16.0 openapi-typescript@7.13.0 typescript@5.9.3

for keyword in anyOf oneOf; do
  cat >contract.yaml <<YAML
openapi: 3.1.0
info: { title: runs, version: "1" }
paths:
  /run:
    get:
      responses:
        "200": { description: A run., content: { application/json: { schema: { \$ref: "#/components/schemas/Run" } } } }
components:
  schemas:
    Run:
      type: object
      required: [ run_number ]
      properties: { run_number: { type: integer } }
      $keyword:
        - { type: object, required: [ started_at ], properties: { started_at: { type: string } } }
        - { type: object, required: [ expected_at ], properties: { expected_at: { type: string } } }
YAML
  npx openapi-typescript contract.yaml --output api.ts >/dev/null 2>&1
  echo "import type { components } from './api.ts'; export const run: components['schemas']['Run'] = { started_at: '' };" >use.ts
  compiles=yes
  npx tsc --noEmit --strict --allowImportingTsExtensions --module nodenext use.ts >/dev/null || compiles=no
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  node_modules/.bin/prism mock --host 127.0.0.1 --port "$port" contract.yaml >mock.log 2>&1 &
  mock=$!
  answer=$(curl --silent --retry 60 --retry-delay 1 --retry-connrefused --max-time 60 "http://127.0.0.1:$port/run")
  kill "$mock"
  mock=
  echo "$keyword: a run without a number compiles: $compiles; Prism answers $answer"
done >seen
echo "openapi-typescript 7.13.0 and @stoplight/prism-cli 5.16.0, from npm"
echo "Expected: that it does not compile, and a run_number in each answer"
echo "Seen:"
cat seen
diff seen - <<'SEEN'
anyOf: a run without a number compiles: yes; Prism answers {"started_at":"string"}
oneOf: a run without a number compiles: no; Prism answers {"started_at":"string"}
SEEN
