#!/usr/bin/env bash
# A Date that is stored through MikroORM's Kysely comes back as another time, if its column is a timestamp without time zone: it
# is written in the local zone and read as UTC, convertValues or not. What MikroORM stored itself, Kysely does not find by its
# time, nor the other way about. And an aggregate of such a column is a text, not a Date.
#
# Expectation: convertValues converts "JavaScript values to database-compatible values (e.g., Date to timestamp)" as MikroORM does,
# which has such columns in UTC (forceUtcTimezone). https://mikro-orm.io/docs/kysely, https://mikro-orm.io/docs/configuration
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
version=7.2.5
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "@mikro-orm/core@$version" "@mikro-orm/postgresql@$version" pg@8.23.1 kysely@0.29.9 \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >store.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { defineEntity, MikroORM, p } from '@mikro-orm/postgresql';

const database = await PGlite.create();
await database.exec('create table run (id int primary key, started_at timestamp not null)');
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;

const properties = { id: p.integer().primary(), startedAt: p.datetime().columnType('timestamp') };
const Run = defineEntity({ name: 'Run', tableName: 'run', properties });
const address = { host: '127.0.0.1', port, user: 'postgres', dbName: 'postgres' };
const { em } = await MikroORM.init({ ...address, entities: [Run], pool: { min: 0, max: 1 } });
const kysely = em.getKysely({ tableNamingStrategy: 'entity', columnNamingStrategy: 'property', convertValues: true });

const startedAt = new Date('2026-11-30T08:00:00Z');
const byOrm = em.fork();
byOrm.create(Run, { id: 1, startedAt });
await byOrm.flush();
await kysely.insertInto('Run').values({ id: 2, startedAt }).execute();
for (const [id, title] of [[1, 'MikroORM'], [2, 'Kysely']]) {
  const { startedAt: stored } = await em.fork().findOneOrFail(Run, id);
  const { rows: [{ text }] } = await database.query(`select started_at::text as text from run where id = ${id}`);
  console.log(`08:00 UTC, stored by ${title}: ${text}, which MikroORM reads as ${stored.toISOString()}`);
}
const found = await kysely.selectFrom('Run').select('id').where('startedAt', '=', startedAt).execute();
console.log(`runs that started then: MikroORM finds ${(await em.fork().find(Run, { startedAt })).map(({ id }) => id)},`,
  `Kysely finds ${found.map(({ id }) => id)}`);
const { startedAt: column } = await kysely.selectFrom('Run').select('startedAt').where('id', '=', 1).executeTakeFirst();
const { last } = await kysely.selectFrom('Run').select(({ fn }) => fn.max('startedAt').as('last')).executeTakeFirst();
console.log(`by Kysely, startedAt is ${column instanceof Date ? 'a Date' : column}, max(startedAt) is ${JSON.stringify(last)}`);
process.exit();
JAVASCRIPT

echo "@mikro-orm/postgresql $version with kysely 0.29.9 and pg 8.23.1, from npm"
echo "Expected: twice 2026-11-30 08:00:00 and 2026-11-30T08:00:00.000Z"
echo "Seen:"
TZ=America/New_York node store.mjs | tee seen
diff seen - <<'SEEN'
08:00 UTC, stored by MikroORM: 2026-11-30 08:00:00, which MikroORM reads as 2026-11-30T08:00:00.000Z
08:00 UTC, stored by Kysely: 2026-11-30 03:00:00, which MikroORM reads as 2026-11-30T03:00:00.000Z
runs that started then: MikroORM finds 1, Kysely finds 2
by Kysely, startedAt is a Date, max(startedAt) is "2026-11-30 08:00:00"
SEEN
