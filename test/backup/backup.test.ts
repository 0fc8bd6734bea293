import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createUser } from '../../src/access/users.ts';
import { writeArchive } from '../../src/database/backup/archive.ts';
import { dump } from '../../src/database/backup/dump.ts';
import { COUNTERS, draw } from '../../src/database/counters.ts';
import { openEmbedded } from '../../src/database/embedded/index.ts';
import { migrations } from '../../src/database/migrations/index.ts';
import { migrateTo } from '../../src/database/schema.ts';
import { openDatabase } from '../../src/open-database.ts';
import { prepareDatabase } from '../../src/prepare-database.ts';
import { command, emptyDatabase, secret, type TestDatabase } from '../django-import/databases.ts';
import { isLong, someOf } from '../length.ts';
import { contents, expectUntouched } from './contents.ts';

let directory: string;
let source: TestDatabase;
let target: TestDatabase;
const file = () => join(directory, 'swf.tar');

/** Content that a careless copy would change, and rows that are larger than a part of the file. */
async function fill({ database, sql }: TestDatabase): Promise<void> {
  await createUser(database, 'operator', { staff: true });
  for (let n = 0; n < 20; n++) await draw(database, COUNTERS.runNumber);
  await sql(`
    create table swf_applog_20260101 partition of swf_applog for values from ('20260101Z') to ('20260102Z');
    insert into swf_applog (app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread, extra_data, received_at)
      select 'a', 'i' || n, '2026-01-01T00:00:00.123456Z', 'ERROR', E'Zürich \\\\N \\t 🚀 ' || n, '', 'f', n, 1, 140203458717440, '{"large": 12345678901234567890}', '20260101Z'
      from generate_series(1, 1000) n;
    insert into swf_applog (app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread)
      select 'large', 'i', now(), 'INFO', string_agg(md5(n::text), ''), '', 'f', 1, 1, 1 from generate_series(1, 300000) n;
    insert into swf_runs (run_number, start_time, run_conditions) values (100010, now(), 'null'), (100011, now(), '{}');
    insert into swf_stf_files (file_id, run_id, stf_filename) select gen_random_uuid(), run_id, 'swf.' || run_number from swf_runs;
    delete from swf_runs where run_number = 100011;
    insert into swf_workflow_messages (message_type, message_content) select 't', jsonb_build_object('n', n) from generate_series(1, 100) n`);
}

const backup = (from: Pick<TestDatabase, 'url'> = source) => command('backup', [file()], from);
const restore = (from = file(), into: Pick<TestDatabase, 'url'> = target) => command('restore', [from], into);

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'swf-backup-'));
  [source, target] = [await emptyDatabase(), await emptyDatabase()];
  await prepareDatabase({ url: source.url });
});
afterEach(async () => {
  await source.drop();
  await target.drop();
  rmSync(directory, { recursive: true, force: true });
});

describe('a backup', () => {
  it('is restored with every row and every sequence', async () => {
    await fill(source);
    const { code, said } = await backup();
    expect(said).toMatch(
      /As of 20[\d:.TZ-]+: all that was acknowledged before is in it[\s\S]*swf_applog +1001 rows/,
    );
    expect(code).toBe(0);
    expect(said).not.toContain(secret());
    expect(statSync(file()).mode & 0o077).toBe(0);
    const restored = await restore();
    expect(restored.said).toMatch(/It is whole[\s\S]*counts and checksums are those of the backup/);
    expect(restored.code).toBe(0);
    expect(await contents(target.database)).toEqual(await contents(source.database));
    // The triggers are at work again, and the counters go on.
    await target.sql(`delete from swf_applog where app_name = 'large'`);
    expect(await target.sql('select sum(count)::int as n from swf_applog_count')).toEqual([{ n: 1000 }]);
    expect(await draw(target.database, COUNTERS.runNumber)).toBe(100_030);
  });

  it('of an embedded database is restored into a new one, and into a server', async () => {
    const [from, to] = [join(directory, 'from'), join(directory, 'to')];
    const options = { role: 'command', log: () => undefined } as const;
    const server = await openEmbedded({ ...options, dataDir: from });
    await prepareDatabase(server.connection);
    const database = await openDatabase(server.connection);
    await createUser(database, 'anna');
    const before = await contents(database);
    await database.close();
    await server.stop();
    const none = { url: '' };
    expect(await command('backup', [file()], none, { SWF_DATA_DIR: from })).toMatchObject({ code: 0 });
    const restored = await command('restore', [file()], none, { SWF_DATA_DIR: to });
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining(`embedded, in ${to}`)]);
    expect((await command('users', [], none, { SWF_DATA_DIR: to })).said).toContain('anna');
    expect(await restore()).toMatchObject({ code: 0 });
    expect(await contents(target.database)).toEqual(before);
  });

  it('of an earlier version is brought up to this one', async () => {
    const names = migrations.map(({ name }) => name);
    const older = await emptyDatabase();
    await migrateTo(older.database, names.slice(0, names.indexOf('0063-sessions')));
    await older.sql(`insert into swf_user (username) values ('anna')`);
    const events = { onSnapshot: () => undefined, onTable: () => undefined };
    await writeArchive(file(), async (archive) => {
      await dump(older.database, archive, 'an earlier one', events);
    });
    await older.drop();
    expect(await restore()).toMatchObject({ code: 0 });
    expect(await target.sql('select username, password_hash from swf_user')).toEqual([
      { username: 'anna', password_hash: null },
    ]);
    expect(await target.sql('select count(*)::int as n from swf_migrations')).toEqual([{ n: names.length }]);
  });

  it('is never written over another file', async () => {
    writeFileSync(file(), 'mine');
    const { code, said } = await backup();
    expect([code, said]).toEqual([1, expect.stringContaining('already')]);
    expect(readFileSync(file(), 'utf8')).toBe('mine');
    const nowhere = await command('backup', [join(directory, 'missing', 'swf.tar')], source);
    expect([nowhere.code, nowhere.said]).toEqual([1, expect.stringContaining('ENOENT')]);
    expect(existsSync(`${file()}.partial`)).toBe(false);
  });
});

describe('what cannot be restored leaves nothing', () => {
  it('a file that was cut off or changed is refused before anything is written', async () => {
    await fill(source);
    expect(await backup()).toMatchObject({ code: 0 });
    const whole = readFileSync(file());
    const damaged = join(directory, 'damaged.tar');
    const changes: [string, Buffer][] = [
      ['half', whole.subarray(0, whole.length / 2)],
      ['a text', Buffer.from('no backup at all')],
      ...[600, 50_000, 100_000].map((from): [string, Buffer] => {
        const at = whole.indexOf('tables/swf_applog/') + from;
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ 1;
        return [`byte ${at}`, changed];
      }),
      ['without its end', whole.subarray(0, whole.lastIndexOf('manifest.json'))],
      ['empty', Buffer.alloc(0)],
    ];
    for (const [what, bytes] of someOf(changes, 3)) {
      writeFileSync(damaged, bytes);
      const { code, said } = await restore(damaged);
      expect([what, code, said]).toEqual([
        what,
        1,
        expect.stringMatching(/cannot be restored: .*Nothing was written/),
      ]);
      await expectUntouched(target.database);
    }
    expect((await restore(join(directory, 'missing.tar'))).said).toContain('ENOENT');
  });

  it('a database that has rows, or a monitor, is refused, and so is a backup of a later version', async () => {
    await fill(source);
    expect(await backup()).toMatchObject({ code: 0 });
    const before = await contents(source.database);
    expect(await restore(file(), source)).toMatchObject({
      code: 1,
      said: expect.stringContaining('not empty: there are rows in'),
    });
    expect(await contents(source.database)).toEqual(before);
    await source.sql(`insert into swf_migrations (name) values ('9999-future')`);
    const later = join(directory, 'later.tar');
    const events = { onSnapshot: () => undefined, onTable: () => undefined };
    await writeArchive(later, async (archive) => {
      await dump(source.database, archive, 'a later one', events);
    });
    expect(await restore(later)).toMatchObject({ code: 1, said: expect.stringContaining('9999-future') });
    await expectUntouched(target.database);
  });

  if (isLong)
    it('a restore that fails midway can be repeated', async () => {
      await fill(source);
      expect(await backup()).toMatchObject({ code: 0 });
      await prepareDatabase({ url: target.url });
      await target.sql('alter table swf_workflow_messages add constraint none check (false)');
      expect(await restore()).toMatchObject({ code: 1 });
      expect(await target.sql('select from swf_applog limit 1')).toEqual([]);
      await target.sql('alter table swf_workflow_messages drop constraint none');
      expect(await restore()).toMatchObject({ code: 0 });
      expect(await contents(target.database)).toEqual(await contents(source.database));
    });
});
