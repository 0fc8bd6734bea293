import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/free-port.ts';
import { Tokens } from '../../src/access/tokens.ts';
import { createUser } from '../../src/access/users.ts';
import { makeAuthority } from '../../src/certificates/certificate-authority.ts';
import type { Credential } from '../../src/certificates/credential.ts';
import { catalogue } from '../../src/doctor/catalogue.ts';
import { readPatient } from '../../src/doctor/patient.ts';
import { asText, isWell } from '../../src/doctor/report.ts';
import { examine } from '../../src/doctor/runner.ts';
import { openDatabase } from '../../src/open-database.ts';
import { BROKER_AWAY, startTestMonitor, type TestMonitor } from '../monitor.ts';
import { freshEnvironment, Program } from '../scripts/process.ts';
import { TestClient } from '../test-client.ts';
import { oddCertificate } from './certificates.ts';
import { broker, closeServers, httpServer, httpsServer, tcpServer, tlsBroker } from './servers.ts';

let monitor: TestMonitor;
let brokerPort: number;
const directory = mkdtempSync(join(tmpdir(), 'swf-doctor-'));

beforeAll(async () => {
  monitor = await startTestMonitor();
  brokerPort = await broker();
});
afterAll(async () => {
  await closeServers();
  await monitor.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** What `npm run env` would print for agents of a monitor. */
function agentsOf({ https, http, token, dataDirectory }: TestMonitor): Record<string, string> {
  return {
    SWF_MONITOR_URL: https,
    SWF_MONITOR_HTTP_URL: http,
    SWF_API_TOKEN: token,
    REQUESTS_CA_BUNDLE: join(dataDirectory, 'ssl_ca_bundle.pem'),
    SSL_CERT_FILE: join(dataDirectory, 'ssl_ca_bundle.pem'),
    NODE_EXTRA_CA_CERTS: join(dataDirectory, 'ssl_ca.pem'),
    ACTIVEMQ_HOST: '127.0.0.1',
    ACTIVEMQ_PORT: String(brokerPort),
  };
}

interface Consultation {
  code: number | null;
  output: string;
  /** The lines of one check: its own, and those of cause and fix. */
  of: (line: string) => string;
}

interface Circumstances {
  /** What `~/.env` holds. */
  file?: string;
  /** Of the command line, where the doctor is to be a process of its own. */
  words?: string[];
  /** How long an answer is waited for, in ms. */
  patience?: number;
}

/** Calls the doctor where the shared monitor's agents are, but for what is given here. */
async function consult(
  changes: Record<string, string> = {},
  { file, words, patience = 5_000 }: Circumstances = {},
): Promise<Consultation> {
  const home = mkdtempSync(join(directory, 'home-'));
  if (file !== undefined) writeFileSync(join(home, '.env'), file);
  const environment = freshEnvironment({ ...agentsOf(monitor), HOME: home, ...changes });
  const { code, output } = await (words ? run(words, environment) : call(environment, patience));
  const of = (line: string) => {
    const lines = output.split('\n');
    const at = lines.findIndex((candidate) => candidate.slice(2).startsWith(line));
    const after = lines.slice(at + 1).findIndex((candidate) => !candidate.startsWith('    '));
    return at < 0 ? '' : lines.slice(at, at + 1 + after).join('\n');
  };
  return { code, output, of };
}

/** Runs `npm run doctor`. */
async function run(words: string[], environment: Record<string, string>) {
  const program = new Program('doctor', words, environment);
  const code = await program.ends();
  expect(program.errors).toBe('');
  return { code, output: program.output };
}

/** What the command does, in this process. */
async function call(environment: Record<string, string>, patience: number) {
  const results = await examine(readPatient(patience, environment, environment['HOME']), catalogue);
  return { code: isWell(results) ? 0 : 1, output: asText(results) };
}

/** The doctor found one thing: its line with cause and fix, and status 1. */
function expectFound({ code, of }: Consultation, line: string, cause: string | RegExp, fix: string): void {
  expect(of(line)).toMatch(/^✗/);
  expect(/Cause: (.*)/.exec(of(line))?.[1]).toMatch(cause);
  expect(/Fix: {2}(.*)/.exec(of(line))?.[1]).toContain(fix);
  expect(code).toBe(1);
}

describe('where all is well', () => {
  it('says so, a line for each check, and ends with 0', async () => {
    const { code, output } = await consult({}, { words: [] });
    const lines = output.split('\n\n')[0]?.split('\n') ?? [];
    expect(lines.filter((line) => !line.startsWith('✓'))).toEqual([]);
    expect(lines.length).toBeGreaterThan(15);
    expect(output).toContain('All is well');
    expect(code).toBe(0);
  });

  it('takes the settings from ~/.env, too, and says so to programs', async () => {
    const file = Object.entries(agentsOf(monitor))
      .map(([name, value]) => `export ${name}="${value}"\n`)
      .join('');
    const none = Object.fromEntries(Object.keys(agentsOf(monitor)).map((name) => [name, '']));
    const { code, output } = await consult(none, { file, words: ['--json'] });
    const { well, checks } = JSON.parse(output);
    expect(checks.map(({ status }: { status: string }) => status)).not.toContain('failed');
    expect(well).toBe(true);
    expect(code).toBe(0);
  });

  it('is well over plain HTTP on this machine, without certificates', async () => {
    const { code, output } = await consult({ SWF_MONITOR_URL: monitor.http });
    expect(output).not.toContain('certificate');
    expect(code).toBe(0);
  });

  it('tells programs the diagnosis, cause and fix of what failed, and what was skipped because of it', async () => {
    const port = await freePort();
    const { code, output } = await consult(
      { SWF_MONITOR_URL: `https://127.0.0.1:${port}` },
      { words: ['--json'] },
    );
    const { well, checks } = JSON.parse(output) as { well: boolean; checks: { id: string }[] };
    const of = (id: string) => checks.find((check) => check.id === id);
    expect(well).toBe(false);
    expect(of('api-listens')).toMatchObject({
      status: 'failed',
      diagnosis: 'refused',
      fix: expect.any(String),
    });
    expect(of('token')).toMatchObject({ status: 'skipped', because: 'Somebody listens at SWF_MONITOR_URL' });
    expect(code).toBe(1);
  });
});

describe('the settings', () => {
  it('that differ between the environment and ~/.env are named, the file wins, and no token is shown', async () => {
    const old = '0123456789'.repeat(4);
    const found = await consult({}, { file: `export SWF_API_TOKEN=${old}\n` });
    expectFound(found, 'The environment and ~/.env agree', 'SWF_API_TOKEN', '. /');
    expectFound(found, 'The monitor takes the token', 'does not know the token', 'npm run get-token');
    expect(found.output).not.toContain(old);
    expect(found.output).not.toContain(monitor.token);
  });

  it('may have blanks in quotes', async () => {
    const found = await consult({}, { file: `export ACTIVEMQ_SSL_CA_CERTS='/my data/ssl_ca.pem'\n` });
    expect(found.of('The agents read ~/.env')).toMatch(/^✓/);
  });

  it('with a comment after the value, as in the manual of the Django monitor, are named', async () => {
    const file = `export SWF_MONITOR_URL=${monitor.https} # Authenticated API calls\n`;
    const found = await consult({}, { file });
    expectFound(found, 'The agents read ~/.env', /comment .* SWF_MONITOR_URL/, 'line of its own');
    expect(found.of('SWF_MONITOR_URL is an address')).toMatch(/^–/);
  });

  it('that the agents skip because of a $ are named, unless the environment has them', async () => {
    const file = 'export SWF_API_TOKEN=$TOKEN\nexport PATH=$PATH:/opt\n';
    expectFound(
      await consult({ SWF_API_TOKEN: '' }, { file }),
      'The agents read ~/.env',
      /SWF_API_TOKEN refers/,
      'Write the value out',
    );
    expect((await consult({}, { file })).code).toBe(0);
  });

  it('with spaces around the name are named', async () => {
    const found = await consult({}, { file: 'export SWF_API_TOKEN =x\n' });
    expectFound(found, 'The agents read ~/.env', /spaces .* SWF_API_TOKEN/, 'export NAME=value');
  });

  it('that cannot be read are reported', async () => {
    const home = mkdtempSync(join(directory, 'home-'));
    mkdirSync(join(home, '.env'));
    expectFound(await consult({ HOME: home }), 'The agents read ~/.env', 'EISDIR', 'chmod 600');
  });

  it('that are missing or no addresses are named', async () => {
    const found = await consult({ SWF_MONITOR_URL: '', SWF_MONITOR_HTTP_URL: 'localhost:8002' });
    expectFound(found, 'SWF_MONITOR_URL is an address', 'is not set', 'npm run --silent env');
    expectFound(
      found,
      'SWF_MONITOR_HTTP_URL is an address',
      'begins with http://',
      'export SWF_MONITOR_HTTP_URL=http://localhost:8002',
    );
  });
});

describe('the addresses', () => {
  it('another monitor for the programs at the stream is named, before they send it the token', async () => {
    const line = 'SWF_MONITOR_PROD_URL names';
    const [host, elsewhere] = [monitor.https, 'https://monitor.example.org/swf-monitor'];
    expect((await consult({ SWF_MONITOR_PROD_URL: host })).of(line)).toMatch(/^✓/);
    const found = await consult({}, { file: `export SWF_MONITOR_PROD_URL=${elsewhere}\n` });
    expectFound(found, line, elsewhere, `export SWF_MONITOR_PROD_URL=${host}`);
    expect((await consult()).of(line)).toBe('');
  });

  it('nothing listens: Connection refused', async () => {
    const port = await freePort();
    const found = await consult({ SWF_MONITOR_HTTP_URL: `http://127.0.0.1:${port}` });
    expectFound(found, 'Somebody listens at SWF_MONITOR_HTTP_URL', `port ${port}`, 'npm start');
    expect(found.of('A monitor answers at SWF_MONITOR_HTTP_URL')).toMatch(/^–.*Somebody listens/);
    expect(found.of('A monitor answers at SWF_MONITOR_URL')).toMatch(/^✓/);
  });

  it('no machine of that name', async () => {
    const found = await consult({ SWF_MONITOR_URL: 'https://monitor.invalid:8443' });
    expectFound(found, 'Somebody listens at SWF_MONITOR_URL', 'monitor.invalid', 'misspelt');
  });

  it('plain HTTP to the HTTPS port', async () => {
    const { port } = new URL(monitor.https);
    const found = await consult({
      SWF_MONITOR_URL: `http://127.0.0.1:${port}`,
      SWF_MONITOR_HTTP_URL: `http://127.0.0.1:${port}`,
    });
    expectFound(found, 'SWF_MONITOR_URL has', 'HTTPS is spoken there', `https://127.0.0.1:${port}`);
    expectFound(found, 'SWF_MONITOR_HTTP_URL has', 'HTTPS is spoken there', 'http://127.0.0.1:8002');
  });

  it('HTTPS to the HTTP port', async () => {
    const { port } = new URL(monitor.http);
    const found = await consult({
      SWF_MONITOR_URL: `https://127.0.0.1:${port}`,
      SWF_MONITOR_HTTP_URL: `https://127.0.0.1:${port}`,
    });
    expectFound(found, 'SWF_MONITOR_URL has', 'plain HTTP is spoken there', 'https://127.0.0.1:8443');
    expectFound(
      found,
      'SWF_MONITOR_HTTP_URL has',
      'plain HTTP',
      `Set SWF_MONITOR_HTTP_URL to http://127.0.0.1:${port}.`,
    );
  });

  it('HTTPS timeout: the connection is taken and nothing is said', async () => {
    const port = await tcpServer(() => undefined);
    const found = await consult(
      { SWF_MONITOR_URL: `https://127.0.0.1:${port}` },
      { words: ['--timeout', '1'] },
    );
    expectFound(found, 'SWF_MONITOR_URL has', 'no answer within 1 s', 'correct SWF_MONITOR_URL');
  });

  it('the port of the broker', async () => {
    const found = await consult(
      { SWF_MONITOR_HTTP_URL: `http://127.0.0.1:${brokerPort}` },
      { patience: 1_000 },
    );
    expectFound(found, 'SWF_MONITOR_HTTP_URL has', '', 'SWF_MONITOR_HTTP_URL');
  });

  it('the port of another program, or a proxy without a monitor', async () => {
    const other = await httpServer((_request, response) =>
      response.writeHead(404).end('<h1>Nothing here</h1>'),
    );
    const proxy = await httpServer((_request, response) =>
      response.writeHead(502).end('<h1>Bad Gateway</h1>'),
    );
    const found = await consult({
      SWF_MONITOR_URL: `http://127.0.0.1:${other}`,
      SWF_MONITOR_HTTP_URL: `http://127.0.0.1:${proxy}`,
    });
    expectFound(found, 'A monitor answers at SWF_MONITOR_URL', 'with 404', 'Correct the port');
    expectFound(found, 'A monitor answers at SWF_MONITOR_HTTP_URL', 'with 502', 'npm start');
  });

  it('a redirect, which agents do not follow', async () => {
    const port = await httpServer((_request, response) =>
      response.writeHead(301, { location: 'https://monitor.example.org/' }).end(),
    );
    const found = await consult({ SWF_MONITOR_URL: `http://127.0.0.1:${port}` });
    expectFound(
      found,
      'A monitor answers at SWF_MONITOR_URL',
      'https://monitor.example.org/',
      'SWF_MONITOR_URL',
    );
  });

  it('the base path is missing, or another', async () => {
    const behindProxy = await startTestMonitor({ SWF_BASE_PATH: '/swf-monitor' });
    try {
      const { origin } = new URL(behindProxy.http);
      const found = await consult({ SWF_MONITOR_URL: origin, SWF_MONITOR_HTTP_URL: `${origin}/monitor/` });
      const right = `${origin}/swf-monitor`;
      expectFound(found, 'A monitor answers at SWF_MONITOR_URL', right, `export SWF_MONITOR_URL=${right}`);
      expectFound(
        found,
        'A monitor answers at SWF_MONITOR_HTTP_URL',
        right,
        `export SWF_MONITOR_HTTP_URL=${right}`,
      );
      expect((await consult(agentsOf(behindProxy))).code).toBe(0);
    } finally {
      await behindProxy.stop();
    }
    const found = await consult({ SWF_MONITOR_URL: `${monitor.https}/swf-monitor/api` });
    expectFound(found, 'A monitor answers at SWF_MONITOR_URL', '', `export SWF_MONITOR_URL=${monitor.https}`);
  });
});

describe('the certificate', () => {
  let authority: Credential;
  const bundle = join(directory, 'authority.pem');
  const trusting = { REQUESTS_CA_BUNDLE: bundle, NODE_EXTRA_CA_CERTS: bundle };
  const localhost = [{ type: 'dns' as const, value: 'localhost' }];

  beforeAll(async () => {
    authority = await makeAuthority('daq01');
    writeFileSync(bundle, authority.cert);
  });

  /** The address of a server that shows a certificate. */
  async function showing(...odd: Parameters<typeof oddCertificate> extends [unknown, infer O] ? [O] : never) {
    const port = await httpsServer(await oddCertificate(authority, ...odd), (_request, response) =>
      response.setHeader('content-type', 'application/json').end('{"status":"ok"}'),
    );
    return { ...trusting, SWF_MONITOR_URL: `https://localhost:${port}` };
  }

  it('has expired, which is not the same as not being trusted', async () => {
    const found = await consult(await showing({ names: localhost, from: -30, to: -1 }));
    expectFound(found, 'The certificate at SWF_MONITOR_URL is valid now', 'has expired', 'SWF_SSL_CERT');
    expect(found.of('The certificate at SWF_MONITOR_URL is for that name')).toMatch(/^✓/);
    expect(found.of('The monitor takes the token')).toMatch(/^–/);
  });

  it('is not valid yet', async () => {
    const found = await consult(await showing({ names: localhost, from: 2 }));
    expectFound(found, 'The certificate at SWF_MONITOR_URL is valid now', 'not valid before', 'clock');
  });

  it('is for another name', async () => {
    const found = await consult(await showing({ names: [{ type: 'dns', value: 'monitor.example.org' }] }));
    const line = 'The certificate at SWF_MONITOR_URL is for that name';
    expectFound(
      found,
      line,
      'names localhost, but the certificate there is for monitor.example.org',
      'SWF_SSL_CERT',
    );
    expect(found.of('Python agents (requests) trust the certificate')).toMatch(/^✓/);
    expect(found.of('The monitor takes the token')).toMatch(/^–/);
  });

  it('is for no name at all, as the script of the Django monitor makes it', async () => {
    const found = await consult(await showing({ names: [] }));
    expectFound(
      found,
      'The certificate at SWF_MONITOR_URL is for that name',
      'no subjectAltName',
      'unset both',
    );
  });

  it('of the address for logging is looked at, too, where it is another server', async () => {
    const { SWF_MONITOR_URL = '' } = await showing({ names: [] });
    const found = await consult({ SWF_MONITOR_HTTP_URL: SWF_MONITOR_URL });
    expectFound(found, 'The certificate at SWF_MONITOR_HTTP_URL is for', 'no subjectAltName', 'SWF_SSL_CERT');
    expectFound(
      found,
      'Python agents (requests) trust the certificate at SWF_MONITOR_HTTP_URL',
      'REQUESTS_CA_BUNDLE',
      '',
    );
  });

  it('is trusted by nobody where no variable names its authority', async () => {
    const found = await consult({ REQUESTS_CA_BUNDLE: '', SSL_CERT_FILE: '', NODE_EXTRA_CA_CERTS: '' });
    expectFound(
      found,
      'httpx, aiohttp, urllib and curl trust',
      'SSL_CERT_FILE is not set',
      'ssl_ca_bundle.pem',
    );
    expectFound(
      found,
      'Python agents (requests) trust',
      'REQUESTS_CA_BUNDLE is not set',
      'npm run --silent env',
    );
    expectFound(found, 'Agents in Node trust', 'NODE_EXTRA_CA_CERTS is not set', 'ssl_ca.pem');
  });

  it('is trusted by those whose variable names its authority, and by no others', async () => {
    const node = await consult({ REQUESTS_CA_BUNDLE: bundle });
    expectFound(
      node,
      'Python agents (requests) trust',
      /authority\.pem, which does not vouch/,
      'ssl_ca_bundle.pem',
    );
    expect(node.of('Agents in Node trust')).toMatch(/^✓/);
    const python = await consult({ NODE_EXTRA_CA_CERTS: bundle });
    expectFound(python, 'Agents in Node trust', /authority\.pem, which does not vouch/, 'ssl_ca.pem');
    expect(python.of('Python agents (requests) trust')).toMatch(/^✓/);
  });

  it('is of an authority that was made anew under the same name', async () => {
    const changes = await showing({ names: localhost });
    const before = join(directory, 'before.pem');
    writeFileSync(before, (await makeAuthority('daq01')).cert);
    const found = await consult({ ...changes, REQUESTS_CA_BUNDLE: before });
    expectFound(found, 'Python agents (requests) trust', 'with another key', 'Copy it over');
    expect(found.of('Agents in Node trust')).toMatch(/^✓/);
  });

  it('cannot be judged by a file that is missing, or holds no certificate', async () => {
    const empty = join(directory, 'empty.pem');
    writeFileSync(empty, 'nothing\n');
    const found = await consult({ REQUESTS_CA_BUNDLE: '/nowhere/ca.pem', NODE_EXTRA_CA_CERTS: empty });
    expectFound(
      found,
      'Python agents (requests) trust',
      '/nowhere/ca.pem, which cannot be read',
      'REQUESTS_CA_BUNDLE',
    );
    expectFound(found, 'Agents in Node trust', 'holds no certificate', 'NODE_EXTRA_CA_CERTS');
  });
});

describe('the token', () => {
  const line = 'The monitor takes the token';

  it('is missing', async () => {
    const found = await consult({ SWF_API_TOKEN: '' });
    expectFound(found, 'SWF_API_TOKEN is a token', 'is not set', 'npm run get-token');
    expect(found.of(line)).toMatch(/^–/);
  });

  it('is an example, which is not shown: it could be a token cut off', async () => {
    const found = await consult({ SWF_API_TOKEN: 'your_token_here' });
    expectFound(found, 'SWF_API_TOKEN is a token', '15 characters', 'npm run get-token');
    expect(found.output).not.toContain('your_token_here');
  });

  it('was revoked', async () => {
    const tokens = new Tokens(monitor.database);
    const token = await tokens.issue('alice', 'to be revoked');
    const id = (await tokens.list('alice')).find(({ label }) => label === 'to be revoked')?.id ?? 0;
    await tokens.revoke(id);
    expectFound(
      await consult({ SWF_API_TOKEN: token }),
      line,
      'does not know the token',
      'npm run get-token',
    );
  });

  it('gives way to a netrc entry in the programs that use requests: where one is for the host, it is named', async () => {
    const name = 'Python agents send the token and nothing else';
    const netrc = join(directory, 'netrc');
    const withNetrc = async (text: string, file = netrc) => {
      writeFileSync(netrc, text);
      return consult({ NETRC: file });
    };
    const host = new URL(monitor.https).hostname;
    for (const text of [
      `machine ${host} login alice password secret\n`,
      '# comment\nmachine example.org\n  login machine\n  password machine\ndefault login a password secret\n',
    ]) {
      const found = await withNetrc(text);
      expectFound(found, name, text.startsWith('#') ? '(default)' : `(machine ${host})`, 'NETRC=/dev/null');
      expect(found.output).not.toContain('secret');
    }
    for (const text of [
      `machine example.org login default password default\n`,
      `machine example.org login a password b # machine ${host}\n`,
      `macdef init\nmachine ${host}\n\nmachine example.org login a password b\n`,
    ])
      expect((await withNetrc(text)).of(name)).toMatch(/^✓/);
  });

  it('is of a user who is no longer active', async () => {
    await createUser(monitor.database, 'carol');
    const token = await new Tokens(monitor.database).issue('carol');
    await monitor.database.query({
      text: "update swf_user set is_active = false where username = 'carol'",
      values: [],
    });
    expectFound(await consult({ SWF_API_TOKEN: token }), line, 'no longer active', 'another user');
  });

  it('is not taken over plain HTTP', async () => {
    const strict = await startTestMonitor({ SWF_HTTP_CREDENTIALS: 'never' });
    try {
      const found = await consult({ ...agentsOf(strict), SWF_MONITOR_URL: strict.http });
      expectFound(found, line, 'plain HTTP', 'Set SWF_MONITOR_URL to the HTTPS address');
    } finally {
      await strict.stop();
    }
  });
});

describe('a proxy', () => {
  let port: number;
  beforeAll(async () => {
    port = await httpServer((_request, response) => response.writeHead(503).end('<h1>Not from here</h1>'));
  });

  it.each(['http_proxy', 'HTTPS_PROXY', 'all_proxy'])('that %s names stands in the way', async (name) => {
    const found = await consult({ [name]: `http://alice:secret@127.0.0.1:${port}`, no_proxy: 'example.org' });
    expectFound(
      found,
      'No proxy',
      `http://127.0.0.1:${port}, which ${name} names`,
      'no_proxy=example.org,localhost',
    );
    expect(found.output).not.toContain('secret');
  });

  it.each(['example.org, localhost', 'LOCALHOST', '127.0.0.0/8'])(
    'is not used where no_proxy is %s',
    async (list) => {
      const host = list.includes('/') ? '127.0.0.1' : 'localhost';
      const { code, of } = await consult({
        SWF_MONITOR_URL: monitor.https.replace('localhost', host),
        SWF_MONITOR_HTTP_URL: monitor.http.replace('localhost', host),
        http_proxy: `127.0.0.1:${port}`,
        no_proxy: list,
      });
      expect(of('No proxy')).toMatch(/^✓/);
      expect(code).toBe(0);
    },
  );

  it('that lets everything through does not matter', async () => {
    const passing = await httpServer(async (request, response) => {
      response.writeHead((await fetch(request.url ?? '')).status).end();
    });
    const { code, of } = await consult({ http_proxy: `http://127.0.0.1:${passing}` });
    expect(of('No proxy')).toContain('http_proxy let');
    expect(code).toBe(0);
  });
});

describe('the monitor', () => {
  it('has a clock that differs by an hour', async () => {
    const port = await httpServer((_request, response) => {
      response.setHeader('date', new Date(Date.now() + 3_600_000).toUTCString());
      response.setHeader('content-type', 'application/json').end('{"status":"ok"}');
    });
    const found = await consult({ SWF_MONITOR_URL: `http://127.0.0.1:${port}` });
    expectFound(
      found,
      "This machine's clock",
      /(3600|3599|3601) s behind that of 127\.0\.0\.1/,
      'timedatectl',
    );
    expect(found.of('Agents that are heard of')).toMatch(/^–/);
  });

  it('runs, but its database is down', async () => {
    const bereft = await startTestMonitor();
    try {
      const admin = await openDatabase({ ...bereft.address, database: 'postgres' } as never, {
        poolSize: 1,
      });
      await admin.query({
        text: `drop database "${(bereft.address as { database: string }).database}" with (force)`,
        values: [],
      });
      await admin.close();
      const found = await consult(agentsOf(bereft));
      expectFound(found, 'The monitor has its database', 'its database does not answer', 'DATABASE_URL');
      expect(found.of('A monitor answers at SWF_MONITOR_URL')).toMatch(/^✓/);
      expect(found.of('The monitor takes the token')).toMatch(/^–/);
    } finally {
      await bereft.stop();
    }
  });

  it('is being stopped', async () => {
    const port = await httpServer((request, response) => {
      const live = request.url === '/api/health/live/';
      response
        .writeHead(live ? 200 : 503)
        .end(live ? '{"status":"ok"}' : '{"status":"stopping","database":"ok"}');
    });
    const found = await consult({ SWF_MONITOR_URL: `http://127.0.0.1:${port}` });
    expectFound(found, 'The monitor has its database', 'being stopped', 'npm start');
  });
});

describe('the message broker', () => {
  const line = 'The message broker lets the agents in';

  it('is not started', async () => {
    const port = await freePort();
    const found = await consult({ ACTIVEMQ_PORT: String(port) });
    expectFound(
      found,
      'Somebody listens at ACTIVEMQ_HOST',
      `port ${port}: the message broker`,
      'Start the broker',
    );
    expect(found.of(line)).toMatch(/^–/);
  });

  it('has a port that is none', async () => {
    const found = await consult({ ACTIVEMQ_PORT: 'stomp' });
    expectFound(found, 'ACTIVEMQ_PORT is a port', 'stomp', 'export ACTIVEMQ_PORT=61612');
  });

  it('refuses the password, which is not shown', async () => {
    const found = await consult({ ACTIVEMQ_PASSWORD: 'secret' });
    expectFound(found, line, 'User name or password is wrong', 'ACTIVEMQ_USER and ACTIVEMQ_PASSWORD');
    expect(found.output).not.toContain('secret');
  });

  it('is another program', async () => {
    const { port } = new URL(monitor.http);
    expectFound(await consult({ ACTIVEMQ_PORT: port }), line, 'HTTP/1.1 400', '61612');
  });

  it('says nothing', async () => {
    const port = await tcpServer(() => undefined);
    const found = await consult({ ACTIVEMQ_PORT: String(port) }, { patience: 1_000 });
    expectFound(found, line, 'no answer within 1 s', 'ACTIVEMQ_PORT');
  });

  it('speaks TLS where the agents do not, and the reverse', async () => {
    const authority = await makeAuthority('daq01');
    const file = join(directory, 'broker.pem');
    writeFileSync(file, authority.cert);
    const credential = await oddCertificate(authority, { names: [{ type: 'ip', value: '127.0.0.1' }] });
    const port = String(await tlsBroker(credential));
    const ssl = { ACTIVEMQ_PORT: port, ACTIVEMQ_USE_SSL: 'true' };
    expectFound(await consult({ ACTIVEMQ_PORT: port }), line, 'wants TLS', 'export ACTIVEMQ_USE_SSL=true');
    expectFound(
      await consult({ ACTIVEMQ_USE_SSL: 'True' }, { patience: 1_000 }),
      line,
      'does not speak TLS',
      'Unset ACTIVEMQ_USE_SSL',
    );
    expectFound(await consult(ssl), line, 'does not vouch', 'ACTIVEMQ_SSL_CA_CERTS');
    expect((await consult({ ...ssl, ACTIVEMQ_SSL_CA_CERTS: file })).code).toBe(0);
  });
});

describe('messages', () => {
  const line = 'A message to the topic of the agents reaches them';

  it('reach those who subscribe', async () => {
    expect((await consult()).of(line)).toMatch(/^✓/);
  });

  it('do not reach them: the topic has become a queue', async () => {
    const port = String(await broker({ delivers: false }));
    const found = await consult({ ACTIVEMQ_PORT: port }, { patience: 1_000 });
    expectFound(found, line, 'does not reach who subscribes', 'artemis queue delete --name epictopic');
  });

  it('may not be read by the user', async () => {
    const port = String(await broker({ refusal: 'AMQ339016 Error creating subscription 1' }));
    expectFound(
      await consult({ ACTIVEMQ_PORT: port }),
      line,
      'does not let the user admin read /topic/epictopic',
      'createNonDurableQueue',
    );
  });

  it('do not come in at the monitor, which says why', async () => {
    const away = await startTestMonitor(BROKER_AWAY);
    const ask = async () => (await fetch(`${away.http}/api/health/messages/`)).json();
    await expect.poll(ask).toMatchObject({ trouble: expect.stringContaining('nobody listens') });
    const found = await consult(agentsOf(away));
    expectFound(
      found,
      'The monitor takes in the messages of the broker',
      'the broker at 127.0.0.1, port 1: nobody listens there',
      'docs/messages.md',
    );
    await away.stop();
  });
});

describe('no STF files', () => {
  let client: TestClient;
  beforeEach(() => {
    client = new TestClient(monitor);
    return () => client.close();
  });

  it('although agents are heard of; well again when one registers a file', async () => {
    const line = 'Agents that are heard of register STF files';
    await client.https('POST', '/api/systemagents/heartbeat/', {
      body: { instance_name: 'data-agent-alice-7', agent_type: 'DATA', status: 'OK' },
    });
    expectFound(await consult(), line, /1 agent.*data-agent-alice-7/, 'SWF_MONITOR_URL');
    const run = await client.https('POST', '/api/runs/', {
      body: { run_number: 100010, start_time: '2026-08-07T14:00:00Z' },
    });
    const file = await client.https('POST', '/api/stf-files/', {
      body: { run: run.body.run_id, stf_filename: 'swf.100010.000001.stf', machine_state: 'run' },
    });
    expect(file.status).toBe(201);
    const { code, of } = await consult();
    expect(of(line)).toMatch(/^✓.*1 in the last hour/);
    expect(code).toBe(0);
  });
});

describe('docs/troubleshooting.md', () => {
  it('names every trouble of the manual of the Django monitor', () => {
    const text = readFileSync(
      fileURLToPath(new URL('../../docs/troubleshooting.md', import.meta.url)),
      'utf8',
    );
    for (const trouble of [
      'Connection refused',
      'HTTPS timeout',
      '401 Unauthorized',
      'Empty STF files page',
      'STF files not appearing despite agents running',
    ]) {
      expect(text).toContain(trouble);
    }
  });
});
