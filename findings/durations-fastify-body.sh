#!/usr/bin/env bash
# The durations that Pydantic writes, and PostgreSQL in its ISO style, for 1.5 s or an hour less, are refused by Fastify where the
# contract says `format: duration`, and Pydantic's own JSON Schema says so. In JSON Schema, a duration is what an appendix of
# RFC 3339 has, without fractions and signs. Those who test with 90 minutes see them accepted.
#
# Expectation: what a model writes is valid by the schema that it gives for itself, to any validator of formats.
# https://pydantic.dev/docs/validation/latest/concepts/json_schema/, https://www.rfc-editor.org/rfc/rfc3339#appendix-A
# https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3.1
#
# Needs bash, Node 20 and Python 3. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund fastify@5.12.8 @electric-sql/pglite@0.5.14
python3 -m venv client
client/bin/pip --quiet --disable-pip-version-check install pydantic==2.14.4

cat >write.py <<'PYTHON'
import json
from datetime import timedelta

from pydantic import BaseModel


class Run(BaseModel):
    length: timedelta


lengths = {"90 minutes": 5400, "1.5 seconds": 1.5, "-1 hour": -3600}
written = {title: Run(length=timedelta(seconds=length)).model_dump(mode="json") for title, length in lengths.items()}
print(json.dumps({"schema": Run.model_json_schema(mode="serialization"), "written": written}))
PYTHON
cat >read.mjs <<'JAVASCRIPT'
import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import Fastify from 'fastify';

const { schema, written } = JSON.parse(readFileSync('pydantic.json', 'utf8'));
const database = await PGlite.create();
await database.exec('set intervalstyle = iso_8601');
const app = Fastify();
app.post('/runs', { schema: { body: schema } }, () => 'stored');
for (const [title, byPydantic] of Object.entries(written)) {
  const { rows: [byPostgres] } = await database.query('select $1::interval::text as length', [title]);
  const seen = [];
  for (const payload of [byPydantic, byPostgres])
    seen.push(`${payload.length} ${(await app.inject({ method: 'POST', url: '/runs', payload })).statusCode}`);
  console.log(`${title}: Pydantic's ${seen[0]}, PostgreSQL's ${seen[1]}`);
}
process.exit();
JAVASCRIPT

echo "pydantic 2.14.4, from PyPI, fastify 5.12.8 and @electric-sql/pglite 0.5.14, from npm"
echo "Expected: 200, everywhere"
client/bin/python write.py >pydantic.json
echo "Seen:"
node read.mjs | tee seen
diff seen - <<'SEEN'
90 minutes: Pydantic's PT1H30M 200, PostgreSQL's PT1H30M 200
1.5 seconds: Pydantic's PT1.5S 400, PostgreSQL's PT1.5S 400
-1 hour: Pydantic's -PT1H 400, PostgreSQL's PT-1H 400
SEEN
