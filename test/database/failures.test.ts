import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freePort } from '../../scripts/free-port.ts';
import { makeAuthority, makeServerCertificate } from '../../src/certificates/certificate-authority.ts';
import { readConfig } from '../../src/config.ts';
import type { Database } from '../../src/database/connection.ts';
import { startThrowAwayServer } from '../../src/database/embedded/index.ts';
import { openDatabase } from '../../src/open-database.ts';
import { prepareDatabase } from '../../src/prepare-database.ts';
import { Program } from '../scripts/process.ts';

/** Of this process alone, so that PostgreSQL's usual port is free there. */
const HOST = `127.${1 + (process.pid % 250)}.${1 + (Math.trunc(process.pid / 250) % 250)}.2`;
const PASSWORD = 'p@ss/w:rd?#%';
const SECRET = encodeURIComponent(PASSWORD);

const directory = mkdtempSync(join(tmpdir(), 'swf-failures-'));
const rootFile = join(directory, 'root.pem');
const otherRoot = join(directory, 'other.pem');
let server: Awaited<ReturnType<typeof startThrowAwayServer>>;
let admin: Database;

beforeAll(async () => {
  const authority = await makeAuthority('db.example.org');
  const { cert, key } = await makeServerCertificate(authority, 'db.example.org');
  writeFileSync(rootFile, authority.cert);
  writeFileSync(otherRoot, (await makeAuthority('elsewhere')).cert);
  const file = (name: string, text: string) => {
    writeFileSync(join(directory, name), text, { mode: 0o600 });
    return join(directory, name);
  };
  const rules = [
    'local all all scram-sha-256',
    'hostssl all tls_only 127.0.0.0/8 scram-sha-256',
    'hostnossl all plain_only 127.0.0.0/8 scram-sha-256',
    'host all swf,alice,guest 127.0.0.0/8 scram-sha-256',
  ];
  server = await startThrowAwayServer({
    listen_addresses: HOST,
    ssl: 'on',
    ssl_cert_file: file('server.pem', cert),
    ssl_key_file: file('server.key', key),
    hba_file: file('hba.conf', `${rules.join('\n')}\n`),
  });
  admin = await openDatabase(server.connection, { poolSize: 1 });
  for (const text of [
    ...['alice', 'guest', 'tls_only', 'plain_only', 'nobody'].map(
      (role) => `create role ${role} login password '${PASSWORD}'`,
    ),
    'create database good owner alice',
    `create database ascii owner alice encoding 'SQL_ASCII' locale 'C' locale_provider libc template template0`,
    'grant all on database good to tls_only, plain_only',
  ])
    await run(text);
}, 60_000);
afterAll(async () => {
  await admin.close();
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
});

const run = (text: string) => admin.query({ text, values: [] });
const url = (query = '', { user = 'alice', name = 'good', host = HOST } = {}) =>
  `postgresql://${user}:${SECRET}@${host}:5432/${name}${query}`;

/** Opens a database and says whether its connections speak TLS. */
async function speaksTls(address: string): Promise<boolean | undefined> {
  await using opened = new AsyncDisposableStack();
  const database = opened.adopt(await openDatabase({ url: address }, { poolSize: 1 }), (one) => one.close());
  const ask = (one: Pick<Database, 'query'>) =>
    one.query<{ ssl: boolean }>({
      text: 'select ssl from pg_stat_ssl where pid = pg_backend_pid()',
      values: [],
    });
  return (await ask(database))[0]?.ssl;
}

/** What is said of a database that cannot be used; never its password. */
async function refusal(address: string): Promise<string> {
  const error = await prepareDatabase({ url: address }).then(
    () => expect.fail('it was taken'),
    (reason: Error) => reason,
  );
  expect(error.name).toBe('DatabaseFailure');
  for (const secret of [PASSWORD, SECRET, 'w:rd']) expect(error.message).not.toContain(secret);
  return error.message;
}

/** The server of the run by TCP: what comes by its socket has no TLS. */
async function withoutTls(use: (port: number) => Promise<void>): Promise<void> {
  const { host, port } = inject('postgres');
  const relay: Server = createServer((socket) => {
    const there = connect(join(host, `.s.PGSQL.${port}`));
    socket.pipe(there).pipe(socket);
    for (const end of [socket, there]) end.on('error', () => void socket.destroy(there.destroy() as never));
  }).listen(0, '127.0.0.1');
  await once(relay, 'listening');
  try {
    await use((relay.address() as AddressInfo).port);
  } finally {
    relay.close();
  }
}

describe('sslmode means what it means to libpq', () => {
  it.each([
    ['', true],
    ['?sslmode=disable', false],
    ['?sslmode=allow', false],
    ['?sslmode=prefer', true],
    ['?sslmode=require', true],
    ['?ssl=true', true],
    [`?sslmode=require&sslrootcert=${rootFile}`, true],
    [`?sslmode=verify-ca&sslrootcert=${rootFile}`, true],
  ])('with %j at a server that speaks TLS: %s', async (query, isTls) => {
    expect(await speaksTls(url(query))).toBe(isTls);
  });

  it.each([
    ['allow', 'tls_only', true],
    ['prefer', 'tls_only', true],
    ['prefer', 'plain_only', false],
    ['allow', 'plain_only', false],
  ])('%s takes the other way where the server wants it of %s', async (mode, user, isTls) => {
    expect(await speaksTls(url(`?sslmode=${mode}`, { user }))).toBe(isTls);
  });

  it('prefer goes without TLS where the server has none, and require does not', async () => {
    const { user, password, database } = inject('postgres');
    await withoutTls(async (port) => {
      const address = `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
      expect(await speaksTls(`${address}?sslmode=prefer`)).toBe(false);
      expect(await refusal(`${address}?sslmode=require`)).toMatch(
        /sslmode demands TLS.*\n.*ssl = on.*sslmode=prefer/,
      );
    });
  });

  it.each([
    ['sslmode=verify-full', /Nothing vouches for the certificate.*\n.*sslrootcert/],
    [`sslmode=require&sslrootcert=${otherRoot}`, /Nothing vouches for the certificate/],
    [`sslmode=verify-ca&sslrootcert=${otherRoot}`, /Nothing vouches for the certificate/],
    [`sslmode=verify-full&sslrootcert=${rootFile}`, /is for another name.*\n.*verify-ca/],
    ['sslmode=verify-ca', /verify-ca needs the authority.*\n.*sslrootcert/],
    ['sslmode=verify-ca&sslrootcert=/nowhere.pem', /\/nowhere\.pem .* cannot be read \(ENOENT\)/],
    ['sslmode=required', /sslmode is required, which does not exist.*\n.*require, verify-ca/],
  ])('refuses %s', async (query, said) => {
    const message = await refusal(url(`?${query}`));
    expect(message).toContain(`DATABASE_URL (postgresql://alice@${HOST}:5432/good)`);
    expect(message).toMatch(said);
  });
});

describe('a database that is not quite right', () => {
  it.each<[string, string, RegExp]>([
    ['no right to create', url('', { user: 'guest' }), /permission denied for schema public.*\n.*owner to/],
    ['another password', url().replace('rd', 'xx'), /refuses this user with this password.*\n.*%40/],
    ['no password', url().replace(/:[^@/]+@/, '@'), /asks for a password.*\n.*user:password/],
    ['no database', url('', { name: 'gone' }), /no database of that name.*\n.*create database/],
    ['SQL_ASCII', url('', { name: 'ascii' }), /encoding .* SQL_ASCII.*UTF8.*\n.*template0/],
    ['no rule for it', url('', { user: 'nobody' }), /pg_hba\.conf.*\n.*hostssl/],
    ['no schema', url('?options=-c%20search_path%3Dgone'), /None of the schemas.*\n.*create schema/],
    ['a parameter unknown', url('?search_path=gone'), /does not know: search_path.*\n.*options=-c/],
    [
      'a standby',
      url('?options=-c%20default_transaction_read_only%3Don'),
      /takes no writes.*\n.*target_session_attrs=read-write/,
    ],
    ['no such host', url('', { host: 'db.invalid' }), /no machine of that name.*\n.*%40/],
    ['no such socket', url(`?host=${directory}`), /no socket of a PostgreSQL server.*\n.*host=/],
  ])('%s: says why, and what to do', async (_what, address, said) => {
    expect(await refusal(address)).toMatch(said);
  });

  it('of several servers, the first one that takes writes is used, and each is shown where none does', async () => {
    const nobody = `127.0.0.1:${await freePort()}`;
    const address = `postgresql://alice:${SECRET}@${nobody},${HOST}:5432/good?target_session_attrs=read-write`;
    expect(readConfig({ DATABASE_URL: address }).databaseUrl).toBe(address);
    const database = await openDatabase({ url: address }, { poolSize: 1 });
    expect(await database.query({ text: 'select 1 as one', values: [] })).toEqual([{ one: 1 }]);
    await database.close();
    const message = await refusal(`postgresql://alice:${SECRET}@${nobody},127.0.0.1:1/good`);
    expect(message).toContain('nothing listens there');
  });

  it('nobody there', async () => {
    const port = await freePort();
    const message = await refusal(`postgresql://alice:${SECRET}@127.0.0.1:${port}/good`);
    expect(message).toMatch(/does not answer: nothing listens there.*\nStart it/);
  });

  it('is fine by its socket, with or without a host before it, and keeps its times in UTC', async () => {
    const { host } = server.connection;
    for (const before of ['', 'localhost']) {
      const address = `postgresql://alice:${SECRET}@${before}/good?host=${host}&options=-c%20TimeZone%3DAsia/Tokyo`;
      expect(readConfig({ DATABASE_URL: address }).databaseUrl).toBe(address);
      const database = await openDatabase({ url: address }, { poolSize: 1 });
      expect(await database.query({ text: 'show timezone', values: [] })).toEqual([{ TimeZone: 'UTC' }]);
      await database.close();
    }
  });

  it.each(['pa#ss', 'pa/ss', 'pa?ss', 'pa%ss', 'p@ss/word', 'p@ss?word', '12/ss'])(
    'with the password %s, which is not encoded, is refused, and no piece of it is shown',
    (password) => {
      const DATABASE_URL = `postgresql://alice:${password}@db.example.org/swf`;
      expect(() => readConfig({ DATABASE_URL })).toThrow(/^DATABASE_URL=… is not valid.*@ as %40/);
    },
  );

  it('stops the start with a line that says so, and the commands and the doctor say the same', async () => {
    const settings = {
      DATABASE_URL: url('', { name: 'ascii' }),
      SWF_DATA_DIR: join(directory, 'data'),
      SWF_HTTP_PORT: '0',
      SWF_HTTPS_PORT: '0',
    };
    const monitor = new Program('start', [], settings);
    const command = new Program('get-token', ['alice'], settings);
    const doctor = new Program('doctor', [], settings);
    expect([await monitor.ends(), await command.ends(), await doctor.ends()]).toEqual([1, 1, 1]);
    const cause = 'The encoding of the database is SQL_ASCII';
    expect(monitor.errors).toContain(cause);
    expect(command.errors).toContain(cause);
    expect(doctor.output).toContain(cause);
    expect(monitor.errors.split('\n').filter(Boolean)).toHaveLength(2);
  });
});

describe('the data directory', () => {
  it.runIf(process.platform === 'linux')('that the file system does not let be made is refused', async () => {
    const monitor = new Program('start', [], { SWF_DATA_DIR: '/proc/nowhere/data' });
    expect(await monitor.ends()).toBe(1);
    expect(monitor.errors).toMatch(/SWF_DATA_DIR .*cannot be used by this user \(ENOENT.*\n.*SWF_DATA_DIR/);
  });

  it('that cannot be one is refused, with what to do', async () => {
    const file = join(directory, 'a-file');
    writeFileSync(file, '');
    const monitor = new Program('start', [], { SWF_DATA_DIR: join(file, 'data') });
    expect(await monitor.ends()).toBe(1);
    expect(monitor.errors).toMatch(/SWF_DATA_DIR .*cannot be used by this user \(ENOTDIR.*\n.*SWF_DATA_DIR/);
  });
});
