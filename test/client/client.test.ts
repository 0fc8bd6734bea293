import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MonitorClient, MonitorError, readSettings } from '../../src/client/index.ts';
import { logRecord } from '../log-record.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';

let monitor: TestMonitor;
let client: MonitorClient;

beforeAll(async () => {
  monitor = await startTestMonitor();
  client = clientOf(monitor);
});
afterAll(async () => {
  await client.close();
  await monitor.stop();
});

function clientOf({ http, https, token, dataDirectory }: TestMonitor, more: object = {}): MonitorClient {
  const ca = readFileSync(`${dataDirectory}/ssl_ca.pem`, 'utf8');
  return new MonitorClient({ url: https, httpUrl: http, token, ca, ...more });
}

describe('the client', () => {
  it('writes an object only as it has read it, where it is told to', async () => {
    const { run_id } = await client.createRun({
      body: { run_number: 7, start_time: '2026-08-07T14:00:00Z' },
    });
    const path = { run_id };
    const read = await client.retrieveRun({ path });
    const body = { end_time: '2026-08-07T15:00:00Z' };
    const now = await client.updateRun({ path, body }, { ifMatch: read });
    await expect(client.updateRun({ path, body }, { ifMatch: read })).rejects.toMatchObject({ status: 412 });
    await expect(client.deleteRun({ path }, { ifMatch: '"0"' })).rejects.toMatchObject({ status: 412 });
    await expect(client.deleteRun({ path }, { ifMatch: { ...now } })).rejects.toThrow(TypeError);
    await client.deleteRun({ path }, { ifMatch: now });
  });

  it('does operations, typed by the contract, logs without the token', async () => {
    const { agent_id } = await client.nextAgentId();
    expect(agent_id).toBe(1);
    const run = await client.createRun({ body: { run_number: 100_010, start_time: '2026-08-07T14:00:00Z' } });
    expect(run.run_number).toBe(100_010);
    const same = await client.retrieveRun({ path: { run_id: run.run_id } });
    expect(same).toEqual(run);
    await client.updateRun({ path: { run_id: run.run_id }, body: { end_time: '2026-08-07T15:00:00Z' } });
    expect(await client.deleteRun({ path: { run_id: run.run_id } })).toBeUndefined();
    const logged = await client.createLogs({ body: [logRecord('one'), logRecord('two')] });
    expect(logged).toEqual({ created: 2 });
  });

  it('goes through lists one by one, a page at a time', async () => {
    await monitor.database.query({
      text: `insert into swf_runs (run_number, start_time) select n, now() from generate_series(1, 1200) n`,
      values: [],
    });
    const numbers: number[] = [];
    for await (const { run_number } of client.each('listRuns')) numbers.push(run_number);
    expect(numbers).toHaveLength(1_200);
    await monitor.database.query({
      text: `insert into swf_applog (app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread)
             select 'each', 'i', now(), 'INFO', n::text, 'm', 'f', 1, 1, 1 from generate_series(1, 1200) n`,
      values: [],
    });
    const messages = new Set<string>();
    for await (const { message } of client.each('listLogs', { query: { app_name: 'each' } }))
      messages.add(message);
    expect(messages.size).toBe(1_200);
  });

  it('goes through all of a list, also where the monitor would look at the last day only', async () => {
    const { database } = monitor;
    const [old, today] = [
      logRecord('a line ago'),
      logRecord('a line', { timestamp: new Date().toISOString() }),
    ];
    await client.createLogs({ body: [old, today] });
    const note = { message_type: 'old note', message_content: {} };
    await client.createWorkflowMessage({ body: note });
    await database.query({
      text: "update swf_workflow_messages set sent_at = now() - interval '2 days'",
      values: [],
    });
    const count = async (list: AsyncIterable<unknown>) => {
      let rows = 0;
      for await (const _ of list) rows++;
      return rows;
    };
    const past = { query: { search: 'a line ago' } };
    expect(await client.listLogs(past)).toEqual([]);
    expect(await count(client.each('listLogs', past))).toBe(1);
    expect(await count(client.each('listLogs', { query: { ...past.query, offset: 0 } }))).toBe(1);
    const search = { query: { search: 'old' } };
    expect(await client.listWorkflowMessages(search)).toEqual([]);
    expect(await count(client.each('listWorkflowMessages', search))).toBe(1);
    // From when the caller says, where it does; and a cursor of its own goes on as it began.
    const since = { query: { ...past.query, timestamp_after: today.timestamp } };
    expect(await count(client.each('listLogs', since))).toBe(0);
    const { next } = (await client.listLogs({ query: { app_name: 'each', cursor: '', limit: 1 } })) as {
      next: string;
    };
    const cursor = new URL(next).searchParams.get('cursor') ?? '';
    expect(await count(client.each('listLogs', { query: { cursor } }))).toBe(1_199);
  });

  it('sends a Date as it is meant, and nothing that would not be sent as it is', async () => {
    const begin = new Date('2026-08-07T14:00:00Z');
    const { run_id } = await client.createRun({
      body: { run_number: 770_077, start_time: begin.toISOString() },
    });
    const since = (time: Date | string) =>
      client.listRuns({ query: { run_number: 770_077, start_time_after: time } });
    expect(await since(begin)).toMatchObject([{ run_id }]);
    expect(await since(new Date(begin.getTime() + 1))).toEqual([]);
    expect(await since(begin.toISOString())).toMatchObject([{ run_id }]);
    // As plain JavaScript calls it.
    const list = (query: object) => client.listRuns({ query: { run_number: '770077', ...query } as object });
    expect(await list({ start_time_after: undefined, run_number: 770_077n })).toMatchObject([{ run_id }]);
    expect(await list({ start_time_after: { toISOString: () => '2026-08-07T14:00:01Z' } })).toEqual([]);
    for (const value of [new Date(Number.NaN), Number.NaN, Number.POSITIVE_INFINITY])
      await expect(list({ start_time_after: value })).rejects.toThrow(
        /^listRuns: start_time_after: .* cannot be sent$/,
      );
    for (const value of [null, [], ['a'], {}, () => 1, Symbol('a')])
      await expect(list({ start_time_after: value })).rejects.toThrow(TypeError);
    for (const path of [{ run_id: Number.NaN }, { run_id: begin.getFullYear() / 0 }])
      await expect(client.retrieveRun({ path })).rejects.toThrow(RangeError);
    for (const path of [{}, { run_id: undefined }, { run_id: null }, { run_id: {} }])
      await expect(client.retrieveRun({ path } as never)).rejects.toThrow(
        /^retrieveRun: run_id: text, a number, a boolean or a Date can be sent, not/,
      );
    const watching = client.messages({ types: [undefined as unknown as string] });
    await expect(watching.next()).rejects.toThrow(/^messages: msg_types: .* not undefined$/);
    await expect(client.messages({ since: new Date(Number.NaN) }).next()).rejects.toThrow(RangeError);
  });

  it('refuses what is none of the parts of an input, for filters that are lost list everything', async () => {
    for (const [input, words] of [
      [{ start_time_after: new Date() }, 'listRuns has path, query and body, not start_time_after'],
      [{ qurey: { run_number: 1 } }, 'listRuns has path, query and body, not qurey'],
      [{ query: new URLSearchParams({ run_number: '1' }) }, 'listRuns: query must be a plain object'],
      [{ query: new Map([['run_number', 1]]) }, 'listRuns: query must be a plain object'],
      [{ query: 'run_number=1' }, 'listRuns: query must be a plain object'],
      [{ query: null }, 'listRuns: query must be a plain object'],
    ] as const) {
      const called = client.listRuns(input as never);
      await expect(called).rejects.toThrow(TypeError);
      await expect(called).rejects.toThrow(words);
      await expect(client.each('listRuns', input as never).next()).rejects.toThrow(words);
    }
    await expect(client.retrieveRun({ path: [1] } as never)).rejects.toThrow('path must be a plain object');
  });

  it('tells what the monitor refuses, with its fields and the request id', async () => {
    const bad = await fault(
      client.createRun({ body: { run_number: 'x' as unknown as number, start_time: '' } }),
    );
    expect(bad).toMatchObject({ kind: 'refused', status: 400, canRetry: false });
    expect(bad.fields).toEqual({
      run_number: ['A valid integer is required.'],
      start_time: [expect.stringContaining('Datetime has wrong format')],
    });
    expect(bad.requestId).toBeTruthy();
    expect(await fault(client.retrieveRun({ path: { run_id: 999_999 } }))).toMatchObject({
      status: 404,
      detail: 'No Run matches the given query.',
    });
    const nobody = clientOf(monitor, { token: undefined });
    expect(await fault(nobody.nextAgentId())).toMatchObject({ status: 401 });
    await nobody.close();
  });

  it('is served under a base path', async () => {
    const under = await startTestMonitor({ SWF_BASE_PATH: '/swf-monitor' });
    const there = clientOf(under);
    expect((await there.nextAgentId()).agent_id).toBe(1);
    const ids: number[] = [];
    for (let n = 1; n < 4; n++) await there.createRun({ body: { run_number: n, start_time: '2026-08-07' } });
    for await (const { run_number } of there.each('listRuns', { query: { limit: 2 } })) ids.push(run_number);
    expect(ids).toEqual([1, 2, 3]);
    await there.close();
    await under.stop();
  });

  it('does not trust a certificate of somebody else', async () => {
    const trusting = clientOf(monitor, { ca: undefined });
    expect(await fault(trusting.nextAgentId())).toMatchObject({ kind: 'untrusted', canRetry: false });
    await trusting.close();
  });
});

describe('a server that is none', () => {
  let server: Server;
  let asked = 0;
  const sockets = new Set<Socket>();

  async function serve(answer: (socket: Socket, times: number) => void): Promise<MonitorClient> {
    asked = 0;
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', () => answer(socket, ++asked));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const url = `http://127.0.0.1:${port}`;
    return new MonitorClient({ url, httpUrl: url });
  }
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    server?.close();
  });
  const http = (status: string, body: string, ...headers: string[]) =>
    [`HTTP/1.1 ${status}`, `content-length: ${Buffer.byteLength(body)}`, ...headers, '', body].join('\r\n');

  it.each<[string, (socket: Socket) => void, object]>([
    ['answers garbage', (socket) => socket.end('SSH-2.0-OpenSSH\r\n\r\n'), { kind: 'garbage' }],
    ['hangs', () => undefined, { kind: 'timeout' }],
    [
      'closes half-way',
      (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"a'),
      { kind: 'closed' },
    ],
    ['resets', (socket) => socket.resetAndDestroy(), { kind: 'reset' }],
    [
      'redirects',
      (socket) => socket.write(http('302 Found', '', 'location: /login')),
      { kind: 'redirected', status: 302 },
    ],
    ['answers a page', (socket) => socket.write(http('200 OK', '<html>')), { kind: 'garbage', status: 200 }],
    [
      'answers another shape',
      (socket) => socket.write(http('200 OK', '{"hello":1}')),
      { kind: 'wrongShape', status: 200 },
    ],
    ['answers nothing', (socket) => socket.write(http('200 OK', '')), { kind: 'garbage' }],
  ])('that %s is told by the kind of the error', async (_, answer, expected) => {
    const to = await serve(answer);
    const once = { retry: false, timeout: 'kind' in expected && expected.kind === 'timeout' ? 200 : 30_000 };
    expect(await fault(to.nextAgentId({}, once))).toMatchObject(expected);
    expect(await fault(to.heartbeat({ body: { instance_name: 'a' } }, once))).toMatchObject(expected);
    await to.close();
  });

  it('is not asked again for what may not be repeated, and again for what may, heeding Retry-After', async () => {
    const to = await serve((socket, times) =>
      socket.write(
        times < 3 ? http('503 Unavailable', '{"detail":"later"}', 'retry-after: 0') : http('200 OK', '[]'),
      ),
    );
    expect(await fault(to.heartbeat({ body: { instance_name: 'a' } }))).toMatchObject({
      status: 503,
      canRetry: true,
      detail: 'later',
    });
    expect(asked).toBe(1);
    expect(await to.listRuns()).toEqual([]);
    expect(asked).toBe(3);
    await to.close();
    const late = await serve((socket) => socket.write(http('503 Unavailable', '{}', 'retry-after: 7200')));
    // Who waited, be it to the deadline only, would outlast this test.
    expect(await fault(late.listRuns({}, { deadline: 3_600_000 }))).toMatchObject({
      status: 503,
      retryAfter: 7_200_000,
    });
    await late.close();
  });

  it('has a time-out for each try, a deadline for all, and can be left', async () => {
    const to = await serve(() => undefined);
    const patience = { timeout: 100, deadline: 2_000 };
    expect(await fault(to.listRuns({}, patience))).toMatchObject({
      kind: expect.stringMatching(/timeout|deadline/),
    });
    expect(asked).toBeGreaterThan(1);
    const leaving = AbortSignal.timeout(50);
    expect(await fault(to.listRuns({}, { signal: leaving }))).toMatchObject({
      kind: 'cancelled',
      canRetry: false,
    });
    await to.close();
  });

  it('is nobody', async () => {
    const to = await serve(() => undefined);
    server.close();
    await once(server, 'close');
    expect(await fault(to.listRuns({}, { retry: false }))).toMatchObject({
      kind: 'unreachable',
      canRetry: true,
    });
    await to.close();
  });
});

describe('the environment', () => {
  const directory = mkdtempSync(join(tmpdir(), 'swf-client-'));
  const file = join(directory, '.env');
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  const read = (environment: Record<string, string>, text = '', production = false) => {
    writeFileSync(file, text);
    return readSettings({ environment, file, production });
  };
  const token = 'a'.repeat(40);

  it('is read from the process, then from ~/.env with its export lines', () => {
    const text = `export SWF_MONITOR_URL=https://localhost:8443/swf-monitor/\nSWF_MONITOR_HTTP_URL="http://localhost:8002"\nexport SWF_API_TOKEN=${token}\n`;
    expect(read({}, text)).toEqual({
      url: 'https://localhost:8443/swf-monitor',
      httpUrl: 'http://localhost:8002',
      token,
      ca: undefined,
      broker: { host: 'localhost', port: 61_612, user: 'admin', password: 'admin', tls: undefined },
    });
    expect(read({ SWF_MONITOR_URL: 'https://other:1' }, text).url).toBe('https://other:1');
    expect(read({ SWF_BROKER: 'none' }, text).broker).toBeUndefined();
    const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
    writeFileSync(join(directory, 'ca.pem'), pem);
    expect(read({ REQUESTS_CA_BUNDLE: join(directory, 'ca.pem') }, text).ca).toBe(pem);
    expect(read({ NODE_EXTRA_CA_CERTS: join(directory, 'ca.pem') }, text).ca).toMatch(
      /END CERTIFICATE-----\n-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----$/,
    );
    expect(read({ SWF_MONITOR_PROD_URL: 'https://monitor.example.org/swf' }, text, true)).toMatchObject({
      url: 'https://monitor.example.org/swf',
      httpUrl: 'https://monitor.example.org/swf',
    });
  });

  it.each<[Record<string, string>, RegExp]>([
    [{}, /SWF_MONITOR_URL is not set[\s\S]*npm run env/],
    [{ SWF_API_TOKEN: 'a'.repeat(40), SWF_MONITOR_URL: 'https://a' }, /SWF_MONITOR_HTTP_URL is not set/],
    [{ SWF_MONITOR_URL: 'localhost:8443' }, /must begin with http/],
    [
      {
        SWF_MONITOR_URL: 'http://daq01:8002',
        SWF_MONITOR_HTTP_URL: 'http://daq01:8002',
        SWF_API_TOKEN: 'a'.repeat(40),
      },
      /^SWF_MONITOR_URL is plain HTTP to another machine/,
    ],
    [{ SWF_MONITOR_URL: 'https://a/?x=1' }, /must end with its path/],
    [{ SWF_MONITOR_URL: 'https://u:p@a' }, /must not hold credentials/],
    [
      { SWF_MONITOR_URL: 'https://a', SWF_MONITOR_HTTP_URL: 'http://a', SWF_API_TOKEN: 'secret' },
      /^SWF_API_TOKEN is not 40 hexadecimal digits/,
    ],
    [
      { SWF_MONITOR_URL: 'https://a', SWF_MONITOR_HTTP_URL: 'http://a' },
      /^SWF_API_TOKEN is not set[\s\S]*npm run env/,
    ],
    [
      {
        SWF_MONITOR_URL: 'https://a',
        SWF_MONITOR_HTTP_URL: 'http://a',
        SWF_API_TOKEN: 'a'.repeat(40),
        REQUESTS_CA_BUNDLE: '/nonexistent',
      },
      /REQUESTS_CA_BUNDLE cannot be read/,
    ],
    [
      { SWF_MONITOR_URL: 'http://localhost:8002', SWF_MONITOR_HTTP_URL: 'https://localhost:8443' },
      /exchange SWF_MONITOR_URL/,
    ],
    [
      { SWF_MONITOR_URL: 'https://localhost:8443', SWF_MONITOR_HTTP_URL: 'http://localhost:8443' },
      /one port, localhost:8443/,
    ],
    [
      { SWF_API_TOKEN: 'a'.repeat(40), SWF_MONITOR_URL: 'http://prod', SWF_MONITOR_HTTP_URL: 'http://prod' },
      /^SWF_MONITOR_URL is plain HTTP to another machine[\s\S]*SWF_HTTP_CREDENTIALS=always/,
    ],
  ])('%j is told with the fix', (environment, message) => {
    expect(() => read(environment)).toThrow(message);
  });
});

describe('settings', () => {
  const token = 'a'.repeat(40);
  const file = devNull;

  it('of production may not be plain HTTP either, unless both sides say so', () => {
    const environment = { SWF_MONITOR_PROD_URL: 'http://web:8000', SWF_API_TOKEN: token };
    const options = { environment, file, production: true };
    expect(() => readSettings(options)).toThrow(/^SWF_MONITOR_PROD_URL is plain HTTP/);
    expect(readSettings({ ...options, httpCredentials: 'always' }).url).toBe('http://web:8000');
    const always = { ...environment, SWF_HTTP_CREDENTIALS: 'always' };
    expect(readSettings({ ...options, environment: always }).url).toBe('http://web:8000');
  });

  it.each([0, 65_536, 1.5, Number.NaN])('have no port %d of the broker', (port) => {
    const broker = { host: 'localhost', port, user: 'admin', password: 'admin' };
    const environment = { ACTIVEMQ_PORT: String(port) };
    const options = { file, url: 'https://a', httpUrl: 'http://a', token };
    expect(() => readSettings({ ...options, environment })).toThrow(`ACTIVEMQ_PORT is no port: ${port}`);
    expect(() => readSettings({ ...options, environment: {}, broker })).toThrow(`broker is none: ${port}`);
  });

  it('that are given stand in for variables, and are checked as they are', () => {
    const settings = readSettings({ environment: {}, file, url: 'https://a/', httpUrl: 'http://a', token });
    expect(settings).toMatchObject({ url: 'https://a', httpUrl: 'http://a', token });
    const read = (more: object) => () =>
      readSettings({ environment: {}, file, url: 'https://a', httpUrl: 'http://a', token, ...more });
    expect(read({ url: 'a:1' })).toThrow(/^url must begin with http/);
    expect(read({ token: 'secret' })).toThrow(/40 hexadecimal digits/);
    expect(read({ ca: '/etc/ssl/ca.pem' })).toThrow(/^ca holds no certificate in PEM/);
    expect(read({ httpUrl: undefined })).toThrow(/^SWF_MONITOR_HTTP_URL is not set/);
  });

  it.each([
    [{ url: 'localhost:8443' }, /^url must begin with http/],
    [{ url: ' ' }, /^url is no address/],
    [{ httpUrl: '' }, /^httpUrl is not set/],
    [{ url: 'https://u:p@a' }, /^url must not hold credentials/],
    [{ url: 'http://prod', httpUrl: 'http://prod' }, /^url is plain HTTP/],
    [{ token: 'a\nb' }, /^The token holds blanks/],
  ])('of a client by hand are checked: %j', (more, message) => {
    expect(() => new MonitorClient({ url: 'https://a', httpUrl: 'http://a', token, ...more })).toThrow(
      message,
    );
  });

  it('lose their final slash, and what is none of them', async () => {
    const environment = {
      SWF_MONITOR_URL: 'https://a/',
      SWF_MONITOR_HTTP_URL: 'http://a/',
      SWF_API_TOKEN: token,
    };
    const made = MonitorClient.fromEnvironment({ environment, file, timeout: 1 });
    expect(Object.keys(made.settings).sort()).toEqual(
      ['broker', 'ca', 'httpCredentials', 'httpUrl', 'token', 'url'].sort(),
    );
    expect(made.settings.url).toBe('https://a');
    for (const text of [inspect(made, { depth: 9, showHidden: true }), JSON.stringify(made)])
      expect(text).not.toContain(token);
    await made.close();
  });

  it('of a line with a $ are not passed over, nor a bundle that is none', () => {
    const directory = mkdtempSync(join(tmpdir(), 'swf-settings-'));
    const own = join(directory, '.env');
    writeFileSync(own, `export REQUESTS_CA_BUNDLE=$HOME/ca.pem\nexport PATH=$PATH:/opt/bin\n`);
    const environment = {
      SWF_MONITOR_URL: 'https://a',
      SWF_MONITOR_HTTP_URL: 'http://a',
      SWF_API_TOKEN: token,
    };
    expect(() => readSettings({ environment, file: own })).toThrow(
      `REQUESTS_CA_BUNDLE is not set: its line in ${own} holds a $`,
    );
    const bundle = join(directory, 'ca.pem');
    writeFileSync(bundle, 'hello');
    const set = { ...environment, REQUESTS_CA_BUNDLE: bundle };
    expect(() => readSettings({ environment: set, file: own })).toThrow(
      `REQUESTS_CA_BUNDLE, ${bundle}, holds no certificate in PEM.`,
    );
    rmSync(directory, { recursive: true });
  });
});

it('the secrets of a client are not printed with it, and go with a copy of its settings', async () => {
  const token = 'b'.repeat(40);
  const broker = { host: 'localhost', port: 61_612, user: 'admin', password: 'very secret' };
  const client = new MonitorClient({ url: 'https://a', httpUrl: 'http://a', token, broker });
  const { settings } = client;
  for (const text of [
    inspect(client, { depth: 5 }),
    inspect(settings),
    JSON.stringify({ client, settings }),
  ]) {
    expect(text).toContain('61612');
    expect(text).not.toContain(token);
    expect(text).not.toContain('very secret');
  }
  expect({ ...settings }).toEqual({ url: 'https://a', httpUrl: 'http://a', token, broker });
  await client.close();
});

async function fault(call: Promise<unknown>): Promise<MonitorError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(MonitorError);
  return error as MonitorError;
}
