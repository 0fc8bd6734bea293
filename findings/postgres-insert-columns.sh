#!/usr/bin/env bash
# Of several rows, postgres.js inserts the columns that the first one has: what only later rows have is left out without a word,
# and they get the defaults. The same rows in another order are an error.
#
# Expectation: each row with what it has, whatever its place, as Kysely inserts them; or an error in either order.
# https://github.com/porsager/postgres#multiple-inserts-in-one-query
# https://kysely-org.github.io/kysely-apidoc/classes/InsertQueryBuilder.html
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund postgres@3.4.9 kysely@0.29.9 pg@8.23.1 \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >insert.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import postgres from 'postgres';

const database = await PGlite.create();
await database.exec("create table log (message text, level text default 'INFO', run int)");
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 9 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const address = { host: '127.0.0.1', port, user: 'postgres', database: 'postgres', max: 1 };
const sql = postgres({ ...address, ssl: false });
const kysely = new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool(address) }) });

const started = { message: 'started' };
const failed = { message: 'failed', level: 'ERROR', run: 100010 };
const CLIENTS = {
  'postgres.js': (rows) => sql`insert into log ${sql(rows)}`,
  Kysely: (rows) => kysely.insertInto('log').values(rows).execute(),
};
for (const [client, insert] of Object.entries(CLIENTS))
  for (const rows of [[started, failed], [failed, started]]) {
    await database.exec('delete from log');
    const result = await insert(rows).then(
      async () => (await database.query("select * from log where message = 'failed'")).rows[0],
      ({ code }) => code,
    );
    console.log(`${client}, ${rows.map(({ message }) => message).join(' and ')}: ${JSON.stringify(result)}`);
  }
process.exit();
JAVASCRIPT

echo "postgres 3.4.9 and kysely 0.29.9, from npm"
echo 'Expected: {"message":"failed","level":"ERROR","run":100010} everywhere'
echo "Seen:"
node insert.mjs | tee seen
diff seen - <<'SEEN'
postgres.js, started and failed: {"message":"failed","level":"INFO","run":null}
postgres.js, failed and started: "UNDEFINED_VALUE"
Kysely, started and failed: {"message":"failed","level":"ERROR","run":100010}
Kysely, failed and started: {"message":"failed","level":"ERROR","run":100010}
SEEN
