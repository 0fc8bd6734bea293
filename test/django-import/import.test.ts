import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COUNTERS, draw } from '../../src/database/counters.ts';
import { takeLead } from '../../src/database/leadership.ts';
import { prepareDatabase } from '../../src/prepare-database.ts';
import { isLong, someOf } from '../length.ts';
import { startTestMonitor } from '../monitor.ts';
import { Program } from '../scripts/process.ts';
import { TestClient } from '../test-client.ts';
import { expectCounted, expectSame } from './compared.ts';
import {
  command,
  djangoDatabase,
  emptyDatabase,
  migratedDatabase,
  secret,
  type TestDatabase,
  urlOf,
} from './databases.ts';

// A database as a Django monitor leaves it is brought over, by the command that an operator types.

const TOKEN = '0123456789abcdef0123456789abcdef01234567';
const PASSWORD = 'streaming-workflow-2026';

let directory: string;
let source: TestDatabase;
let target: TestDatabase;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'swf-import-'));
  source = await djangoDatabase('rows.sql', 'slices.sql');
  target = await migratedDatabase();
});
afterEach(async () => {
  await target.drop();
  await source.drop();
  rmSync(directory, { recursive: true, force: true });
});

/** Where it matters that the command makes them. */
async function haveNoTables(): Promise<void> {
  await target.drop();
  target = await emptyDatabase();
}

const refusedFile = () => join(directory, 'refused.jsonl');
const importFrom = (words: string[] = [], environment: Record<string, string> = {}) =>
  command('import-django', [...words, '--refused', refusedFile(), source.url], target, environment);

async function imports(...words: string[]): Promise<string> {
  const { code, said } = await importFrom(words);
  expect(said).toContain('Counts and checksums are the same on both sides');
  expect(code).toBe(0);
  return said;
}

describe('an import', () => {
  it('brings every row with its id, and what follows from the rows, into a database without a table', async () => {
    await haveNoTables();
    const said = await imports();
    await expectSame(source, target);
    expect(said).toMatch(/swf_applog +402 rows .* checksum -?\d+/);
    expect(said).not.toContain(secret());
    // By day of receipt: neither before the installation nor in the future.
    const days = await target.sql(
      `select tableoid::regclass::text as day, count(*)::int as n from swf_applog group by 1 order by 1`,
    );
    const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
    expect(days[0]).toEqual({ day: 'swf_applog_20260701', n: 1 });
    expect(days.at(-1)).toEqual({ day: `swf_applog_${today}`, n: 1 });
    expect(days).toHaveLength(6);
    // Messages are in the order in which they were stored.
    expect(
      await target.sql(
        'select count(*)::int as n from (select sent_at < lag(sent_at) over (order by sequence) as is_wrong from swf_workflow_messages) o where is_wrong',
      ),
    ).toEqual([{ n: 0 }]);
  });

  it('goes on with numbers that nothing has yet', async () => {
    const said = await imports();
    expect(said).toContain('next_run_number was raised from 100012 to 100051');
    expect(await draw(target.database, COUNTERS.runNumber)).toBe(100_051);
    expect(await draw(target.database, COUNTERS.agentId)).toBe(18);
    expect(await draw(target.database, COUNTERS.workflowExecutionId)).toBe(43);
    expect(await target.sql(`select state_data -> 'custom' as custom from swf_persistent_state`)).toEqual([
      { custom: { kept: true } },
    ]);
    // The source had given 12, and 9 is the greatest that is left.
    expect(await target.sql(`insert into swf_user (username) values ('new') returning id`)).toEqual([
      { id: 13 },
    ]);
    expect(
      await target.sql(`insert into swf_runs (run_number, start_time) values (1, now()) returning run_id`),
    ).toEqual([{ run_id: 8 }]);
    expect(
      await target.sql(`insert into swf_applog (app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread)
                        values ('a', 'i', now(), 'INFO', 'm', 'm', 'f', 1, 1, 1) returning id`),
    ).toEqual([{ id: 403 }]);
  });

  it('lets agents in by their old tokens, and people by their passwords, which are hashed anew', async () => {
    expect(await imports()).toContain('2 users had a password that only Django can verify: anna, bob.');
    const monitor = await startTestMonitor({}, target.address);
    const client = new TestClient(monitor);
    try {
      const answer = await client.https('POST', '/api/state/next-run-number/', { token: TOKEN });
      expect(answer).toMatchObject({ status: 200, body: { run_number: 100_051, status: 'success' } });
      const signIn = (username: string, password: string) =>
        client.https('POST', '/api/session/', { body: { username, password }, token: '' });
      const hash = () => target.sql(`select password_hash as hash from swf_user where username = 'olga'`);
      expect(await signIn('olga', `${PASSWORD} `)).toMatchObject({ status: 401 });
      expect(await hash()).toEqual([{ hash: expect.stringContaining('pbkdf2_sha256$1000000$') }]);
      expect(await signIn('olga', PASSWORD)).toMatchObject({ status: 200 });
      expect(await hash()).toEqual([{ hash: expect.stringMatching(/^scrypt\$/) }]);
      expect(await signIn('olga', PASSWORD)).toMatchObject({ status: 200 });
      expect(await signIn('gone', PASSWORD)).toMatchObject({ status: 401 });
      expect(await signIn('bob', '')).not.toMatchObject({ status: 200 });
      // Over plain HTTP the keys are nowhere to be read.
      expect(
        await target.sql(`select count(*)::int as n from swf_token where key_hash = '${TOKEN}'`),
      ).toEqual([{ n: 0 }]);
    } finally {
      await client.close();
      await monitor.stop();
    }
  });

  it('is done by who may only read, and writes nothing there', async () => {
    const reader = `reader_${source.address.database}`;
    await source.sql(
      `create role "${reader}" login password 'r'; grant select on all tables in schema public to "${reader}"`,
    );
    try {
      const rows = `select md5(string_agg(r::text, '' order by r::text)) from (select to_jsonb(l) from swf_applog l union all select to_jsonb(u) from auth_user u) r`;
      const before = await source.sql(rows);
      const url = urlOf({ ...source.address, user: reader, password: 'r' });
      const { code, said } = await command('import-django', [url], target);
      expect(said).toContain('the same on both sides');
      expect(code).toBe(0);
      expect(await source.sql(rows)).toEqual(before);
      await expectSame(source, target);
    } finally {
      await source.sql(`drop owned by "${reader}"; drop role "${reader}"`);
    }
  });

  if (isLong)
    it.each(someOf([1, 2]))('takes a role that may have %d connection(s), for both passes', async (limit) => {
      const reader = `few_${source.address.database}`;
      await source.sql(
        `create role "${reader}" login password 'r' connection limit ${limit}; grant select on all tables in schema public to "${reader}"`,
      );
      try {
        const url = urlOf({ ...source.address, user: reader, password: 'r' });
        for (const words of [['--dry-run'], [], ['--since']]) {
          const { code, said } = await command('import-django', [...words, url], target);
          expect(code, said).toBe(0);
        }
        await expectSame(source, target);
      } finally {
        await source.sql(`drop owned by "${reader}"; drop role "${reader}"`);
      }
    });

  describe('in the middle of the logs, which take minutes', () => {
    const busy = `from pg_stat_activity a where datname = current_database() and wait_event = 'PgSleep'`;
    const sessions = () => target.sql(`select pid ${busy}`);
    beforeEach(async () => {
      await prepareDatabase({ url: target.url });
      await target.sql(
        `create function takes_minutes() returns boolean language sql volatile as 'select pg_sleep(600) is not null';
         alter table swf_applog_minute add constraint slow check (takes_minutes()) not valid`,
      );
    });
    const canBeRunAgain = async () => {
      await target.sql('alter table swf_applog_minute drop constraint slow');
      await imports();
      await expectSame(source, target);
    };

    it.each(
      someOf([
        ['first', 'exists'],
        ['second', 'not exists'],
      ]),
    )('ends at once when their %s half fails, and can be run again', async (_, exists) => {
      const importing = importFrom();
      await expect.poll(sessions, { interval: 50 }).toHaveLength(2);
      // The session of the first half is also the one that keeps monitors away.
      await target.sql(
        `select pg_cancel_backend(pid) ${busy} and ${exists} (select from pg_locks l where l.pid = a.pid and locktype = 'advisory')`,
      );
      const { code, said } = await importing;
      expect([code, said]).toEqual([1, expect.stringContaining('canceling statement due to user request')]);
      expect(await sessions()).toEqual([]);
      await canBeRunAgain();
    });

    if (isLong)
      it('leaves no session behind when it is killed, and can be run again', async () => {
        const killed = new Program('import-django', [source.url], { DATABASE_URL: target.url });
        await expect.poll(sessions, { interval: 50 }).toHaveLength(2);
        killed.child.kill('SIGKILL');
        await expect.poll(sessions).toEqual([]);
        await canBeRunAgain();
      });
  });

  it.each(
    someOf([
      [' among the logs', 'swf_applog_count'],
      ['', 'swf_workers'],
    ]),
  )('that was interrupted%s goes on, and no monitor starts before', async (_, table) => {
    await prepareDatabase({ url: target.url });
    await target.sql(`alter table ${table} add constraint none check (false) not valid`);
    const { code, said } = await importFrom();
    expect([code, said]).toEqual([1, expect.stringContaining(table)]);
    const monitor = new Program('start', [], {
      DATABASE_URL: target.url,
      SWF_DATA_DIR: directory,
      SWF_HTTP_PORT: '0',
      SWF_HTTPS_PORT: '0',
    });
    expect(await monitor.ends()).toBe(1);
    expect(monitor.errors + monitor.output).toMatch(/is not finished.*import-django/);
    await target.sql(`alter table ${table} drop constraint none`);
    // What was done already follows, too.
    await source.sql(`update swf_runs set end_time = now(); delete from swf_tf_slices where slice_id = 1;
                      insert into swf_namespace values ('torre2', 'anna', '', null, now(), now())`);
    await imports();
    await expectSame(source, target);
  });
});

describe('a second pass', () => {
  it('takes over what came, changed and went meanwhile', async () => {
    await imports();
    await source.sql(`
      update swf_stf_files set status = 'done';
      update swf_systemagent set status = 'EXITED' where instance_name = 'data-agent-alice-2';
      delete from swf_subscribers where subscriber_name = 'sse_01234567';
      insert into swf_subscribers (subscriber_name, is_active, created_at, updated_at, delivery_type, client_location, message_filters, messages_received, messages_sent, messages_dropped)
        values ('sse_01234567', true, now(), now(), 'sse', '', '{}', 0, 0, 0);
      delete from swf_tf_slices; delete from swf_fastmon_files;
      insert into swf_runs (run_number, start_time) values (100060, now());
      update auth_user set is_active = false where username = 'anna';
      insert into authtoken_token values ('ffffffffffffffffffffffffffffffffffffffff', now(), 5);
      delete from swf_workflow_messages where message_content ->> 'filename' = 'f7';
      insert into swf_workflow_messages (message_id, message_type, message_content, sent_at) values (gen_random_uuid(), 't', '{}', now());
      update swf_applog set levelname = 'CRITICAL', level = 50 where id = 17;
      delete from swf_applog where id in (20, 21);
      -- A record that was committed late, with an id below the others.
      insert into swf_applog (id, app_name, instance_name, "timestamp", level, levelname, message, module, funcname, lineno, process, thread)
        overriding system value values (-5, 'agent', 'i1', '2026-08-01 00:00:00+00', 20, 'INFO', 'm', 'm', 'f', 1, 1, 1);
      insert into swf_applog (app_name, instance_name, "timestamp", level, levelname, message, module, funcname, lineno, process, thread)
        values ('agent', 'i9', now(), 20, 'INFO', 'm', 'm', 'f', 1, 1, 1), ('agent', 'i9', '2026-09-09 00:00:00+00', 20, 'INFO', 'm', 'm', 'f', 1, 1, 1)`);
    const said = await imports('--since');
    expect(said).toMatch(/swf_applog +4 changed/);
    await expectSame(source, target);
    expect(await target.sql('select count(*)::int as n from swf_token')).toEqual([{ n: 3 }]);
    expect(await draw(target.database, COUNTERS.runNumber)).toBe(100_061);
    // As often as one likes.
    await source.sql('delete from swf_applog where id > 300');
    await imports('--since');
    await expectSame(source, target);
  });

  if (isLong)
    it('that cannot follow says so, and leaves what was imported', async () => {
      await imports();
      await source.sql(`update swf_runs set run_number = 1 where run_id = 1; update swf_runs set run_number = 100010 where run_id = 4;
                      update swf_runs set run_number = 100011 where run_id = 1`);
      const { code, said } = await importFrom(['--since']);
      expect([code, said]).toEqual([
        1,
        expect.stringMatching(/have exchanged a value that is unique[\s\S]*into a new database/),
      ]);
      expect(await target.sql('select run_number from swf_runs where run_id = 1')).toEqual([
        { run_number: 100010 },
      ]);
    });

  it('is refused once a monitor was started: what it has stored since would go', async () => {
    await imports();
    const monitor = new Program('start', [], {
      DATABASE_URL: target.url,
      SWF_DATA_DIR: directory,
      SWF_HTTP_PORT: '0',
      SWF_HTTPS_PORT: '0',
    });
    await monitor.prints(/ready: /);
    const running = await importFrom(['--since']);
    expect([running.code, running.said]).toEqual([
      1,
      expect.stringContaining('A monitor runs on the target'),
    ]);
    monitor.child.kill('SIGTERM');
    expect(await monitor.ends()).toBe(0);
    const { code, said } = await importFrom(['--since']);
    expect([code, said]).toEqual([1, expect.stringContaining('A monitor was started on the target at')]);
    await expectSame(source, target);
  });
});

describe('rows that our constraints refuse', () => {
  const spoil = () =>
    source.sql(`
      alter table swf_workers alter column location type text;
      insert into swf_workers (worker_id, run_number, panda_job, location, status, slices_completed, started_at)
        values ('long', 1, '1', repeat('x', 256), 's', 0, now());
      alter table swf_stf_files drop constraint swf_stf_files_stf_filename_key, drop constraint swf_stf_files_run_id_fkey;
      insert into swf_stf_files (file_id, machine_state, stf_filename, created_at, status, run_id) values
        ('00000000-0000-4000-8000-000000000011', 'physics', 'swf.100010.000001.stf', now(), 'registered', 1),
        ('00000000-0000-4000-8000-000000000012', 'physics', 'orphan.stf', now(), 'registered', 99);
      insert into swf_fastmon_files (tf_file_id, tf_filename, status, created_at, updated_at, stf_file_id) values
        ('00000000-0000-4000-8000-000000000013', 'of an orphan', 'registered', now(), now(), '00000000-0000-4000-8000-000000000012');
      update authtoken_token set key = 'UPPER' where user_id = 2;
      update swf_applog set extra_data = jsonb_build_object('execution_id', repeat('x', 3000)) where id = 3`);

  it('are named, counted and written to a file, and the others come over', async () => {
    await spoil();
    await haveNoTables();
    const dry = await importFrom(['--dry-run']);
    expect(dry.code).toBe(0);
    expect(await target.sql(`select count(*)::int as n from pg_class where relname like 'swf%'`)).toEqual([
      { n: 0 },
    ]);
    const lines = () => readFileSync(refusedFile(), 'utf8').trim().split('\n');
    const before = lines();
    const said = await imports();
    expect(lines().sort()).toEqual(before.sort());
    expect(statSync(refusedFile()).mode & 0o077).toBe(0);
    for (const line of [
      'swf_workers: 1 row: location is longer than 255 characters',
      'swf_stf_files: 1 row: stf_filename are those of another row',
      'swf_stf_files: 1 row: run_id leads to no row of swf_runs that is taken over',
      'swf_fastmon_files: 1 row: stf_file_id leads to no row of swf_stf_files that is taken over',
      'authtoken_token: 1 row: the key is not 40 hexadecimal digits',
      'swf_applog: 1 row: execution_id or run_id in extra_data is longer than 2,000 bytes',
    ])
      for (const text of [said, dry.said]) expect(text).toContain(line);
    expect(
      before.map((line) => JSON.parse(line)).find(({ table }) => table === 'swf_workers').row,
    ).toMatchObject({ worker_id: 'long' });
    expect(before.join()).not.toMatch(/UPPER|key_hash|password/);
    expect(await target.sql('select count(*)::int as n from swf_applog')).toEqual([{ n: 401 }]);
    await expectCounted(target);
    // One that was corrected comes with the second pass, with those that hang on it.
    await source.sql(`insert into swf_runs (run_id, run_number, start_time) values (99, 1, now())`);
    await imports('--since');
    expect(
      await target.sql(`select tf_filename from swf_fastmon_files where tf_filename like 'of%'`),
    ).toHaveLength(1);
  });

  it('slices of before the latest migrations find their file by its name', async () => {
    await source.drop();
    source = await djangoDatabase('rows.sql', 'older-slices.sql');
    const slice = (name: string, number: number) =>
      source.sql(`insert into swf_tf_slices (slice_id, tf_first, tf_last, tf_count, tf_filename, stf_filename, run_number, status, retries, created_at, updated_at)
                  values (${number}, 0, 9, 10, '${name}', 'swf.100010.000001.stf', 100010, 'queued', 0, now(), now())`);
    await slice('swf.100010.000001_tf_001.tf', 0);
    await slice('swf.100010.000001_tf_001_slice_001.tf', 1);
    await slice('unknown_slice_000.tf', 2);
    const said = await imports();
    expect(said).toContain('swf_tf_slices: 1 row: fastmon_file_id is missing');
    expect(said).toContain(
      'Not taken over, since the monitor has no such column: swf_tf_slices.tf_filename, swf_tf_slices.stf_filename',
    );
    expect(
      await target.sql('select distinct fastmon_file_id, count(*)::int as n from swf_tf_slices group by 1'),
    ).toEqual([{ fastmon_file_id: '00000000-0000-4000-8000-000000000002', n: 2 }]);
  });
});

describe('an import is refused', () => {
  it('where the target has rows, or those of another database', async () => {
    await prepareDatabase({ url: target.url });
    await target.sql(`insert into swf_user (username) values ('somebody')`);
    expect(await importFrom()).toMatchObject({
      code: 1,
      said: expect.stringContaining('there are rows in "swf_user"'),
    });
    await target.sql('delete from swf_user');
    await imports();
    expect((await importFrom()).said).toContain('--since');
    const other = await djangoDatabase();
    const { code, said } = await command('import-django', ['--since', other.url], target);
    expect([code, said]).toEqual([1, expect.stringContaining('another Django database')]);
    await other.drop();
    await expectSame(source, target);
  });

  it('where nothing was imported before, a monitor runs, or the source is none', async () => {
    expect((await importFrom(['--since'])).said).toContain('leave out --since');
    const session = await target.database.ownSession();
    expect(await takeLead(session, 'chores')).toBe(true);
    expect((await importFrom()).said).toContain('A monitor runs on the target. Stop it');
    await session.end();
    const { code, said } = await command('import-django', [target.url], target);
    expect([code, said]).toEqual([1, expect.stringContaining('no table django_migrations')]);
    expect((await command('import-django', [], target)).said).toContain('SOURCE_DATABASE_URL');
    expect((await command('import-django', ['postgresql://a:secret@127.0.0.1:1/x'], target)).said).toMatch(
      /SOURCE_DATABASE_URL[\s\S]*does not answer/,
    );
  });
});

it('a monitor refuses the database of a Django monitor, leaves it as it is, and names the import', async () => {
  const tables = () =>
    source.sql(`select relname as name from pg_class where relnamespace = 'public'::regnamespace order by 1`);
  const before = await tables();
  await expect(prepareDatabase({ url: source.url })).rejects.toThrow(
    /of a Django monitor[\s\S]*import-django/,
  );
  expect(await tables()).toEqual(before);
  // As an earlier version left it behind.
  await source.sql(
    'create table swf_migrations (id serial primary key, name varchar(255), executed_at timestamptz)',
  );
  await expect(prepareDatabase({ url: source.url })).rejects.toThrow('import-django');
});
