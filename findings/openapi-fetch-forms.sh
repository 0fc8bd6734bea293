#!/usr/bin/env bash
# openapi-fetch writes a property that is undefined into a form as the text "undefined", null as "null", and a list as one value
# with commas in it. All of it compiles. A server, here Prism, takes the texts for a note that somebody wrote, and refuses the list.
#
# Expectation: what is undefined is left out, as openapi-fetch does in a query and in JSON; a list is one field for each value.
# https://spec.openapis.org/oas/v3.1.1.html#encoding-object, https://openapi-ts.dev/openapi-fetch/api#bodyserializer
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
npm install --silent --no-audit --no-fund @stoplight/prism-cli@5.16.0 openapi-fetch@0.17.0 openapi-typescript@7.13.0 typescript@5.9.3

cat >contract.yaml <<'YAML'
openapi: 3.1.0
info: { title: runs, version: "1" }
paths:
  /runs:
    post:
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              properties:
                tag: { type: array, items: { enum: [ daq, fast ] } }
                end: { type: integer }
                note: { type: [ string, "null" ] }
            encoding: { tag: { style: form, explode: true } }
      responses: { "204": { description: Stored. } }
YAML
cat >use.ts <<'TYPESCRIPT'
import createClient from 'openapi-fetch';
import type { paths } from './api.ts';

const port = process.argv[2];
const client = createClient<paths>({ baseUrl: `http://127.0.0.1:${port}` });
type Form = paths['/runs']['post']['requestBody']['content']['application/x-www-form-urlencoded'];
const forms: Form[] = [{ tag: ['daq', 'fast'] }, { end: undefined }, { note: undefined }, { note: null }];
const headers = { 'content-type': 'application/x-www-form-urlencoded' };
for (const body of forms) {
  let form = '';
  const fetch = async (request: Request) => {
    form = await request.clone().text();
    return globalThis.fetch(request);
  };
  const { response } = await client.POST('/runs', { body, headers, fetch });
  const [[name, value]] = Object.entries(body);
  console.log(`${name}: ${JSON.stringify(value)} goes as ${form}, and Prism answers ${response.status}`);
}
TYPESCRIPT
npx openapi-typescript contract.yaml --output api.ts >openapi-typescript.log 2>&1
echo '{ "type": "module" }' >package.json
npx tsc --strict --rewriteRelativeImportExtensions --target esnext --module nodenext use.ts

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
node_modules/.bin/prism mock --host 127.0.0.1 --port "$port" contract.yaml >mock.log 2>&1 &
mock=$!
post() {
  curl --silent --output answer --write-out '%{http_code}' --retry 60 --retry-delay 1 --retry-connrefused --max-time 60 \
    --data "$1" "http://127.0.0.1:$port/runs"
}
echo "openapi-fetch 0.17.0, openapi-typescript 7.13.0 and @stoplight/prism-cli 5.16.0, from npm"
echo "Expected: the list goes as in the first line, and nothing of what is undefined"
echo "Seen:"
{
  echo "tag=daq&tag=fast: Prism answers $(post 'tag=daq&tag=fast')"
  node use.js "$port"
} | tee seen
diff seen - <<'SEEN'
tag=daq&tag=fast: Prism answers 204
tag: ["daq","fast"] goes as tag=daq%2Cfast, and Prism answers 422
end: undefined goes as end=undefined, and Prism answers 422
note: undefined goes as note=undefined, and Prism answers 204
note: null goes as note=null, and Prism answers 204
SEEN
