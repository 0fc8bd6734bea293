#!/usr/bin/env bash
# A receiver that asks exporters of OTLP over HTTP to come back in 15 s loses their batch at once: JavaScript's and Python's
# compare Retry-After with the 10 s that they give themselves for a batch, and drop it unsent. Not asked to wait, both try again
# after a second and deliver.
#
# Expectation: the client waits as long as Retry-After says, and then tries again.
# https://opentelemetry.io/docs/specs/otlp/#otlphttp-throttling
#
# Needs bash, Node 20 and Python 3. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @opentelemetry/api@1.10.0 @opentelemetry/exporter-logs-otlp-http@0.301.0
python3 -m venv client
client/bin/pip --quiet --disable-pip-version-check install opentelemetry-exporter-otlp-proto-http==1.45.2

cat >receiver.mjs <<'JAVASCRIPT'
import { execFile } from 'node:child_process';
import http from 'node:http';
import { promisify } from 'node:util';

const run = promisify(execFile);
const EXPORTERS = { JavaScript: [process.execPath, 'exporter.mjs'], Python: ['client/bin/python', 'exporter.py'] };
for (const [language, [command, script]] of Object.entries(EXPORTERS))
  for (const header of [{}, { 'retry-after': '2' }, { 'retry-after': '15' }]) {
    const answers = [];
    const receiver = http.createServer((request, response) => {
      request.resume().on('end', () => {
        answers.push(answers.length ? 200 : 503);
        response.writeHead(answers.at(-1), answers.length > 1 ? {} : header).end();
      });
    });
    await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    await run(command, [script, `http://127.0.0.1:${receiver.address().port}/v1/logs`]);
    receiver.close();
    const end = answers.includes(200) ? 'delivered' : 'lost';
    console.log(`${language}, 503 with Retry-After ${header['retry-after'] ?? 'missing'}: ${end}`);
  }
JAVASCRIPT
cat >exporter.mjs <<'JAVASCRIPT'
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';

const record = {
  hrTime: [1, 0], hrTimeObserved: [1, 0], body: 'started', attributes: {}, droppedAttributesCount: 0,
  resource: { attributes: {} }, instrumentationScope: { name: 'runs' },
};
await new Promise((resolve) => new OTLPLogExporter({ url: process.argv[2] }).export([record], resolve));
JAVASCRIPT
cat >exporter.py <<'PYTHON'
import sys

from opentelemetry.exporter.otlp.proto.http._log_exporter import OTLPLogExporter
from opentelemetry.sdk._logs import LoggerProvider
from opentelemetry.sdk._logs.export import SimpleLogRecordProcessor

provider = LoggerProvider()
provider.add_log_record_processor(SimpleLogRecordProcessor(OTLPLogExporter(endpoint=sys.argv[1])))
provider.get_logger("runs").emit(body="started")
provider.shutdown()
PYTHON

echo "@opentelemetry/exporter-logs-otlp-http 0.301.0, from npm, and opentelemetry-exporter-otlp-proto-http 1.45.2, from PyPI"
echo "Expected: delivered, six times"
echo "Seen:"
node receiver.mjs | tee seen
diff seen - <<'SEEN'
JavaScript, 503 with Retry-After missing: delivered
JavaScript, 503 with Retry-After 2: delivered
JavaScript, 503 with Retry-After 15: lost
Python, 503 with Retry-After missing: delivered
Python, 503 with Retry-After 2: delivered
Python, 503 with Retry-After 15: lost
SEEN
