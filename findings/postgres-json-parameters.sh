#!/usr/bin/env bash
# Of the same parameter for a jsonb column, node-postgres and postgres.js store different values. A text is JSON to the one and a
# JSON string to the other, so that an object which JSON.stringify prepared for the one is a string in the other. And an empty
# array becomes an object in node-postgres, though every other array is an error.
#
# Expectation: both store what was given, or fail.
# https://node-postgres.com/features/types, https://github.com/porsager/postgres#data-transformation
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund pg@8.23.1 postgres@3.4.9 @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >store.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';
import postgres from 'postgres';

const database = await PGlite.create();
await database.exec('create table message (metadata jsonb)');
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 9 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const address = { host: '127.0.0.1', port, user: 'postgres', database: 'postgres', max: 1 };
const pool = new pg.Pool(address);
const sql = postgres({ ...address, ssl: false });

async function stored(store) {
  await database.exec('delete from message');
  try {
    await store();
  } catch ({ code }) {
    return `error ${code}`;
  }
  return (await database.query('select metadata::text from message')).rows[0].metadata;
}
const values = [[], [1], '5', 'null', JSON.stringify({ run: 5 }), { run: 5 }];
const byPg = [];
for (const value of values)
  byPg.push(await stored(() => pool.query('insert into message values ($1)', [value])));
await pool.end();
const byPostgres = [];
for (const value of values) byPostgres.push(await stored(() => sql`insert into message values (${value})`));
await sql.end();
for (const [n, value] of values.entries())
  console.log(`${JSON.stringify(value)}: node-postgres stores ${byPg[n]}, postgres.js ${byPostgres[n]}`);
process.exit();
JAVASCRIPT

echo "pg 8.23.1 and postgres 3.4.9, from npm"
echo "Expected: the same value three times in each line"
echo "Seen:"
node store.mjs | tee seen
diff seen - <<'SEEN'
[]: node-postgres stores {}, postgres.js []
[1]: node-postgres stores error 22P02, postgres.js [1]
"5": node-postgres stores 5, postgres.js "5"
"null": node-postgres stores null, postgres.js "null"
"{\"run\":5}": node-postgres stores {"run": 5}, postgres.js "{\"run\":5}"
{"run":5}: node-postgres stores {"run": 5}, postgres.js {"run": 5}
SEEN
