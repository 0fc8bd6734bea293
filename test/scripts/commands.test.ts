import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/free-port.ts';
import { openCertificates } from '../../src/certificates/certificates.ts';
import { closedToOthers } from '../../src/certificates/readable.ts';
import { openDatabase } from '../../src/open-database.ts';
import { goingOn, readEnvironmentFile } from '../../src/process/environment-file.ts';
import { DataDirectory } from '../failures/monitor-process.ts';
import { isLong, someOf } from '../length.ts';
import { logRecord } from '../log-record.ts';
import { cloneDatabase } from '../monitor.ts';
import { freshEnvironment, Program, processesOf } from './process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'swf-commands-'));
const brokerPort = await freePort();
const settings = {
  SWF_DATA_DIR: directory,
  SWF_HTTP_PORT: '0',
  SWF_HTTPS_PORT: '0',
  SWF_HOST: '127.0.0.1',
  SWF_BROKER: 'embedded',
  ACTIVEMQ_PORT: String(brokerPort),
};
const QUICK = ['--stf-count', '2', '--slices', '3', '--speed', '1000'];

let monitor: Program;
let http = '';
let https = '';

/** Runs a command to its end. */
async function run(script: string, words: string[] = [], environment: Record<string, string> = {}) {
  const program = new Program(script, words, { ...settings, ...environment });
  const code = await program.ends();
  return { code, output: program.output, errors: program.errors };
}

/** Where the agents find the monitor. */
const reach = () => ({ SWF_MONITOR_URL: https, SWF_MONITOR_HTTP_URL: http });

async function start(environment: Record<string, string> = {}): Promise<Program> {
  const program = new Program('start', [], { ...settings, ...environment });
  [, http = '', https = ''] = await program.prints(/ready: (http:\S+).*?(https:\S+)/);
  return program;
}

beforeAll(async () => {
  monitor = await start();
});
afterAll(async () => {
  monitor.child.kill('SIGTERM');
  await monitor.ends();
  rmSync(directory, { recursive: true, force: true });
});

const TOKEN = /\b[0-9a-f]{40}\b/g;

describe('beside a running monitor', () => {
  it('the first start says what to do next', async () => {
    await monitor.prints(/npm run --silent env/);
    await monitor.prints(/npm run testbed/);
  });

  it('get-token prints exactly one token, which works at once', async () => {
    const { code, output, errors } = await run('get-token', ['admin', '--label', 'shift']);
    expect(code).toBe(0);
    expect(`${output}${errors}`.match(TOKEN)).toHaveLength(1);
    const answer = await fetch(`${http}/api/users/`, {
      headers: { authorization: `Token ${output.match(TOKEN)?.[0]}` },
    });
    expect(await answer.json()).toMatchObject({ users: [{ username: 'admin' }] });
  });

  it('get-token for somebody unknown fails and says how to create him', async () => {
    const { code, errors } = await run('get-token', ['nobody']);
    expect(code).toBe(1);
    expect(errors).toContain('npm run create-user -- nobody');
  });

  it('get-token --plain prints the key alone, for scripts', async () => {
    expect((await run('get-token', ['admin', '--plain'])).output).toMatch(/^[0-9a-f]{40}\n$/);
  });

  it('tokens lists them without the keys, and revoke-token revokes one', async () => {
    const { output } = await run('tokens');
    expect(output).toContain('shift');
    expect(output.match(TOKEN)).toBeNull();
    const [id = ''] = /^(\d+) .*shift/m.exec(output)?.slice(1) ?? [];
    expect((await run('revoke-token', [id])).output).toContain('revoked');
    expect((await run('revoke-token', [id])).code).toBe(1);
    const stranger = await run('tokens', ['nobody']);
    expect([stranger.code, stranger.errors]).toEqual([1, expect.stringContaining('create-user -- nobody')]);
  });

  it('get-token --only leaves one token of the user', async () => {
    await run('create-user', ['carol', '--staff']);
    await run('get-token', ['carol']);
    await run('get-token', ['carol', '--only']);
    expect((await run('tokens', ['carol'])).output.match(/carol/g)).toHaveLength(1);
    expect((await run('create-user', ['carol'])).errors).toContain('already');
    expect((await run('create-user', ['a b'])).errors).toContain('Allowed');
  });

  it('what they change of users and tokens is told of, with the user', async () => {
    await run('create-user', ['dave', '--staff']);
    await run('sign-in', ['dave']);
    await run('deactivate-user', ['dave']);
    const { output: token } = await run('get-token', ['admin', '--plain']);
    const headers = { authorization: `Token ${token.trim()}` };
    const read = async (path: string) =>
      (await (await fetch(http + path, { headers })).json()) as { id: number }[];
    const [dave] = await read('/api/admin/users/?username=dave');
    expect(await read(`/api/admin/audit/?resource=users&key=${dave?.id}&ordering=id`)).toMatchObject([
      { via: 'command', action: 'create', after: { username: 'dave', is_staff: true } },
      { via: 'command', action: 'update', after: { sign_in_link_until: expect.any(String) } },
      { via: 'command', action: 'update', after: { is_active: false } },
    ]);
  });

  it('env prints lines that a shell takes, with everything that the agents read', async () => {
    const { output } = await run('env', [], { SWF_HTTPS_PORT: new URL(https).port });
    const shell = spawnSync('sh', ['-c', `${output}\nenv`], { encoding: 'utf8' });
    for (const name of [
      'SWF_MONITOR_URL',
      'SWF_MONITOR_HTTP_URL',
      'SWF_API_TOKEN',
      'REQUESTS_CA_BUNDLE',
      'SSL_CERT_FILE',
      'NODE_EXTRA_CA_CERTS',
      'ACTIVEMQ_HOST',
      'VIRTUAL_ENV',
    ]) {
      expect(shell.stdout).toMatch(new RegExp(`^${name}=.+`, 'm'));
    }
    const [address] = /(?<=^SWF_MONITOR_URL=).+/m.exec(shell.stdout) ?? [];
    expect(shell.stdout).toContain(`\nSWF_MONITOR_PROD_URL=${address}\n`);
    expect(output).not.toContain('$');
    expect(
      readFileSync(/REQUESTS_CA_BUNDLE=(.*)/.exec(output)?.[1] ?? '', 'utf8').match(/BEGIN CERTIFICATE/g)
        ?.length,
    ).toBeGreaterThan(50);
    const token = /(?<=^export SWF_API_TOKEN=).+/m.exec(output)?.[0];
    const deleted = await fetch(`${http}/api/logs/1/`, {
      method: 'DELETE',
      headers: { authorization: `Token ${token}` },
    });
    expect(deleted.status, 'what agents have is no token of staff').toBe(403);
  });

  it('env closes the file that it is printed to: there is a token in it', () => {
    const file = join(directory, 'agents.env');
    const shell = ['-c', `umask 022; "$0" src/bin.ts env >> "$1"`, process.execPath, file];
    const { status, stderr } = spawnSync('sh', shell, {
      cwd: root,
      env: freshEnvironment(settings),
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, expect.stringContaining('mode 0600')]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(/^export SWF_API_TOKEN=[0-9a-f]{40}$/m);
  });

  it('env prints what a shell and the Python agents read alike, whatever is in the values', async () => {
    const own = join(mkdtempSync(join(tmpdir(), 'swf env (its #1)')), 'data');
    mkdirSync(own, { mode: 0o711 });
    chmodSync(join(own, '..'), 0o711);
    const file = join(own, '.env');
    const values = { ACTIVEMQ_USER: "o'neil & co", VIRTUAL_ENV: '~/a b;c' };
    const inShell = (name: string) =>
      spawnSync('sh', ['-c', `. "$1" && printenv ${name}`, 'sh', file], { encoding: 'utf8' }).stdout;
    (await openCertificates({ dataDir: own })).close();
    const env = await run('env', ['--token', 'any'], { SWF_DATA_DIR: own, ...values });
    writeFileSync(file, env.output);
    const read = readEnvironmentFile(file);
    const expected = { ...values, REQUESTS_CA_BUNDLE: join(own, 'ssl_ca_bundle.pem'), SWF_API_TOKEN: 'any' };
    for (const [name, value] of Object.entries(expected)) {
      expect(inShell(name)).toBe(`${value}\n`);
      expect(read.variables[name]).toBe(value);
    }
    expect(goingOn(read)).toEqual([]);
    expect(env.errors).toBe('');
    // What no line can say to both is right in the shell, and told.
    const odd = { ACTIVEMQ_PASSWORD: '$ecret', ACTIVEMQ_USER: `a'b"c` };
    const told = await run('env', ['--token', 'any'], { SWF_DATA_DIR: own, ...odd });
    writeFileSync(file, told.output);
    for (const [name, value] of Object.entries(odd)) {
      expect(inShell(name)).toBe(`${value}\n`);
      expect(told.errors).toContain(`${name} cannot be written`);
    }
    rmSync(join(own, '..'), { recursive: true, force: true });
  });

  it('testbed takes data, and what was sent, stored and streamed agrees', async () => {
    const { code, output, errors } = await run('testbed', [...QUICK, '--logs-per-file', '2'], reach());
    expect(`${output}${errors}`).toContain('agree');
    expect(output).toMatch(/tf_file_registered\s+14\s+14\s+14\n/);
    expect(output).toMatch(/slices, completed\s+42\s+42/);
    expect(code).toBe(0);
  });

  if (isLong)
    it('testbed leaves a role to an agent of somebody else, and waits for it', async () => {
      const testbed = new Program('testbed', [...QUICK, '--agents', 'python:data'], {
        ...settings,
        ...reach(),
      });
      await testbed.prints(/waiting for an agent of type DATA/, 'errors');
      const { output: token } = await run('get-token', ['admin']);
      const data = new Program('examples/testbed/data-agent.ts', ['testbed'], {
        ...settings,
        ...reach(),
        SWF_API_TOKEN: token.match(TOKEN)?.[0] ?? '',
        NODE_EXTRA_CA_CERTS: join(directory, 'ssl_ca.pem'),
      });
      expect(await testbed.ends()).toBe(0);
      data.child.kill('SIGTERM');
      await data.ends();
      expect(testbed.output).toMatch(/stf_ready\s+–\s+2\s+2\n/);
      expect(testbed.output).toMatch(/STF files\s+2\s+2/);
    });

  it('testbed and watch have a token while they run, and leave none, also at Ctrl-C', async () => {
    const lent = async () => {
      const rows = await new DataDirectory(directory).query<{ label: string }>('select label from swf_token');
      return rows.filter(({ label }) => label.includes('while it runs')).length;
    };
    for (const [script, words, sign] of [
      ['watch', [], /Watching/],
      ['testbed', QUICK, /Beam comes first/],
    ] as const) {
      const program = new Program(script, [...words], { ...settings, ...reach() });
      await program.prints(sign, 'errors');
      expect(await lent()).toBe(1);
      program.child.kill('SIGINT');
      await program.ends();
      expect(await lent()).toBe(0);
    }
    await run('testbed', QUICK, { ...reach(), ACTIVEMQ_PORT: '9' });
    expect(await lent()).toBe(0);
  });

  it('testbed fails where there is no message broker, and says what to do', async () => {
    const { code, errors } = await run('testbed', QUICK, { ...reach(), ACTIVEMQ_PORT: '9' });
    expect(code).toBe(1);
    expect(errors).toContain('localhost:9');
    expect(errors).toContain('npm run doctor');
  });

  it('a second monitor on the same data directory is refused and names the first', async () => {
    const second = new Program('start', [], settings);
    expect(await second.ends()).toBe(1);
    expect(second.errors).toContain(`process ${monitor.child.pid}`);
    expect(second.errors).toContain('SWF_DATA_DIR');
  });

  it('lets other users read the certificates of its authority, and nothing else, and says where they cannot', async () => {
    const bundle = join(directory, 'ssl_ca_bundle.pem');
    expect([closedToOthers(bundle), closedToOthers(join(directory, 'ssl_ca.pem'))]).toEqual([
      directory,
      directory,
    ]);
    const { errors } = await run('env', ['--token', 'any']);
    expect(errors).toContain(`chmod o+x ${directory}`);
    const own = join(directory, 'made-by-the-monitor');
    (await openCertificates({ dataDir: own })).close();
    expect(statSync(own).mode & 0o777).toBe(0o711);
    for (const file of readdirSync(own))
      expect(statSync(join(own, file)).mode & 0o077).toBe(/key/.test(file) ? 0 : 0o044);
  });

  it('keeps its secrets: keys and passwords are readable by the owner alone, and the log holds no token', () => {
    for (const file of ['ssl_key.pem', 'ssl_ca_key.pem', 'pg18/swf.password']) {
      expect(statSync(join(directory, file)).mode & 0o077).toBe(0);
    }
    expect(monitor.output.match(TOKEN)).toBeNull();
  });
});

describe('people', () => {
  /** Signs in over plain HTTP, from this machine. */
  const signIn = async (body: object) =>
    (
      await fetch(`${http}/api/session/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).status;

  it('get in by a link, which works once, or by a password from the standard input, until they are kept out', async () => {
    const { output } = await run('sign-in');
    expect(output).toMatch(/^https:\/\/localhost:\d+\/accounts\/login\/#link=[\w-]{43}\n$/);
    const link = output.trim().split('#link=')[1];
    expect(await signIn({ link })).toBe(200);
    expect(await signIn({ link })).toBe(401);

    const [name, password] = ['bob', 'correct horse battery staple'];
    const created = spawnSync(process.execPath, ['src/bin.ts', 'user', 'create', name, '--password'], {
      cwd: root,
      env: freshEnvironment(settings),
      input: `${password}\n`,
      encoding: 'utf8',
    });
    expect(created).toMatchObject({ status: 0, stdout: expect.stringContaining('User "bob" was created.') });
    expect(`${created.stdout}${created.stderr}`).not.toContain(password);
    expect(await signIn({ username: name, password })).toBe(200);
    expect((await run('users')).output).toMatch(/^bob +user +yes/m);
    expect((await run('deactivate-user', [name])).output).toBe('User "bob" is not active any more.\n');
    expect(await signIn({ username: name, password })).toBe(401);
    await run('deactivate-user', ['carol']); // who is staff, too
    const last = await run('deactivate-user', ['admin']);
    expect(last).toMatchObject({ code: 1, errors: expect.stringContaining('last active user who is staff') });
  });
});

describe('commands make no database', () => {
  const COMMANDS: [string, string[]][] = [
    ['get-token', ['admin']],
    ['tokens', []],
    ['revoke-token', ['1']],
    ['create-user', ['carol']],
    ['env', []],
  ];

  it.each(someOf(COMMANDS, 2))('%s says where none is, and what may be missing', async (script, words) => {
    const own = join(directory, 'mistyped');
    const { code, output, errors } = await run(script, words, { SWF_DATA_DIR: own });
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain(`There is no database in ${own}.`);
    expect(errors).toContain('DATABASE_URL');
    expect(existsSync(own)).toBe(false);
  });

  it('on a server that no monitor was started on, and name it without its password', async () => {
    const { address, drop } = await cloneDatabase('template1');
    const { host, user, password, port, database: name } = address;
    const url = `postgresql://${user}:${password}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`;
    const { code, errors } = await run('get-token', ['admin'], { DATABASE_URL: url });
    expect(code).toBe(1);
    expect(errors).toContain(`Database: postgresql://${user}@/${name}?host=${host}\n`);
    expect(errors).toContain('no tables of a monitor');
    expect(errors).not.toContain(password);
    const database = await openDatabase(address);
    const [found] = await database.query<{ table: string | null }>({
      text: `select to_regclass('swf_migrations')::text as "table"`,
      values: [],
    });
    expect(found?.table).toBeNull();
    await database.close();
    await drop();
  });

  it('and no certificates: env says where none are', async () => {
    const own = join(directory, 'mistyped');
    const { code, output, errors } = await run('env', ['--token', 'any'], { SWF_DATA_DIR: own });
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain(`There are no certificates in ${own}.`);
    expect(existsSync(own)).toBe(false);
  });
});

describe('starting', () => {
  it('prints the settings with --help', async () => {
    const program = new Program('start', ['--help'], {});
    expect(await program.ends()).toBe(0);
    for (const name of ['SWF_HTTP_PORT', 'DATABASE_URL', 'SWF_PUBLIC_READ'])
      expect(program.output).toContain(name);
  });

  it('says nothing of a reader who has had enough of the help', () => {
    const words = 'node src/bin.ts --help | true; echo ended with ${PIPESTATUS[0]}';
    const { stdout, stderr } = spawnSync('bash', ['-c', words], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env },
    });
    expect([stdout, stderr]).toEqual(['ended with 0\n', '']);
  });

  it('is refused with words, as are generate and check, which say what they do', async () => {
    for (const [script, fix] of [
      ['start', 'npm start -- --help'],
      ['generate', 'from openapi.yaml'],
      ['check', 'format and lint'],
    ] as const) {
      const program = new Program(script, ['--nonsense'], settings);
      expect(await program.ends()).toBe(2);
      expect(program.errors).toContain('--nonsense');
      expect(program.errors).toContain(fix);
      expect(program.output).toBe('');
    }
  });

  it.each(
    someOf([
      ['SWF_HTTP_PORT', 'eight', 'a port'],
      ['SWF_HTTP_CREDENTIALS', 'sometimes', 'loopback, always, never'],
      ['DISPLAY_TIMEZONE', 'Mars/Olympus', 'IANA'],
      ['SWF_SSL_CERT', '/nowhere.pem', 'a file that exists'],
    ]),
  )(
    'is refused where %s is %s, naming variable, value and what is allowed',
    async (variable, value, allowed) => {
      const program = new Program('start', [], { ...settings, [variable]: value });
      expect(await program.ends()).toBe(1);
      expect(program.errors).toContain(`${variable}=${value}`);
      expect(program.errors).toContain(allowed);
    },
  );

  it('is refused with all settings that are wrong, misspelt ones included, in one go', async () => {
    const program = new Program('start', [], {
      ...settings,
      SWF_HTTP_PORT: 'eight',
      SWF_METRICS: 'some',
      SWF_LOG_RETENTON_DAYS: '7',
      SWF_FLAVOUR: 'vanilla',
      SWF_TESTBED_CONFIG: 'of another program',
    });
    expect(await program.ends()).toBe(1);
    expect(program.errors.trimEnd().split('\n')).toEqual([
      expect.stringContaining(
        'SWF_LOG_RETENTON_DAYS is not a setting of the monitor. Did you mean SWF_LOG_RETENTION_DAYS?',
      ),
      expect.stringContaining('SWF_FLAVOUR is not a setting of the monitor. If it'),
      expect.stringContaining('SWF_HTTP_PORT=eight'),
      expect.stringContaining('SWF_METRICS=some'),
    ]);
  });

  it('is refused where the password of DATABASE_URL would be printed, without printing it', async () => {
    const program = new Program('start', [], { ...settings, DATABASE_URL: 'mysql://u:secret@h/d' });
    expect(await program.ends()).toBe(1);
    expect(program.errors).not.toContain('secret');
  });

  it('says what to do where the server of DATABASE_URL does not answer', async () => {
    const program = new Program('start', [], {
      ...settings,
      ACTIVEMQ_PORT: '0',
      DATABASE_URL: 'postgresql://u:secret@127.0.0.1:9/d',
    });
    expect(await program.ends()).toBe(1);
    expect(program.errors).toContain('DATABASE_URL does not answer');
    expect(program.errors).not.toContain('secret');
  });

  it('is refused where the port is taken, and the database is stopped again', async () => {
    const own = mkdtempSync(join(tmpdir(), 'swf-taken-'));
    const program = new Program('start', [], {
      ...settings,
      SWF_DATA_DIR: own,
      ACTIVEMQ_PORT: '0',
      SWF_HTTP_PORT: new URL(http).port,
    });
    expect(await program.ends()).toBe(1);
    expect(program.errors).toContain('SWF_HTTP_PORT');
    expect(existsSync(join(own, 'pg18/postmaster.pid'))).toBe(false);
    rmSync(own, { recursive: true, force: true });
  });
});

describe('stopping', () => {
  const own = mkdtempSync(join(tmpdir(), 'swf-stop-'));
  afterAll(() => rmSync(own, { recursive: true, force: true }));

  it.each(someOf<NodeJS.Signals>(['SIGINT', 'SIGTERM']))(
    'by %s to its whole group answers what is in flight, then ends with PostgreSQL',
    async (signal) => {
      const program = await start({ SWF_DATA_DIR: own, ACTIVEMQ_PORT: '0' });
      const body = JSON.stringify(logRecord('last words'));
      const socket = connect(Number(new URL(http).port), '127.0.0.1');
      socket.write(
        `POST /api/logs/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n`,
      );
      expect(String(await once(socket, 'data'))).toMatch(/^HTTP\/1.1 100/); // it has the head
      process.kill(-(program.child.pid ?? 0), signal);
      await program.prints(new RegExp(`${signal}: answering`));
      socket.write(body);
      const reply = await new Promise<string>((resolve) => {
        let text = '';
        socket.on('data', (chunk) => {
          text += chunk;
        });
        socket.on('close', () => resolve(text));
      });
      expect(reply).toMatch(/^HTTP\/1.1 201/);
      expect(reply.toLowerCase()).toContain('connection: close');
      expect(await program.ends()).toBe(0);
      expect(existsSync(join(own, 'pg18/postmaster.pid'))).toBe(false);
    },
  );

  it('leaves a database that get-token works on while no monitor runs, without leaving a server behind', async () => {
    monitor.child.kill('SIGTERM');
    await monitor.ends();
    const { code, output, errors } = await run('get-token', ['admin']);
    expect(code).toBe(0);
    expect(output.match(TOKEN)).toHaveLength(1);
    expect(errors).toContain(`Database: embedded, in ${directory}\n`);
    expect(existsSync(join(directory, 'pg18/postmaster.pid'))).toBe(false);
  });

  it.runIf(process.platform === 'linux')(
    'by Ctrl-C stops the server that was started for a command, with the command',
    async () => {
      const command = new Program('tokens', [], settings);
      const lockFile = join(directory, 'pg18/postmaster.pid');
      await expect.poll(() => existsSync(lockFile), { interval: 5 }).toBe(true);
      process.kill(-(command.child.pid ?? 0), 'SIGINT');
      await command.ends();
      expect(command.child.signalCode).toBe('SIGINT');
      expect(processesOf(directory)).toEqual([]);
      expect(existsSync(lockFile)).toBe(false);
    },
  );

  it('is followed by a start on the directory that was left', async () => {
    monitor = await start();
    expect((await fetch(`${http}/api/health/ready/`)).status).toBe(200);
  });
});

describe('the README', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    scripts: Record<string, string>;
  };

  it('names commands that exist, and every command', () => {
    const named = [...readme.matchAll(/npm (?:run )?(?:--silent )?(?:run )?([a-z][\w:-]*)/g)].map(
      ([, name]) => name,
    );
    const known = Object.keys(scripts).filter((name) => !name.startsWith('pre'));
    expect(named.filter((name) => name !== undefined && !known.includes(name) && name !== 'and')).toEqual([]);
    expect(known.filter((name) => !named.includes(name))).toEqual([]);
  });
});
