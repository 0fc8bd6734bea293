#!/usr/bin/env bash
# MikroORM loses a change that is made to a Date in place, as by setUTCHours(), where the entity was loaded; where it was created,
# or the property assigned to before, the change is stored. Objects, arrays and Buffers that are changed in place are stored always.
#
# Expectation: a flush stores what differs from what was loaded, as of the other values that can change in place.
# https://mikro-orm.io/docs/unit-of-work
#
# Needs bash and Node 20. Exits with 1 where it behaves otherwise.
set -euo pipefail
version=7.2.5
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "@mikro-orm/core@$version" "@mikro-orm/postgresql@$version" \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >change.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { defineEntity, MikroORM, p } from '@mikro-orm/postgresql';

const database = await PGlite.create();
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 9 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const properties = { id: p.integer().primary(), ends: p.datetime(), tags: p.array(), extra: p.json(), hash: p.blob() };
const Run = defineEntity({ name: 'Run', tableName: 'run', properties });
const address = { host: '127.0.0.1', port, user: 'postgres', dbName: 'postgres' };
const orm = await MikroORM.init({ ...address, entities: [Run], pool: { min: 0, max: 1 } });

const before = () => ({ id: 1, ends: new Date('2026-11-30T08:30:00Z'), tags: ['a'], extra: { slices: [1] }, hash: Buffer.from('a') });
const ORIGINS = {
  created: async (em) => {
    const run = em.create(Run, before());
    await em.flush();
    return run;
  },
  loaded: async (em) => {
    await em.fork().insert(Run, before());
    return em.findOneOrFail(Run, 1);
  },
};
for (const [origin, get] of Object.entries(ORIGINS)) {
  await database.exec(`
    drop table if exists run;
    create table run (id int primary key, ends timestamptz, tags text[], extra jsonb, hash bytea)`);
  const em = orm.em.fork();
  const run = await get(em);
  run.ends.setUTCHours(9);
  run.tags.push('b');
  run.extra.slices.push(2);
  run.hash[0] = 98;
  await em.flush();
  const { rows: [stored] } = await database.query('select * from run');
  const shown = [stored.ends.toJSON(), stored.tags, stored.extra, Buffer.from(stored.hash).toString()];
  console.log(`${origin}: ${shown.map((value) => JSON.stringify(value)).join(', ')}`);
}
process.exit();
JAVASCRIPT

echo "@mikro-orm/postgresql $version, from npm"
echo 'Expected: "2026-11-30T09:30:00.000Z", ["a","b"], {"slices":[1,2]}, "b", both times'
echo "Seen:"
TZ=UTC node change.mjs 2>change.log | tee seen
diff seen - <<'SEEN'
created: "2026-11-30T09:30:00.000Z", ["a","b"], {"slices":[1,2]}, "b"
loaded: "2026-11-30T08:30:00.000Z", ["a","b"], {"slices":[1,2]}, "b"
SEEN
