#!/usr/bin/env bash
# Pool.query of node-postgres closes its connection after every error of a statement, be it a row that is there already: a
# program that expects such rows opens a connection for each.
#
# Expectation: an error that PostgreSQL answers leaves a connection ready for the next statement (ReadyForQuery follows it),
# so it goes back to the pool, as one does that was lent by connect() and is released without an argument.
# https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-SIMPLE-QUERY
#
# Needs bash and Node 20. Exits with 1 where it behaves otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund pg@8.23.1 pg-pool@3.14.0 @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >pool.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';

const database = await PGlite.create();
await database.exec('create table run (run_number int primary key); insert into run values (100010)');
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 9 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;

const pool = new pg.Pool({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', max: 1 });
let opened = 0;
pool.on('connect', () => opened++);
const insert = 'insert into run values (100010)';

async function byQuery() {
  await pool.query(insert);
}
async function byConnect() {
  const client = await pool.connect();
  try {
    await client.query(insert);
  } finally {
    client.release();
  }
}
for (const ask of [byConnect, byQuery]) {
  opened = 0;
  const codes = new Set();
  for (let n = 0; n < 5; n++) await ask().catch(({ code }) => codes.add(code));
  console.log(`${ask.name}: 5 statements, refused with ${[...codes]}, connections opened: ${opened}`);
}
await pool.end();
await server.stop();
await database.close();
JAVASCRIPT

echo "pg 8.23.1 with pg-pool 3.14.0, from npm"
echo "Expected: one connection opened at first, none after it"
echo "Seen:"
node pool.mjs | tee seen
diff seen - <<'SEEN'
byConnect: 5 statements, refused with 23505, connections opened: 1
byQuery: 5 statements, refused with 23505, connections opened: 4
SEEN
