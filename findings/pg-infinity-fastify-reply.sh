#!/usr/bin/env bash
# An Infinity that node-postgres read goes out of Fastify as null though the reply is declared as a number, and a NaN makes the
# whole reply a 500 though null is allowed. Where the schema allows it by anyOf, Infinity is a 500, too.
#
# Expectation: null for neither where it is not allowed, and for both where it is, as JSON.stringify has it; by either schema.
# https://www.postgresql.org/docs/18/datatype-numeric.html#DATATYPE-FLOAT
# https://fastify.dev/docs/latest/Reference/Validation-and-Serialization/
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund fastify@5.12.8 pg@8.23.1 @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >reply.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import Fastify from 'fastify';
import pg from 'pg';

const database = await PGlite.create();
await database.exec("create table reading (rate double precision); insert into reading values ('Infinity'), ('NaN')");
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
await client.connect();
const { rows } = await client.query('select rate from reading');
await client.end();

const rates = {
  number: { type: 'number' },
  'number or null': { type: ['number', 'null'] },
  'anyOf number and null': { anyOf: [{ type: 'number' }, { type: 'null' }] },
};
for (const [title, rate] of Object.entries(rates)) {
  const app = Fastify();
  const response = { 200: { type: 'object', required: ['rate'], properties: { rate } } };
  app.get('/:n', { schema: { response } }, async ({ params }) => rows[params.n]);
  for (const [n, row] of rows.entries()) {
    const { statusCode, body } = await app.inject(`/${n}`);
    console.log(`${title}, ${row.rate}: ${statusCode === 200 ? body : statusCode}`);
  }
}
process.exit();
JAVASCRIPT

echo "pg 8.23.1 and fastify 5.12.8, from npm"
echo 'Expected: 500 twice, and {"rate":null} four times'
echo "Seen:"
node reply.mjs | tee seen
diff seen - <<'SEEN'
number, Infinity: {"rate":null}
number, NaN: 500
number or null, Infinity: {"rate":null}
number or null, NaN: 500
anyOf number and null, Infinity: 500
anyOf number and null, NaN: 500
SEEN
