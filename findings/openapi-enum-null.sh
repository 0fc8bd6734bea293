#!/usr/bin/env bash
# Where a type is nullable but `enum` does not list null, openapi-typescript allows null and Prism refuses it. In OpenAPI 3.0
# (`nullable: true`) both allow it, so that moving a contract to 3.1 (`type: [string, "null"]`) breaks requests that still compile.
#
# Expectation: `enum` lists every value that is allowed, null included, in both versions of OpenAPI.
# https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.2
# https://github.com/OAI/OpenAPI-Specification/blob/main/proposals/2019-10-31-Clarify-Nullable.md
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

for version in 3.0.3 3.1.0; do
  nullable='type: string, nullable: true'
  if [ "$version" = 3.1.0 ]; then nullable='type: [ string, "null" ]'; fi
  cat >contract.yaml <<YAML
openapi: $version
info: { title: runs, version: "1" }
paths:
  /run:
    put:
      requestBody: { required: true, content: { application/json: { schema: { \$ref: "#/components/schemas/Run" } } } }
      responses: { "204": { description: Stored. } }
components:
  schemas:
    Run: { type: object, properties: { state: { $nullable, enum: [ going, ended ] } } }
YAML
  npx openapi-typescript contract.yaml --output api.ts >/dev/null 2>&1
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  node_modules/.bin/prism mock --host 127.0.0.1 --port "$port" contract.yaml >mock.log 2>&1 &
  mock=$!
  status=$(curl --silent --output /dev/null --write-out '%{http_code}' --retry 60 --retry-delay 1 --retry-connrefused --max-time 60 \
    --request PUT --json '{"state":null}' "http://127.0.0.1:$port/run")
  kill "$mock"
  mock=
  echo "OpenAPI $version: state?: $(sed -nE 's/.*state\?: (.*);/\1/p' api.ts), and Prism answers a null $status"
done >seen
echo "openapi-typescript 7.13.0 and @stoplight/prism-cli 5.16.0, from npm"
echo 'Expected: "going" | "ended", and 422, both times'
echo "Seen:"
cat seen
diff seen - <<'SEEN'
OpenAPI 3.0.3: state?: "going" | "ended" | null, and Prism answers a null 204
OpenAPI 3.1.0: state?: "going" | "ended" | null, and Prism answers a null 422
SEEN
