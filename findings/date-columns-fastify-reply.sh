#!/usr/bin/env bash
# A date that postgres.js read leaves Fastify as the day before wherever the clock is behind UTC: postgres.js makes it the midnight
# of UTC, and Fastify's serializer writes the day on which that falls here. node-postgres makes it the midnight of here, which goes
# out well by a schema with `format: date`, and as the day before, ahead of UTC, by none.
#
# Expectation: the day that stands in the table, which has no time zone.
# https://www.postgresql.org/docs/18/datatype-datetime.html, https://github.com/fastify/fast-json-stringify
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund fastify@5.12.8 pg@8.23.1 postgres@3.4.9 \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >reply.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import Fastify from 'fastify';
import pg from 'pg';
import postgres from 'postgres';

const database = await PGlite.create();
await database.exec("create table run (day date); insert into run values ('2026-11-30')");
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 9 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const address = { host: '127.0.0.1', port, user: 'postgres', database: 'postgres', max: 1 };
const pool = new pg.Pool(address);
const { rows: [byPg] } = await pool.query('select day from run');
await pool.end();
const sql = postgres({ ...address, ssl: false });
const [byPostgres] = await sql`select day from run`;
await sql.end();

const app = Fastify();
const rows = { 'node-postgres': byPg, 'postgres.js': byPostgres };
const response = { 200: { type: 'object', properties: { day: { type: 'string', format: 'date' } } } };
app.get('/format/:client', { schema: { response } }, async ({ params }) => rows[params.client]);
app.get('/plain/:client', async ({ params }) => rows[params.client]);
for (const client of Object.keys(rows)) {
  const [byFormat, plain] = [await app.inject(`/format/${client}`), await app.inject(`/plain/${client}`)];
  console.log(`${process.env.TZ}, ${client}: ${byFormat.json().day}, without a schema ${plain.json().day}`);
}
process.exit();
JAVASCRIPT

echo "pg 8.23.1, postgres 3.4.9 and fastify 5.12.8, from npm"
echo "Expected: 2026-11-30 everywhere"
echo "Seen:"
for zone in America/New_York Europe/Berlin; do TZ=$zone node reply.mjs; done | tee seen
diff seen - <<'SEEN'
America/New_York, node-postgres: 2026-11-30, without a schema 2026-11-30T05:00:00.000Z
America/New_York, postgres.js: 2026-11-29, without a schema 2026-11-30T00:00:00.000Z
Europe/Berlin, node-postgres: 2026-11-30, without a schema 2026-11-29T23:00:00.000Z
Europe/Berlin, postgres.js: 2026-11-30, without a schema 2026-11-30T00:00:00.000Z
SEEN
