#!/usr/bin/env bash
# A change to an entity of MikroORM that awaits its flush is forgotten as soon as upsert() or upsertMany() meets the same row, even
# if they are told to merge another column alone, or to ignore the conflict: the property is as it was before, and flush stores
# nothing. find() and nativeUpdate() leave such changes alone.
#
# Expectation: what flush stores is what was changed since the entity was loaded, but for what the upsert itself has written.
# https://mikro-orm.io/docs/unit-of-work, https://mikro-orm.io/docs/entity-manager#upsert
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
version=7.2.5
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "@mikro-orm/core@$version" "@mikro-orm/postgresql@$version" \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >upsert.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { defineEntity, MikroORM, p } from '@mikro-orm/postgresql';

const database = await PGlite.create();
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 9 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const properties = { id: p.integer().primary(), state: p.text(), files: p.integer() };
const Run = defineEntity({ name: 'Run', tableName: 'run', properties });
const address = { host: '127.0.0.1', port, user: 'postgres', dbName: 'postgres' };
const orm = await MikroORM.init({ ...address, entities: [Run], pool: { min: 0, max: 1 } });

const row = { id: 1, state: 'ended', files: 0 };
const merge = { onConflictFields: ['id'], onConflictMergeFields: ['state'] };
for (const [title, meet] of [
  ['find', (em) => em.find(Run, {})],
  ['nativeUpdate', (em) => em.nativeUpdate(Run, { id: 1 }, { state: 'ended' })],
  ['upsert, ignore', (em) => em.upsert(Run, row, { ...merge, onConflictAction: 'ignore' })],
  ['upsert, merge state', (em) => em.upsert(Run, row, merge)],
  ['upsertMany, merge state', (em) => em.upsertMany(Run, [row], merge)],
]) {
  await database.exec(`
    drop table if exists run; create table run (id int primary key, state text, files int); insert into run values (1, 'open', 0)`);
  const em = orm.em.fork();
  const run = await em.findOneOrFail(Run, 1);
  run.files = 7;
  await meet(em);
  const before = run.files;
  await em.flush();
  const { rows: [stored] } = await database.query('select files from run');
  console.log(`${title}: files ${before} before the flush, ${stored.files} stored`);
}
process.exit();
JAVASCRIPT

echo "@mikro-orm/postgresql $version, from npm"
echo "Expected: 7, everywhere"
echo "Seen:"
node upsert.mjs 2>upsert.log | tee seen
diff seen - <<'SEEN'
find: files 7 before the flush, 7 stored
nativeUpdate: files 7 before the flush, 7 stored
upsert, ignore: files 0 before the flush, 0 stored
upsert, merge state: files 0 before the flush, 0 stored
upsertMany, merge state: files 0 before the flush, 0 stored
SEEN
