import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { devNull } from 'node:os';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { MonitorClient } from '../../src/client/index.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';

/** A proxy that leads every name to the monitor on this machine, and notes what was asked of it. */
let monitor: TestMonitor;
const asked: string[] = [];
const proxy = createServer((incoming, outgoing) => {
  const url = new URL(incoming.url ?? '');
  asked.push(`${incoming.method} ${url.origin}`);
  const { port } = new URL(monitor.http);
  const { method, headers } = incoming;
  const onward = request(
    { host: '127.0.0.1', port, path: url.pathname + url.search, method, headers },
    (reply) => {
      outgoing.writeHead(reply.statusCode ?? 500, reply.headers);
      reply.pipe(outgoing);
    },
  );
  incoming.pipe(onward);
}).on('connect', (incoming, socket) => {
  asked.push(`CONNECT ${incoming.url}`);
  const onward = connect(Number(new URL(monitor.https).port), '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    onward.pipe(socket).pipe(onward);
  });
  onward.on('error', () => socket.destroy());
  socket.on('error', () => onward.destroy());
});
const clients: MonitorClient[] = [];

/** A client in a process with these variables. */
function clientWith(environment: Record<string, string>): MonitorClient {
  const { port } = proxy.address() as AddressInfo;
  vi.stubEnv('no_proxy', environment['no_proxy'] ?? '');
  for (const name of ['http_proxy', 'https_proxy']) vi.stubEnv(name, `http://127.0.0.1:${port}`);
  const client = MonitorClient.fromEnvironment({
    environment: {
      SWF_MONITOR_URL: monitor.https,
      SWF_MONITOR_HTTP_URL: monitor.http,
      SWF_API_TOKEN: monitor.token,
      REQUESTS_CA_BUNDLE: `${monitor.dataDirectory}/ssl_ca.pem`,
      ...environment,
    },
    file: devNull,
  });
  clients.push(client);
  return client;
}

beforeAll(async () => {
  monitor = await startTestMonitor({ SWF_ALLOWED_HOSTS: '*' });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  for (const client of clients) await client.close();
  proxy.closeAllConnections();
  proxy.close();
  await monitor.stop();
});

test('an address of this machine is never reached by a proxy', async () => {
  const client = clientWith({});
  await client.nextAgentId();
  await client.createLogs({ body: [] });
  expect(asked).toEqual([]);
});

test('another address is: HTTP passed on, HTTPS by a tunnel whose end must be the monitor', async () => {
  const client = clientWith({
    SWF_MONITOR_URL: 'https://monitor.invalid:8443',
    SWF_MONITOR_HTTP_URL: 'http://monitor.invalid:8002',
  });
  expect(await client.createLogs({ body: [] })).toEqual({ created: 0 });
  expect(asked.splice(0)).toEqual(['POST http://monitor.invalid:8002']);
  // The tunnel works; the certificate behind it is not one of monitor.invalid.
  await expect(client.nextAgentId()).rejects.toMatchObject({ kind: 'untrusted' });
  expect(asked.splice(0)).toEqual(['CONNECT monitor.invalid:8443']);
});

test('a tunnel that leads to the monitor is trusted by REQUESTS_CA_BUNDLE', async () => {
  const ca = readFileSync(`${monitor.dataDirectory}/ssl_ca.pem`, 'utf8');
  expect(ca).toContain('BEGIN CERTIFICATE');
  const { hostname } = await import('node:os');
  const client = clientWith({ SWF_MONITOR_URL: `https://${hostname()}:8443` });
  await client.nextAgentId();
  expect(asked.splice(0)).toEqual([`CONNECT ${hostname()}:8443`]);
});

test('no_proxy leaves an address out', async () => {
  const client = clientWith({
    SWF_MONITOR_URL: 'https://monitor.invalid:8443',
    no_proxy: 'localhost,.invalid',
  });
  await expect(client.live({}, { retry: false })).rejects.toMatchObject({ kind: 'unreachable' });
  expect(asked).toEqual([]);
});

test('no_proxy leaves a network out, and one address of two', async () => {
  const client = clientWith({
    SWF_MONITOR_URL: 'https://0.0.0.0:1', // leads to this machine, though it is not known for it
    SWF_MONITOR_HTTP_URL: 'http://monitor.invalid:8002',
    no_proxy: '0.0.0.0/24',
  });
  await client.createLogs({ body: [] });
  expect(asked.splice(0)).toEqual(['POST http://monitor.invalid:8002']);
  await expect(client.live({}, { retry: false })).rejects.toMatchObject({ kind: 'unreachable' });
  expect(asked).toEqual([]);
});

test('a proxy that is not there is named by its address, and one that lets nobody through by what it says', async () => {
  const remote = { url: 'https://monitor.invalid:8443', httpUrl: 'http://monitor.invalid:8002' };
  const refusing = createServer()
    .on('connect', (_, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'))
    .listen(0, '127.0.0.1');
  await once(refusing, 'listening');
  const { port } = refusing.address() as AddressInfo;
  vi.stubEnv('no_proxy', '');
  vi.stubEnv('https_proxy', `http://127.0.0.1:${port}`);
  const client = new MonitorClient(remote);
  clients.push(client);
  await expect(client.live({}, { retry: false })).rejects.toMatchObject({
    kind: 'unreachable',
    message: expect.stringMatching(/the proxy lets nobody through; mind https_proxy.*\(407\)/),
  });
  refusing.close();
  refusing.closeAllConnections();
  await once(refusing, 'close');
  await expect(client.live({}, { retry: false })).rejects.toMatchObject({
    kind: 'unreachable',
    message: expect.stringContaining(`(ECONNREFUSED 127.0.0.1 port ${port})`),
  });
});

test('NO_PROXY=* leaves every address out', async () => {
  const client = clientWith({ SWF_MONITOR_URL: 'https://monitor.invalid:8443', no_proxy: '*' });
  await expect(client.live({}, { retry: false })).rejects.toMatchObject({ kind: 'unreachable' });
  expect(asked).toEqual([]);
});

test('all of 127.0.0.0/8 is this machine, beside an address that is not', async () => {
  const client = clientWith({
    SWF_MONITOR_URL: 'https://monitor.invalid:8443',
    SWF_MONITOR_HTTP_URL: monitor.http.replace('localhost', '127.0.0.2').replace('127.0.0.1', '127.0.0.2'),
  });
  const fault = await client.createLogs({ body: [] }, { retry: false }).catch((error: unknown) => error);
  expect(fault).toMatchObject({ kind: 'unreachable' }); // the monitor listens on 127.0.0.1 alone
  expect(asked).toEqual([]);
});

test('a proxy that is no address is told by its variable, and means nothing to a monitor of this machine', async () => {
  const remote = {
    url: 'https://monitor.invalid:8443',
    httpUrl: 'http://monitor.invalid:8002',
  };
  for (const value of ['proxy.example.org:3128', 'http://', 'none']) {
    vi.stubEnv('https_proxy', value);
    expect(() => new MonitorClient(remote)).toThrow(/^https_proxy is not the http:\/\/ address of a proxy/);
    const client = new MonitorClient({ url: monitor.http, httpUrl: monitor.http });
    expect(await client.live()).toBeTruthy();
    await client.close();
  }
});
