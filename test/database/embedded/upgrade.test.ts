import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createUser } from '../../../src/access/users.ts';
import { findBinaries } from '../../../src/database/embedded/binaries.ts';
import { describeCluster } from '../../../src/database/embedded/cluster.ts';
import { identityFor } from '../../../src/database/embedded/identity.ts';
import { openEmbedded, openOlder } from '../../../src/database/embedded/index.ts';
import { openDatabase } from '../../../src/open-database.ts';
import { prepareDatabase } from '../../../src/prepare-database.ts';
import { contents } from '../../backup/contents.ts';
import { copyCluster } from '../../cluster-copy.ts';
import { command } from '../../django-import/databases.ts';
import { isLong } from '../../length.ts';

/** A directory with bin/postgres of PostgreSQL 17. */
const PROGRAMS = process.env['SWF_TEST_POSTGRES_17'] ?? '/usr/lib/postgresql/17';
const missing = existsSync(join(PROGRAMS, 'bin/postgres'))
  ? undefined
  : 'SWF_TEST_POSTGRES_17 does not name a directory with bin/postgres of PostgreSQL 17';

let directory: string;
const none = { url: '' };
const upgrade = (programs = PROGRAMS, environment = {}) =>
  command('upgrade-database', [programs], none, { SWF_DATA_DIR: directory, ...environment });

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'swf-upgrade-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** As a monitor that brought PostgreSQL 17 left it: the cluster has the form of today's. @returns what is stored in it */
async function makeOlder(directory: string): Promise<Record<string, unknown>> {
  copyCluster(inject('dataDirectory'), directory);
  const made = await openEmbedded({ dataDir: directory, role: 'command', log: () => undefined });
  await made.stop();
  const identity = identityFor(findBinaries(directory, PROGRAMS));
  const { connection } = describeCluster(directory, identity);
  renameSync(join(directory, 'pg18/swf.password'), join(directory, 'swf.password'));
  rmSync(join(directory, 'pg18'), { recursive: true });
  const [program = '', ...words] = [
    ...identity.prefix,
    ...[identity.binaries.initdb, '-D', join(directory, 'pg17'), '-U', connection.user, '--encoding=UTF8'],
    ...['--pwfile', join(directory, 'swf.password'), '--auth=scram-sha-256', '--locale=C', '--no-sync'],
  ];
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8', ...identity.user });
  expect([status, stderr]).toEqual([0, expect.anything()]);
  renameSync(join(directory, 'swf.password'), join(directory, 'pg17/swf.password'));
  const server = await openOlder(directory, 17, PROGRAMS);
  await prepareDatabase(server.connection);
  const database = await openDatabase(server.connection);
  await createUser(database, 'anna', { staff: true });
  const all = await contents(database);
  await database.close();
  await server.stop();
  return all;
}

describe.skipIf(missing)(`the embedded database of PostgreSQL 17${missing ? `: ${missing}` : ''}`, () => {
  /** Made once for both, as it takes seconds. */
  let older: string;
  let before: Record<string, unknown>;
  beforeAll(async () => {
    older = mkdtempSync(join(tmpdir(), 'swf-older-'));
    before = await makeOlder(older);
  });
  afterAll(() => rmSync(older, { recursive: true, force: true }));
  beforeEach(() => {
    // Node's own cpSync does not keep owners and modes.
    expect(spawnSync('cp', ['-a', `${older}/.`, directory]).status).toBe(0);
  });

  it('is refused with the remedy, and brought over to 18 by it', async () => {
    const refused = await command('start', [], none, { SWF_DATA_DIR: directory });
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(
      /PostgreSQL 17, and this monitor brings PostgreSQL 18[\s\S]*upgrade-database -- DIRECTORY/,
    );
    const { code, said } = await upgrade();
    expect([code, said]).toEqual([0, expect.stringContaining('counts and checksums are those of before')]);
    const server = await openEmbedded({ dataDir: directory, role: 'command', log: () => undefined });
    const database = await openDatabase(server.connection);
    expect(await contents(database)).toEqual(before);
    await database.close();
    await server.stop();
    expect(readdirSync(directory).filter((name) => name.startsWith('upgrade-'))).toEqual([]);
    // What was before is there until somebody removes it.
    expect(existsSync(join(directory, 'pg17/PG_VERSION'))).toBe(true);
    expect(await upgrade()).toMatchObject({
      code: 1,
      said: expect.stringContaining('a database of PostgreSQL 18 already'),
    });
  });

  if (isLong)
    it('stays as it is where it cannot be brought over', async () => {
      const other = findBinaries(directory).native;
      expect(await upgrade(other)).toMatchObject({
        code: 1,
        said: expect.stringContaining('is of PostgreSQL 18, and the database is of PostgreSQL 17'),
      });
      const server = await openOlder(directory, 17, PROGRAMS);
      expect(await upgrade()).toMatchObject({ code: 1, said: expect.stringContaining('already runs on') });
      await server.stop();
      expect(existsSync(join(directory, 'pg18'))).toBe(false);
      expect(await upgrade()).toMatchObject({ code: 0 });
    });
});

it('where there is nothing to upgrade, nothing is made', async () => {
  expect(await upgrade()).toMatchObject({ code: 1, said: expect.stringContaining('it holds no database') });
  expect(readdirSync(directory)).toEqual([]);
  const server = { DATABASE_URL: 'postgresql://a@127.0.0.1:1/x' };
  expect(await upgrade(PROGRAMS, server)).toMatchObject({
    code: 1,
    said: expect.stringContaining('pg_upgrade'),
  });
});
