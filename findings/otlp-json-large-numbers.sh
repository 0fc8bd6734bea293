#!/usr/bin/env bash
# OpenTelemetry's exporter of JSON for JavaScript writes every whole number as an integer of 64 bits, 1e33 included: a receiver
# refuses the batch, with all other records in it. NaN and Infinity arrive as no value. The exporter of protobuf sends doubles.
#
# Expectation: a number that no such integer holds goes as a double, and JSON has texts for NaN and Infinity.
# https://opentelemetry.io/docs/specs/otel/common/#attribute, https://protobuf.dev/programming-guides/json/
#
# Needs bash, Node 20 and Python 3, whose parser of protobuf reads what arrives. Exits with 1 where they behave otherwise.
set -euo pipefail
version=0.301.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @opentelemetry/api@1.10.0 \
  "@opentelemetry/exporter-logs-otlp-http@$version" "@opentelemetry/exporter-logs-otlp-proto@$version"
python3 -m venv client
client/bin/pip --quiet --disable-pip-version-check install opentelemetry-proto==1.45.2 protobuf==7.36.2

cat >read.py <<'PYTHON'
"""Says what two records of a batch have for an attribute, or that it cannot be read."""
import sys

from google.protobuf import json_format
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest

batch = ExportLogsServiceRequest()
try:
    if sys.argv[1] == "http":
        json_format.Parse(sys.stdin.buffer.read(), batch)
    else:
        batch.ParseFromString(sys.stdin.buffer.read())
except json_format.ParseError:
    sys.exit("400")
for record in batch.resource_logs[0].scope_logs[0].log_records:
    print(str(record.attributes[0].value).strip() or "no value", end=", ")
PYTHON
cat >receiver.mjs <<'JAVASCRIPT'
import { spawnSync } from 'node:child_process';
import http from 'node:http';

const time = { hrTime: [1, 0], hrTimeObserved: [1, 0] };
const origin = { resource: { attributes: {} }, instrumentationScope: { name: 'runs' }, droppedAttributesCount: 0 };
const record = (luminosity) => ({ ...time, ...origin, body: 'ended', attributes: { luminosity } });
for (const [encoding, name] of [['JSON', 'http'], ['protobuf', 'proto']]) {
  const { OTLPLogExporter } = await import(`@opentelemetry/exporter-logs-otlp-${name}`);
  for (const value of [2e9, 1e33, NaN, Infinity]) {
    const receiver = http.createServer(async (request, response) => {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const { status, stdout } = spawnSync('client/bin/python', ['read.py', name], { input: Buffer.concat(chunks) });
      response.writeHead(status === 0 ? 200 : 400).end();
      console.log(`${encoding}, 0.5 and ${value}: ${status === 0 ? stdout : 'refused'}`.replace(/, $/, ''));
    });
    await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const exporter = new OTLPLogExporter({ url: `http://127.0.0.1:${receiver.address().port}/v1/logs` });
    await new Promise((resolve) => exporter.export([record(0.5), record(value)], resolve));
    receiver.close();
  }
}
process.exit();
JAVASCRIPT

echo "@opentelemetry/exporter-logs-otlp-http and -proto $version, from npm, with opentelemetry-proto 1.45.2, from PyPI"
echo "Expected: the same by JSON as by protobuf"
echo "Seen:"
node receiver.mjs | tee seen
diff seen - <<'SEEN'
JSON, 0.5 and 2000000000: double_value: 0.5, int_value: 2000000000
JSON, 0.5 and 1e+33: refused
JSON, 0.5 and NaN: double_value: 0.5, no value
JSON, 0.5 and Infinity: double_value: 0.5, no value
protobuf, 0.5 and 2000000000: double_value: 0.5, int_value: 2000000000
protobuf, 0.5 and 1e+33: double_value: 0.5, double_value: 1e+33
protobuf, 0.5 and NaN: double_value: 0.5, double_value: nan
protobuf, 0.5 and Infinity: double_value: 0.5, double_value: inf
SEEN
