#!/usr/bin/env bash
# Where the contract requires a body, Prism refuses the bodies false, 0, null and "" as missing.
#
# Expectation: each of them is a JSON text, valid by the schema of its path.
# https://www.rfc-editor.org/rfc/rfc8259#section-2, https://spec.openapis.org/oas/v3.1.1.html#request-body-object
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
info: { title: settings, version: "1" }
paths:
  /muted:
    put:
      requestBody: { required: true, content: { application/json: { schema: { type: boolean } } } }
      responses: { "204": { description: Stored. } }
  /retries:
    put:
      requestBody: { required: true, content: { application/json: { schema: { type: integer } } } }
      responses: { "204": { description: Stored. } }
  /label:
    put:
      requestBody: { required: true, content: { application/json: { schema: { type: [ string, "null" ] } } } }
      responses: { "204": { description: Stored. } }
YAML
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
node_modules/.bin/prism mock --host 127.0.0.1 --port "$port" contract.yaml >mock.log 2>&1 &
mock=$!
put() {
  curl --silent --output answer --write-out '%{http_code}' --retry 60 --retry-delay 1 --retry-connrefused --max-time 60 \
    --request PUT --header 'content-type: application/json' --data "$2" "http://127.0.0.1:$port/$1"
}

echo "@stoplight/prism-cli $version, from npm"
echo "Expected: 204 each time"
echo "Seen:"
for request in 'muted true' 'muted false' 'retries 3' 'retries 0' 'label "a"' 'label ""' 'label null'; do
  echo "PUT /${request/ /: }: $(put ${request% *} "${request#* }")"
done | tee seen
diff seen - <<'SEEN'
PUT /muted: true: 204
PUT /muted: false: 422
PUT /retries: 3: 204
PUT /retries: 0: 422
PUT /label: "a": 204
PUT /label: "": 422
PUT /label: null: 422
SEEN
