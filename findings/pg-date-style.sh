#!/usr/bin/env bash
# In a database whose DateStyle is not ISO, node-postgres reads every date and time as null, be the column NOT NULL, and
# postgres.js reads 5 November as 11 May, if the style puts the day first. Where IntervalStyle is iso_8601, an interval of 90
# minutes is an empty object to node-postgres. Both read what PostgreSQL shows, and neither asks it to show ISO.
#
# Expectation: what stands in the table, or an error. ALTER DATABASE and ALTER ROLE may set both, for every session that does
# not say otherwise. https://www.postgresql.org/docs/18/datatype-datetime.html#DATATYPE-DATETIME-OUTPUT
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
await database.exec(`
  create table run (started timestamptz not null, length interval not null);
  insert into run values ('2026-11-05 08:30:00Z', '90 minutes')`);
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 9 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const address = { host: '127.0.0.1', port, user: 'postgres', database: 'postgres', max: 1 };
const pool = new pg.Pool(address);
const sql = postgres({ ...address, ssl: false });

const show = ({ started, length }) => `${started && started.toISOString()} ${JSON.stringify(length)}`;
for (const [dates, intervals] of [['ISO, DMY', 'postgres'], ['SQL, DMY', 'postgres'], ['German', 'iso_8601']]) {
  // One session serves all connections of PGlite.
  await database.exec(`set datestyle = '${dates}'; set intervalstyle = '${intervals}'`);
  const { rows: [byPg] } = await pool.query('select * from run');
  const [byPostgres] = await sql`select * from run`;
  console.log(`${dates}, ${intervals}, node-postgres: ${show(byPg)}`);
  console.log(`${dates}, ${intervals}, postgres.js: ${show(byPostgres)}`);
}
process.exit();
JAVASCRIPT

echo "pg 8.23.1 and postgres 3.4.9, from npm"
echo "Expected: 2026-11-05T08:30:00.000Z everywhere, and 90 minutes"
echo "Seen:"
TZ=UTC node read.mjs | tee seen
diff seen - <<'SEEN'
ISO, DMY, postgres, node-postgres: 2026-11-05T08:30:00.000Z {"hours":1,"minutes":30}
ISO, DMY, postgres, postgres.js: 2026-11-05T08:30:00.000Z "01:30:00"
SQL, DMY, postgres, node-postgres: null {"hours":1,"minutes":30}
SQL, DMY, postgres, postgres.js: 2026-05-11T08:30:00.000Z "01:30:00"
German, iso_8601, node-postgres: null {}
German, iso_8601, postgres.js: 2026-05-11T08:30:00.000Z "PT1H30M"
SEEN
