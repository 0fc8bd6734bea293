#!/usr/bin/env bash
# MikroORM's insertMany gives back the key of the first row alone, however many were stored, and [undefined] where the first row
# brought its key with it; to the compiler it is a list of keys. Given entities instead of plain objects, it gives all keys. Who
# stores the files of several runs by these keys gives them to the first run, or to none.
#
# Expectation: one key for each row, as entities have; PostgreSQL returns them, and MikroORM asks for them.
# https://mikro-orm.io/api/core/class/EntityManager#insertMany, https://www.postgresql.org/docs/18/dml-returning.html
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
version=7.2.5
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "@mikro-orm/core@$version" "@mikro-orm/postgresql@$version" \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >insert.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { defineEntity, MikroORM, p } from '@mikro-orm/postgresql';

const database = await PGlite.create();
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 9 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const properties = { id: p.integer().primary().autoincrement(), name: p.text() };
const Run = defineEntity({ name: 'Run', tableName: 'run', properties });
const address = { host: '127.0.0.1', port, user: 'postgres', dbName: 'postgres' };
const orm = await MikroORM.init({ ...address, entities: [Run], pool: { min: 0, max: 1 } });

const em = orm.em.fork();
const data = [{ name: 'cosmics' }, { name: 'physics' }, { name: 'pedestal' }];
for (const [title, rows] of [
  ['objects', data],
  ['objects, the first with a key', [{ id: 9, ...data[0] }, data[1], data[2]]],
  ['entities', data.map((row) => em.create(Run, row, { persist: false }))],
]) {
  await database.exec('drop table if exists run; create table run (id serial primary key, name text)');
  const keys = await em.insertMany(Run, rows);
  const stored = (await database.query('select id from run order by id')).rows.map(({ id }) => id);
  console.log(`${title}: given back [${keys.map(String).join(', ')}], stored ${stored.join(', ')}`);
}
process.exit();
JAVASCRIPT

echo "@mikro-orm/postgresql $version, from npm"
echo "Expected: the keys that are stored, in the order of the rows"
echo "Seen:"
node insert.mjs 2>insert.log | tee seen
diff seen - <<'SEEN'
objects: given back [1], stored 1, 2, 3
objects, the first with a key: given back [undefined], stored 1, 2, 9
entities: given back [1, 2, 3], stored 1, 2, 3
SEEN
