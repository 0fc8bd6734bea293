#!/usr/bin/env bash
# To node-postgres, a Set that is given for an array is the empty array, and so are a Map and what its keys() gives, without a word:
# any() finds nothing, and a DELETE of all but these deletes all. It writes them as JSON, {}, which is how PostgreSQL writes an
# array without elements. As of an array of the same keys, all of it compiles.
#
# Expectation: the elements, or an error, as postgres.js has one.
# https://node-postgres.com/features/queries, https://www.postgresql.org/docs/18/arrays.html#ARRAYS-INPUT
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund pg@8.23.1 postgres@3.4.9 @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >delete.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';
import postgres from 'postgres';

const database = await PGlite.create();
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 9 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const address = { host: '127.0.0.1', port, user: 'postgres', database: 'postgres', max: 1 };
const pool = new pg.Pool(address);
const sql = postgres({ ...address, ssl: false });
const clients = {
  'node-postgres': async (text, parameter) => (await pool.query(text, [parameter])).rows,
  'postgres.js': (text, parameter) => sql.unsafe(text, [parameter]),
};

const states = new Map([[100010, 'running'], [100011, 'paused']]);
const keep = { Array: [...states.keys()], Set: new Set(states.keys()), 'keys()': states.keys() };
for (const [client, query] of Object.entries(clients))
  for (const [type, runs] of Object.entries(keep)) {
    await database.exec('drop table if exists run; create table run as select generate_series(100010, 100012) as id');
    const seen = [];
    for (const text of ['select id from run where id = any($1)', 'delete from run where id <> all($1) returning id'])
      seen.push(await query(text, runs).then((rows) => rows.map(({ id }) => id).join(' ') || 'none', ({ code }) => code));
    console.log(`${client}, ${type}: found ${seen[0]}, deleted ${seen[1]}`);
  }
process.exit();
JAVASCRIPT

echo "pg 8.23.1 and postgres 3.4.9, from npm"
echo "Expected: found 100010 100011, deleted 100012, or an error"
echo "Seen:"
node delete.mjs | tee seen
diff seen - <<'SEEN'
node-postgres, Array: found 100010 100011, deleted 100012
node-postgres, Set: found none, deleted 100010 100011 100012
node-postgres, keys(): found none, deleted 100010 100011 100012
postgres.js, Array: found 100010 100011, deleted 100012
postgres.js, Set: found ERR_INVALID_ARG_TYPE, deleted ERR_INVALID_ARG_TYPE
postgres.js, keys(): found ERR_INVALID_ARG_TYPE, deleted ERR_INVALID_ARG_TYPE
SEEN
