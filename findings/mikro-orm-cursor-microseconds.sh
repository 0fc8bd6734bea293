#!/usr/bin/env bash
# Pages by MikroORM's cursor do not go on in a timestamptz column of microseconds: ascending, the next page is the same rows
# again, and descending it lacks every row of the same millisecond. The cursor holds a Date, which ends at the millisecond.
#
# Expectation: the cursor stands for the last row of its page, and the next page begins behind it.
# https://mikro-orm.io/docs/entity-manager#cursor-based-pagination
# https://www.postgresql.org/docs/18/datatype-datetime.html
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
version=7.2.5
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "@mikro-orm/core@$version" "@mikro-orm/postgresql@$version" pg@8.23.1 \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >pages.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { defineEntity, MikroORM, p } from '@mikro-orm/postgresql';

// Six lines of a log that came in one batch, 100 microseconds from one to the next.
const database = await PGlite.create();
await database.exec(`
  create table line (id int primary key, received_at timestamptz(6) not null);
  insert into line
    select n, timestamptz '2026-11-30 08:00:00Z' + n * interval '100 microseconds' from generate_series(1, 6) n`);
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;

const properties = { id: p.integer().primary(), receivedAt: p.datetime(6) };
const Line = defineEntity({ name: 'Line', tableName: 'line', properties });
const address = { host: '127.0.0.1', port, user: 'postgres', dbName: 'postgres' };
const orm = await MikroORM.init({ ...address, entities: [Line], pool: { min: 0, max: 1 } });
for (const direction of ['asc', 'desc']) {
  const pages = [];
  let after;
  for (let n = 0; n < 3; n++) {
    const orderBy = [{ receivedAt: direction }, { id: direction }];
    const page = await orm.em.fork().findByCursor(Line, { where: {}, orderBy, first: 2, after });
    pages.push(page.items.map(({ id }) => id).join(' ') || 'none');
    after = page.endCursor ?? undefined;
    if (!page.hasNextPage) break;
  }
  console.log(`${direction}: ${pages.join(', then ')}`);
}
process.exit();
JAVASCRIPT

echo "@mikro-orm/postgresql $version, from npm"
echo "Expected: 1 2, then 3 4, then 5 6; and 6 5, then 4 3, then 2 1"
echo "Seen:"
node pages.mjs | tee seen
diff seen - <<'SEEN'
asc: 1 2, then 1 2, then 1 2
desc: 6 5, then none
SEEN
