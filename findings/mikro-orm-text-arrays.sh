#!/usr/bin/env bash
# MikroORM changes texts that it stores in an array: the texts null and NULL become nulls, spaces at either end are lost, and in a
# text with a comma, a quote, a brace or a backslash, a line end becomes the letter n and a tab the letter t. The inner ones of an
# array of arrays become one text each.
#
# Expectation: what was given, as node-postgres stores it; PostgreSQL has such elements quoted, and reads \n within quotes as n.
# https://www.postgresql.org/docs/18/arrays.html#ARRAYS-IO, https://mikro-orm.io/docs/custom-types#arraytype
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
version=7.2.5
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "@mikro-orm/core@$version" "@mikro-orm/postgresql@$version" pg@8.23.1 \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >store.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { defineEntity, MikroORM, p } from '@mikro-orm/postgresql';
import pg from 'pg';

const database = await PGlite.create();
await database.exec('create table run (id int primary key, notes text[])');
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 9 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const Run = defineEntity({ name: 'Run', tableName: 'run', properties: { id: p.integer().primary(), notes: p.array() } });
const address = { host: '127.0.0.1', port, user: 'postgres' };
const orm = await MikroORM.init({ ...address, dbName: 'postgres', entities: [Run], pool: { min: 0, max: 1 } });
const pool = new pg.Pool({ ...address, database: 'postgres', max: 1 });

const CLIENTS = {
  'node-postgres': (notes) => pool.query('insert into run values (1, $1)', [notes]),
  MikroORM: async (notes) => {
    const em = orm.em.fork();
    em.create(Run, { id: 1, notes });
    await em.flush();
  },
};
for (const notes of [['ended'], ['null', 'NULL'], [' indented'], ['ended, \nrestarted'], [['a', 'b'], ['c', 'd']]]) {
  const seen = [];
  for (const [client, store] of Object.entries(CLIENTS)) {
    await database.exec('delete from run');
    await store(notes);
    const { rows: [{ stored }] } = await database.query('select to_json(notes)::text as stored from run');
    seen.push(`${client} stores ${stored}`);
  }
  console.log(`${JSON.stringify(notes)}: ${seen.join(', ')}`);
}
process.exit();
JAVASCRIPT

echo "@mikro-orm/postgresql $version and pg 8.23.1, from npm"
echo "Expected: the same array three times in each line"
echo "Seen:"
node store.mjs 2>store.log | tee seen
diff seen - <<'SEEN'
["ended"]: node-postgres stores ["ended"], MikroORM stores ["ended"]
["null","NULL"]: node-postgres stores ["null","NULL"], MikroORM stores [null,null]
[" indented"]: node-postgres stores [" indented"], MikroORM stores ["indented"]
["ended, \nrestarted"]: node-postgres stores ["ended, \nrestarted"], MikroORM stores ["ended, nrestarted"]
[["a","b"],["c","d"]]: node-postgres stores [["a","b"],["c","d"]], MikroORM stores ["a,b","c,d"]
SEEN
