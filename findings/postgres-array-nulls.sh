#!/usr/bin/env bash
# postgres.js reads a null within an array as the text NULL, as NaN or as false, depending on the type, and as an empty Buffer in
# bytea[]. array_agg() over a LEFT JOIN makes such nulls for every row that nothing was joined to. It writes null well.
#
# Expectation: null, which an unquoted NULL stands for; the text is quoted. node-postgres reads both.
# https://www.postgresql.org/docs/18/arrays.html#ARRAYS-IO
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund pg@8.23.1 postgres@3.4.9 @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >read.mjs <<'JAVASCRIPT'
import { inspect } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';
import postgres from 'postgres';

const database = await PGlite.create();
await database.exec(`
  create table run (number int);
  insert into run values (100010), (100011);
  create table file (run int, name text, bytes int, closed boolean);
  insert into file values (100010, 'a.stf', 512, true), (100010, null, null, null)`);
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 9 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const address = { host: '127.0.0.1', port, user: 'postgres', database: 'postgres', max: 1 };
const pool = new pg.Pool(address);
const sql = postgres({ ...address, ssl: false });

const statement = `
  select number, array_agg(name) as names, array_agg(bytes) as bytes, array_agg(closed) as closed
  from run left join file on file.run = run.number group by number order by number`;
const { rows: byPg } = await pool.query(statement);
const byPostgres = await sql.unsafe(statement);
for (const [client, rows] of [['node-postgres', byPg], ['postgres.js', byPostgres]])
  for (const { number, names, bytes, closed } of rows)
    console.log(`${client}, run ${number}:`, ...[names, bytes, closed].map((value) => inspect(value)));
process.exit();
JAVASCRIPT

echo "postgres 3.4.9 and pg 8.23.1, from npm"
echo "Expected: [ 'a.stf', null ] [ 512, null ] [ true, null ] of the first run and [ null ] [ null ] [ null ] of the second"
echo "Seen:"
node read.mjs | tee seen
diff seen - <<'SEEN'
node-postgres, run 100010: [ 'a.stf', null ] [ 512, null ] [ true, null ]
node-postgres, run 100011: [ null ] [ null ] [ null ]
postgres.js, run 100010: [ 'a.stf', 'NULL' ] [ 512, NaN ] [ true, false ]
postgres.js, run 100011: [ 'NULL' ] [ NaN ] [ false ]
SEEN
