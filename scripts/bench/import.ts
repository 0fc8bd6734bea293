import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { type DebianPostgres, startDebianPostgres } from './debian-postgres.ts';
import { djangoLogs } from './django-logs.ts';
import { type Row, ratio } from './report.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const ROUNDS = 3;
/** So many records take minutes, and one round is enough. */
const MANY = 2_000_000;

/**
 * An import of a Django database against pg_dump and pg_restore of the tables that it fills, with their indexes; both
 * from and to the same server, one after the other.
 * @param records log records of the source
 */
export async function* importing(records: number): AsyncGenerator<Row> {
  const server = startDebianPostgres();
  if (!server) {
    console.log('  import: left out, there is no PostgreSQL with pg_dump in /usr/lib/postgresql');
    return;
  }
  try {
    for (const name of ['django', 'again']) await sql(server, 'postgres', `create database ${name}`);
    const parts = ['schema.sql', 'rows.sql', 'slices.sql'].map((file) =>
      readFileSync(new URL(`../../test/django-import/${file}`, import.meta.url), 'utf8'),
    );
    for (const text of [...parts, djangoLogs(records), 'vacuum analyze']) await sql(server, 'django', text);
    // By turns, and the shortest of each: other work of the machine makes either longer.
    let [imported, restored] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < (records > MANY ? 1 : ROUNDS); round++) {
      const [swf, copy] = [`swf_${round}`, `copy_${round}`] as const;
      for (const name of [swf, copy]) await sql(server, 'postgres', `create database ${name}`);
      const words = ['src/bin.ts', 'import-django', '--refused', '/dev/null', server.url('django')];
      const took = seconds(process.execPath, words, { DATABASE_URL: server.url(swf) });
      imported = Math.min(imported, took);
      restored = Math.min(restored, copied(server, swf, copy));
    }
    const plain = copied(server, 'django', 'again');
    yield ratio(
      `import: rows/s of ${records} logs, against pg_dump | pg_restore of the same tables`,
      0.7,
      records / imported,
      records / restored,
      'rows/s',
      `, ${imported.toFixed(1)} against ${restored.toFixed(1)} s; Django's own tables, with one index, take ${plain.toFixed(1)} s`,
    );
  } finally {
    server.stop();
  }
}

/** @returns how long a dump of a database into another one takes */
function copied({ programs, environment }: DebianPostgres, from: string, to: string): number {
  const words = `'${programs}/pg_dump' -Fc -Z0 ${from} | '${programs}/pg_restore' --no-owner -d ${to}`;
  return seconds('bash', ['-o', 'pipefail', '-c', words], environment);
}

/** @returns how long a program takes @throws with what it says where it fails */
function seconds(program: string, words: string[], environment: Record<string, string>): number {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} failed:\n${stdout}${stderr}`);
  return (performance.now() - begin) / 1_000;
}

async function sql(server: DebianPostgres, database: string, text: string): Promise<void> {
  const client = new Client({ connectionString: server.url(database) });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
