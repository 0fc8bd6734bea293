#!/usr/bin/env bash
# A BigInt goes out of Fastify where the reply is declared as an integer, and with `nullable: true` of OpenAPI 3.0. By what 3.1 has
# instead, `type: [integer, "null"]` or anyOf, the reply is a 500: it "does not match", though null and numbers do. A
# contract that moves to 3.1 breaks the lists whose bigint columns node-postgres reads as BigInt.
#
# Expectation: the three say the same, and a BigInt is an integer.
# https://www.openapis.org/blog/2021/02/16/migrating-from-openapi-3-0-to-3-1-0
# https://github.com/fastify/fast-json-stringify#bigint, https://node-postgres.com/features/types
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
pg.types.setTypeParser(pg.types.builtins.INT8, BigInt);
const pool = new pg.Pool({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', max: 1 });

for (const events of [
  { type: 'integer' },
  { type: 'integer', nullable: true },
  { type: ['integer', 'null'] },
  { anyOf: [{ type: 'integer' }, { type: 'null' }] },
]) {
  const app = Fastify();
  const schema = { response: { 200: { type: 'object', properties: { events } } } };
  app.get('/:value', { schema }, async ({ params }) => {
    const { rows } = await pool.query('select $1::bigint as events', [params.value === 'null' ? null : params.value]);
    return rows[0];
  });
  const seen = [];
  for (const url of ['/5', '/null']) {
    const reply = await app.inject(url);
    seen.push(reply.statusCode === 200 ? reply.body : reply.statusCode);
  }
  console.log(`${JSON.stringify(events)}: ${seen.join(', ')}`);
}
process.exit();
JAVASCRIPT

echo "fastify 5.12.8 with pg 8.23.1, from npm"
echo 'Expected: {"events":5} everywhere, and {"events":null} but for the first'
echo "Seen:"
node reply.mjs | tee seen
diff seen - <<'SEEN'
{"type":"integer"}: {"events":5}, {"events":0}
{"type":"integer","nullable":true}: {"events":5}, {"events":null}
{"type":["integer","null"]}: 500, {"events":null}
{"anyOf":[{"type":"integer"},{"type":"null"}]}: 500, {"events":null}
SEEN
