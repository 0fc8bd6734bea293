#!/usr/bin/env bash
# Python's httpx cuts lines of JSON in two where a text holds U+2028, U+2029 or U+0085, and so does requests with decode_unicode:
# neither half is JSON. Messages get them by copy and paste, and JSON.stringify of JavaScript and to_json() of PostgreSQL write
# them as they are. requests without decode_unicode reads such lines whole.
#
# Expectation: a line of JSON ends at a line feed, which a text in it cannot hold; the three need no escape there.
# https://github.com/ndjson/ndjson-spec, https://www.rfc-editor.org/rfc/rfc8259#section-7
#
# Needs bash, Node 20 and Python 3. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv client
client/bin/pip --quiet --disable-pip-version-check install httpx==0.28.1 requests==2.34.2

cat >serve.mjs <<'JAVASCRIPT'
import { spawn } from 'node:child_process';
import http from 'node:http';

const lines = ['started', 'one\u2028two', 'three\u0085four'].map((message) => `${JSON.stringify({ message })}\n`);
const server = http.createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' }).end(lines.join(''));
});
server.listen(0, '127.0.0.1', () => {
  const client = spawn('client/bin/python', ['read.py', `http://127.0.0.1:${server.address().port}/`], { stdio: 'inherit' });
  client.on('exit', (code) => process.exit(code));
});
JAVASCRIPT
cat >read.py <<'PYTHON'
import json
import sys

import httpx
import requests

url = sys.argv[1]


def by_httpx():
    with httpx.stream("GET", url) as response:
        yield from response.iter_lines()


READERS = {
    "httpx": by_httpx,
    "requests, decode_unicode": lambda: requests.get(url, stream=True).iter_lines(decode_unicode=True),
    "requests": lambda: requests.get(url, stream=True).iter_lines(),
}
for name, read in READERS.items():
    lines, bad = list(read()), 0
    for line in lines:
        try:
            json.loads(line)
        except ValueError:
            bad += 1
    print(f"{name}: {len(lines)} lines, {bad} of them no JSON")
PYTHON

echo "httpx 0.28.1 and requests 2.34.2, from PyPI"
echo "Expected: 3 lines, 0 of them no JSON, each time"
echo "Seen:"
node serve.mjs | tee seen
diff seen - <<'SEEN'
httpx: 5 lines, 4 of them no JSON
requests, decode_unicode: 5 lines, 4 of them no JSON
requests: 3 lines, 0 of them no JSON
SEEN
