#!/usr/bin/env bash
# A bigint that Kysely reads as a text is a number in rows which jsonArrayFrom nests, and rounded, while the compiler still calls
# it a string: a Map of runs by their key has no run of the nested file. The same goes for numeric.
#
# Expectation: the helper's type, which is made for what JSON does to values (a Date is a string to it), and the same key in both.
# https://kysely.dev/docs/recipes/relations, https://node-postgres.com/features/types
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund kysely@0.29.9 pg@8.23.1 @types/pg@8.23.1 typescript@5.9.3 \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >read.ts <<'TYPESCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { Kysely, PostgresDialect } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import pg from 'pg';

const database = await PGlite.create();
await database.exec(`
  create table run (id bigint primary key);
  create table file (run_id bigint references run, size numeric, made_at timestamptz);
  insert into run values (9007199254740993);
  insert into file values (9007199254740993, 1234567890123456789.5, '2026-11-30 08:00:00Z')`);
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0 });
const port = await new Promise<number>((resolve) => {
  server.addEventListener('listening', (event) => resolve((event as CustomEvent<{ port: number }>).detail.port));
  void server.start();
});

// As node-postgres hands them on: bigint and numeric as text.
interface Database {
  run: { id: string };
  file: { run_id: string; size: string; made_at: Date };
}
const pool = new pg.Pool({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', max: 1 });
const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
const run = await kysely
  .selectFrom('run')
  .select(({ selectFrom }) => ['id', jsonArrayFrom(selectFrom('file').select(['run_id', 'size', 'made_at'])).as('files')])
  .executeTakeFirstOrThrow();
const plain = await kysely.selectFrom('file').selectAll().executeTakeFirstOrThrow();
const [nested] = run.files;
const types: { run_id: string; size: string; made_at: string } = nested;
console.log(`plain: run_id ${JSON.stringify(plain.run_id)}, size ${JSON.stringify(plain.size)}`);
console.log(`nested: run_id ${JSON.stringify(types.run_id)}, size ${JSON.stringify(types.size)}`);
console.log(`runs by key have the one of the file: ${new Map([[run.id, run]]).has(types.run_id)}`);
process.exit();
TYPESCRIPT
echo '{ "type": "module" }' >package.json
npx tsc --strict --skipLibCheck --target esnext --module nodenext read.ts

echo "kysely 0.29.9 with pg 8.23.1, from npm"
echo "Expected: the same twice, and true"
echo "Seen:"
node read.js | tee seen
diff seen - <<'SEEN'
plain: run_id "9007199254740993", size "1234567890123456789.5"
nested: run_id 9007199254740992, size 1234567890123456800
runs by key have the one of the file: false
SEEN
