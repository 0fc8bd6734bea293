#!/usr/bin/env bash
# node-postgres stores a time of before the age of time zones some seconds away, save where the clock is set to UTC: it writes the
# local time, seconds and all, beside an offset in whole minutes. 0001-01-01, by which Go and .NET say that there is no time, is
# 1 BC where it was sent from New York; Monrovia kept such a time until 1972. postgres.js stores what was given.
#
# Expectation: the instant that the Date is, whatever the time zone of the sender. PostgreSQL reads offsets with seconds.
# https://node-postgres.com/features/types#date--timestamp--timestamptz
# https://www.postgresql.org/docs/18/datatype-datetime.html#DATATYPE-TIMEZONES, https://pkg.go.dev/time#Time
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund pg@8.23.1 postgres@3.4.9 @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >store.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';
import postgres from 'postgres';

const database = await PGlite.create();
await database.exec("set time zone 'UTC'; create table run (started timestamptz)");
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 9 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const address = { host: '127.0.0.1', port, user: 'postgres', database: 'postgres', max: 1 };
const pool = new pg.Pool(address);
const sql = postgres({ ...address, ssl: false });

const stored = async () => (await database.query('select started::text from run')).rows[0].started;
for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Africa/Monrovia'])
  for (const time of ['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z']) {
    process.env.TZ = zone;
    const seen = [];
    for (const insert of [
      () => pool.query('insert into run values ($1)', [new Date(time)]),
      () => sql`insert into run values (${new Date(time)})`,
    ]) {
      await database.exec('truncate run');
      await insert();
      seen.push(await stored());
    }
    console.log(`${zone}, ${time}: ${seen[0]} by node-postgres, ${seen[1]} by postgres.js`);
  }
process.exit();
JAVASCRIPT

echo "pg 8.23.1 and postgres 3.4.9, from npm"
echo "Expected: the time that was given, everywhere"
echo "Seen:"
node store.mjs | tee seen
diff seen - <<'SEEN'
UTC, 0001-01-01T00:00:00Z: 0001-01-01 00:00:00+00 by node-postgres, 0001-01-01 00:00:00+00 by postgres.js
UTC, 1970-01-01T00:00:00Z: 1970-01-01 00:00:00+00 by node-postgres, 1970-01-01 00:00:00+00 by postgres.js
Europe/Berlin, 0001-01-01T00:00:00Z: 0001-01-01 00:00:28+00 by node-postgres, 0001-01-01 00:00:00+00 by postgres.js
Europe/Berlin, 1970-01-01T00:00:00Z: 1970-01-01 00:00:00+00 by node-postgres, 1970-01-01 00:00:00+00 by postgres.js
America/New_York, 0001-01-01T00:00:00Z: 0001-12-31 23:59:58+00 BC by node-postgres, 0001-01-01 00:00:00+00 by postgres.js
America/New_York, 1970-01-01T00:00:00Z: 1970-01-01 00:00:00+00 by node-postgres, 1970-01-01 00:00:00+00 by postgres.js
Africa/Monrovia, 0001-01-01T00:00:00Z: 0001-12-31 23:59:52+00 BC by node-postgres, 0001-01-01 00:00:00+00 by postgres.js
Africa/Monrovia, 1970-01-01T00:00:00Z: 1969-12-31 23:59:30+00 by node-postgres, 1970-01-01 00:00:00+00 by postgres.js
SEEN
