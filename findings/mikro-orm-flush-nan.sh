#!/usr/bin/env bash
# A unit of work of MikroORM that has read a row with NaN in a double precision column stores nothing any more: it takes the row
# for changed, NaN not being equal to itself, and writes it into the statement as the name of a column. With infinity in a
# timestamptz column, it ends at an invalid Date. Rows of -Infinity, or of NaN in a numeric column, are no hindrance.
#
# Expectation: the change that was made is stored, and a row that nobody touched is not written.
# https://mikro-orm.io/docs/unit-of-work#change-tracking-and-performance-considerations
# https://www.postgresql.org/docs/18/datatype-numeric.html#DATATYPE-FLOAT
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
version=7.2.5
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "@mikro-orm/core@$version" "@mikro-orm/postgresql@$version" pg@8.23.1 \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >flush.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { defineEntity, MikroORM, p } from '@mikro-orm/postgresql';

const database = await PGlite.create();
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 9 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const properties = {
  id: p.integer().primary(), state: p.text(), rate: p.double(), share: p.decimal(), ends: p.datetime(6),
};
const Run = defineEntity({ name: 'Run', tableName: 'run', properties });
const address = { host: '127.0.0.1', port, user: 'postgres', dbName: 'postgres' };
const orm = await MikroORM.init({ ...address, entities: [Run], pool: { min: 0, max: 1 } });
for (const [column, value] of [['rate', 1], ['rate', '-Infinity'], ['share', 'NaN'], ['rate', 'NaN'], ['ends', 'infinity']]) {
  await database.exec(`
    drop table if exists run;
    create table run (id int primary key, state text, rate double precision, share numeric, ends timestamptz(6));
    insert into run values (1, 'open', 1, 1, '2026-11-30'), (2, 'open', 1, 1, '2026-11-30');
    update run set ${column} = '${value}' where id = 1`);
  const em = orm.em.fork();
  const [, second] = await em.find(Run, {}, { orderBy: { id: 'asc' } });
  second.state = 'ended';
  const error = await em.flush().then(() => undefined, ({ message }) => message);
  const { rows: [{ state }] } = await database.query('select state from run where id = 2');
  console.log(`${column} ${value} in run 1: run 2 is ${state}${error ? `, ${error}` : ''}`);
}
process.exit();
JAVASCRIPT

echo "@mikro-orm/postgresql $version, from npm"
echo "Expected: run 2 is ended, each time"
echo "Seen:"
node flush.mjs 2>flush.log | tee seen
diff seen - <<'SEEN'
rate 1 in run 1: run 2 is ended
rate -Infinity in run 1: run 2 is ended
share NaN in run 1: run 2 is ended
rate NaN in run 1: run 2 is open, column "nan" does not exist
ends infinity in run 1: run 2 is open, Invalid time value
SEEN
