import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { Tokens } from '../../src/access/tokens.ts';
import { createUser } from '../../src/access/users.ts';
import type { Database } from '../../src/database/connection.ts';
import { COUNTERS, draw } from '../../src/database/counters.ts';
import { type EmbeddedServer, openEmbedded } from '../../src/database/embedded/index.ts';
import { openDatabase } from '../../src/open-database.ts';
import { prepareDatabase } from '../../src/prepare-database.ts';
import { contents } from '../backup/contents.ts';
import { isLong } from '../length.ts';
import { Program } from './process.ts';

const directory = mkdtempSync(join(tmpdir(), 'swf-copy-'));
let server: EmbeddedServer;
let source: Database;
let name = '';
let url = '';

const run = (database: Database, text: string, values: unknown[] = []) =>
  database.query<Record<string, unknown>>({ text, values });

/** Rows in every table, with content that a careless copy would change. */
async function fill() {
  await createUser(source, 'operator', { staff: true });
  const text = 'Zürich \\ "quoted" \\N \t tab \n line 数据 🚀';
  for (const day of ['20260101', '20260102']) {
    await run(
      source,
      `create table swf_applog_${day} partition of swf_applog for values from ('${day}Z') to ('${day}Z'::timestamptz + interval '1 day')`,
    );
    await run(
      source,
      `insert into swf_applog (app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread, extra_data, received_at)
       select 'a', 'i' || n, '2026-01-01T00:00:00.123456Z', 'ERROR', $1, '', 'f', n, 1, 140203458717440, $2, '${day}Z'
       from generate_series(1, 1000) n`,
      [text, '{"large": 12345678901234567890, "text": "\\u20ac"}'],
    );
  }
  for (let n = 0; n < 20; n++) await draw(source, COUNTERS.runNumber);
  await new Tokens(source).issue('operator', text);
  await run(source, `insert into swf_runs (run_number, start_time) values (100010, now()), (100011, now())`);
  await run(
    source,
    `insert into swf_stf_files (file_id, run_id, stf_filename, status)
     select gen_random_uuid(), run_id, 'swf.' || run_number, 'registered' from swf_runs`,
  );
  await run(
    source,
    `insert into swf_systemagent (instance_name, agent_type, metadata) values ($1, 'data', $2)`,
    [text, '{"deep": [1, {"null": null}]}'],
  );
}

const copy = async (words = [url], environment: Record<string, string> = {}) => {
  const program = new Program('copy-database', words, {
    SWF_DATA_DIR: directory,
    ...environment,
  });
  return { code: await program.ends(), said: program.output + program.errors };
};

async function withTarget<Result>(work: (target: Database) => Promise<Result>): Promise<Result> {
  const target = await openDatabase({ url });
  return work(target).finally(() => target.close());
}

async function administer(text: string) {
  const database = await openDatabase({ ...inject('postgres'), database: 'postgres' }, { poolSize: 1 });
  await run(database, text).finally(() => database.close());
}

beforeAll(async () => {
  server = await openEmbedded({ dataDir: directory, role: 'command', log: () => undefined });
  await prepareDatabase(server.connection);
  source = await openDatabase(server.connection);
  await fill();
});
afterAll(async () => {
  await source.close();
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(async () => {
  const { host, user, password, port } = inject('postgres');
  name = `copy_${randomBytes(6).toString('hex')}`;
  await administer(`create database "${name}"`);
  url = `postgresql://${user}:${password}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`;
});
afterEach(() => administer(`drop database if exists "${name}" with (force)`));

describe('npm run copy-database', () => {
  it('copies every row and every sequence, beside a user of the embedded database', async () => {
    const { code, said } = await copy();
    expect(said).toContain('every count is the same');
    expect(code).toBe(0);
    expect(said).toMatch(/swf_applog +2000 rows/);
    expect(said).not.toContain(inject('postgres').password);
    await withTarget(async (target) => {
      const [there, here] = [await contents(target), await contents(source)];
      expect(there).toEqual(here);
      expect(Object.keys(here)).toContain('swf_applog_20260101');
      // The triggers are at work again, and the counters go on.
      const counters = 'select sum(count) as n from swf_applog_count';
      expect((await run(target, counters))[0]?.['n']).toBe('2000');
      await run(target, `delete from swf_applog where lineno = 1`);
      expect((await run(target, counters))[0]?.['n']).toBe('1998');
      expect(await draw(target, COUNTERS.runNumber)).toBe(100_030);
    });
  });

  it('refuses a target that holds something, and says what to do', async () => {
    await withTarget((target) => run(target, 'create table cakes (id int)'));
    const foreign = await copy();
    expect(foreign.code).toBe(1);
    expect(foreign.said).toContain('"cakes"');
    await withTarget((target) => run(target, 'drop table cakes'));
    expect((await copy()).code).toBe(0);
    const again = await copy();
    expect(again.code).toBe(1);
    expect(again.said).toMatch(/not empty: there are rows in "swf_/);
  });

  if (isLong)
    it('leaves nothing when it fails midway, and can be repeated', async () => {
      await prepareDatabase({ url });
      await withTarget((target) =>
        run(target, `alter table swf_systemagent add constraint no_agents check (agent_type <> 'data')`),
      );
      expect((await copy()).code).toBe(1);
      await withTarget(async (target) => {
        expect(await run(target, 'select from swf_applog limit 1')).toEqual([]);
        expect(await run(target, 'select from swf_user limit 1')).toEqual([]);
        await run(target, 'alter table swf_systemagent drop constraint no_agents');
      });
      expect((await copy()).code).toBe(0);
    });

  it('takes the URL from the environment, where other users do not see it, and asks for one', async () => {
    expect((await copy([], { TARGET_DATABASE_URL: url })).code).toBe(0);
    expect((await copy([])).said).toContain('TARGET_DATABASE_URL');
  });

  it('says when the URL is none, or nobody answers there', async () => {
    expect((await copy(['mysql://localhost/x'])).said).toContain('Allowed: postgresql://');
    expect((await copy(['postgresql://a:secret@127.0.0.1:1/x'])).said).toMatch(
      /does not answer[\s\S]*correct host and port/,
    );
  });
});
