#!/usr/bin/env bash
# Asked for rows whose JSON has a property, by $exists, MikroORM reads the property as a boolean: the query fails as soon as one
# row has a number, a text or a list there. Asked for a number in it, it fails where any row has a text that is none; true also
# finds 1 and "yes". In order of such a property, 10 stands before 9.
#
# Expectation: $exists asks whether something is there, a number equals numbers, and JSON orders numbers as numbers.
# https://mikro-orm.io/docs/query-conditions, https://mikro-orm.io/docs/json-properties
# https://www.postgresql.org/docs/18/datatype-json.html
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
version=7.2.5
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "@mikro-orm/core@$version" "@mikro-orm/postgresql@$version" \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >find.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { defineEntity, MikroORM, p } from '@mikro-orm/postgresql';

const database = await PGlite.create();
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 9 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const properties = { id: p.integer().primary(), value: p.json() };
const Run = defineEntity({ name: 'Run', tableName: 'run', properties });
const address = { host: '127.0.0.1', port, user: 'postgres', dbName: 'postgres' };
const orm = await MikroORM.init({ ...address, entities: [Run], pool: { min: 0, max: 1 } });

for (const [values, where, orderBy] of [
  ['true 9 10', { $exists: true }],
  ['true false', { $exists: true }],
  ['"daq" "ok"', { $exists: true }],
  ['9 10', { $ne: 10 }],
  ['9 10 "none"', { $ne: 10 }],
  ['true 1 "yes" 0', true],
  ['9 10 100', undefined, { value: { of: 'asc' } }],
]) {
  const rows = values.split(' ').map((value, index) => `(${index}, '{"of": ${value}}')`);
  await database.exec(`
    drop table if exists run; create table run (id int primary key, value jsonb); insert into run values ${rows}`);
  const asked = where === undefined ? {} : { value: { of: where } };
  const seen = await orm.em.fork().find(Run, asked, { orderBy }).then(
    (runs) => runs.map(({ value }) => JSON.stringify(value.of)).join(' '),
    ({ message }) => message,
  );
  console.log(`${values}, ${JSON.stringify(where ?? orderBy)}: ${seen}`);
}
process.exit();
JAVASCRIPT

echo "@mikro-orm/postgresql $version, from npm"
echo "Expected: all, all, all, 9, 9 \"none\", true, 9 10 100"
echo "Seen:"
node find.mjs 2>find.log | tee seen
diff seen - <<'SEEN'
true 9 10, {"$exists":true}: invalid input syntax for type boolean: "9"
true false, {"$exists":true}: true false
"daq" "ok", {"$exists":true}: invalid input syntax for type boolean: "daq"
9 10, {"$ne":10}: 9
9 10 "none", {"$ne":10}: invalid input syntax for type double precision: "none"
true 1 "yes" 0, true: true 1 "yes"
9 10 100, {"value":{"of":"asc"}}: 10 100 9
SEEN
