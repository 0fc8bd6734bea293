#!/usr/bin/env bash
# postgres.js reads the years 1 to 99 as years of our time: 0001-01-01, by which Go and .NET say that there is no time, as 2001,
# and 0099 as 1999. What it wrote itself comes back some two thousand years later.
#
# Expectation: the time that stands in the table, as node-postgres reads it; 0001 has four digits, and is no other year.
# https://www.postgresql.org/docs/18/datatype-datetime.html, https://pkg.go.dev/time#Time
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund pg@8.23.1 postgres@3.4.9 @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >read.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';
import postgres from 'postgres';

const database = await PGlite.create();
await database.exec('create table run (ended timestamptz)');
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 9 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const address = { host: '127.0.0.1', port, user: 'postgres', database: 'postgres', max: 1 };
const pool = new pg.Pool(address);
const sql = postgres({ ...address, ssl: false });
for (const time of ['0001-01-01T00:00:00.000Z', '0033-04-03T15:00:00.000Z', '0099-12-31T00:00:00.000Z', '0100-01-01T00:00:00.000Z']) {
  await database.exec('delete from run');
  await sql`insert into run values (${new Date(time)})`;
  const { rows: [byPg] } = await pool.query('select ended from run');
  const [byPostgres] = await sql`select ended from run`;
  console.log(`${time}: node-postgres ${byPg.ended.toJSON()}, postgres.js ${byPostgres.ended.toJSON()}`);
}
process.exit();
JAVASCRIPT

echo "pg 8.23.1 and postgres 3.4.9, from npm"
echo "Expected: the same time three times in each line"
echo "Seen:"
TZ=UTC node read.mjs | tee seen
diff seen - <<'SEEN'
0001-01-01T00:00:00.000Z: node-postgres 0001-01-01T00:00:00.000Z, postgres.js 2001-01-01T00:00:00.000Z
0033-04-03T15:00:00.000Z: node-postgres 0033-04-03T15:00:00.000Z, postgres.js 2033-04-03T15:00:00.000Z
0099-12-31T00:00:00.000Z: node-postgres 0099-12-31T00:00:00.000Z, postgres.js 1999-12-31T00:00:00.000Z
0100-01-01T00:00:00.000Z: node-postgres 0100-01-01T00:00:00.000Z, postgres.js 0100-01-01T00:00:00.000Z
SEEN
