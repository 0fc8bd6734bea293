#!/usr/bin/env bash
# node-postgres hands a bigint on as text, so that no digit is lost. Where the reply is declared as an integer, Fastify's
# serializer makes a double of that text: 9007199254740993 goes out as 9007199254740992.
#
# Expectation: the digits that came from the database, as they go out for a BigInt, or an error.
# https://node-postgres.com/features/types, https://fastify.dev/docs/latest/Reference/Validation-and-Serialization/
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
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
await client.connect();
const { rows } = await client.query('select 9007199254740993::bigint as bytes');
await client.end();
await server.stop();
await database.close();

const [{ bytes }] = rows;
const app = Fastify();
for (const [path, type, value] of [['/text', 'integer', bytes], ['/bigint', 'integer', BigInt(bytes)], ['/string', 'string', bytes]]) {
  const schema = { response: { 200: { type: 'object', properties: { bytes: { type } } } } };
  app.get(path, { schema }, async () => ({ bytes: value }));
}
console.log(`from pg: ${typeof bytes} ${bytes}`);
for (const path of ['/text', '/bigint', '/string']) console.log(path, (await app.inject(path)).body);
JAVASCRIPT

echo "pg 8.23.1 and fastify 5.12.8, from npm"
echo "Expected: 9007199254740993 everywhere"
echo "Seen:"
node reply.mjs | tee seen
diff seen - <<'SEEN'
from pg: string 9007199254740993
/text {"bytes":9007199254740992}
/bigint {"bytes":9007199254740993}
/string {"bytes":"9007199254740993"}
SEEN
