#!/usr/bin/env bash
# Where a schema lets any JSON pass but has a description, Prism's dynamic answers have that schema itself for the value: the
# description of the property comes over the wire as its data.
#
# Expectation: a value made up, as of every other schema. https://json-schema.org/draft/2020-12/json-schema-core#section-4.3
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
  /run:
    get:
      responses:
        "200":
          description: A run.
          content:
            application/json:
              schema:
                type: object
                required: [ run_number, conditions ]
                properties:
                  run_number: { type: integer, description: Its number. }
                  conditions: { description: Anything that was so at its start. }
YAML
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
node_modules/.bin/prism mock --dynamic --host 127.0.0.1 --port "$port" contract.yaml >mock.log 2>&1 &
mock=$!
answer=$(curl --silent --retry 60 --retry-delay 1 --retry-all-errors --max-time 60 "http://127.0.0.1:$port/run")

echo "@stoplight/prism-cli $version, from npm"
echo "Expected: a value made up for conditions, and no description"
echo "Seen: $answer"
[[ $answer == *'"conditions":{"description":"Anything that was so at its start."}'* ]]
