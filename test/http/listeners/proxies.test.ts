import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../../scripts/free-port.ts';
import { certificatePaths } from '../../../src/certificates/certificates.ts';
import { PASSWORD, peopleOf, SAME_ORIGIN } from '../../access/people.ts';
import { Relay } from '../../client/relay.ts';
import { EventSource } from '../../messages/event-source.ts';
import { startTestMonitor, type TestMonitor } from '../../monitor.ts';
import { type FrontProxy, hasApache, hasNginx, startApache, startProxy } from '../../proxy.ts';
import { TestClient } from '../../test-client.ts';

// The sites of docs/, in front of a monitor, as far as these proxies are installed.

const run = { run_number: 5, start_time: '2026-08-07' };

describe.each([
  {
    ...{ name: 'nginx', file: 'nginx.conf', isInstalled: hasNginx, listen: 'listen 443' },
    start: (site: string) => startProxy(site),
  },
  {
    ...{ name: 'Apache', file: 'apache.conf', isInstalled: hasApache, listen: '<VirtualHost *:443' },
    start: startApache,
  },
])('behind $name, as docs/$file sets it up', ({ name, file, isInstalled, listen, start }) => {
  if (!isInstalled) return it.skip(`${name} is not installed`);
  let monitor: TestMonitor;
  /** Between the two, so that the monitor can be away. */
  let relay: Relay;
  let proxy: FrontProxy;
  let front: TestMonitor;
  let client: TestClient;

  beforeAll(async () => {
    monitor = await startTestMonitor({ SWF_BASE_PATH: '/swf-monitor', SWF_TRUST_PROXY: '127.0.0.1' });
    relay = await new Relay(monitor.http).open();
    const port = await freePort();
    const { cert, key } = certificatePaths(monitor.dataDirectory);
    const site = readFileSync(new URL(`../../../docs/${file}`, import.meta.url), 'utf8')
      .replace(listen, listen.replace(/\*?:?443/, `127.0.0.1:${port}`))
      .replace('/etc/ssl/monitor/fullchain.pem', cert)
      .replace('/etc/ssl/monitor/privkey.pem', key)
      .replaceAll('127.0.0.1:8002', `127.0.0.1:${relay.port}`);
    proxy = await start(site, port);
    const base = `https://localhost:${port}/swf-monitor`;
    front = { ...monitor, http: base, https: base };
    client = new TestClient(front);
  });
  afterAll(async () => {
    await client?.close();
    await proxy?.stop();
    await relay?.cut();
    await monitor?.stop();
  });

  it('a token that came over TLS to the proxy is accepted, though the last step is plain HTTP', async () => {
    expect((await client.https('POST', '/api/runs/', { body: run })).status).toBe(201);
  });

  it('links bear the address and the path by which the client came', async () => {
    await client.https('POST', '/api/runs/', { body: { ...run, run_number: 6 } });
    const { body } = await client.https('GET', '/api/runs/?limit=1');
    expect(body.next).toBe(`${front.https}/api/runs/?limit=1&offset=1`);
    expect((await client.https('GET', '/api/')).body.runs).toBe(`${front.https}/api/runs/`);
  });

  it('what a client says of other names and addresses is not believed', async () => {
    const headers = {
      'x-forwarded-host': 'evil.example.org',
      'x-forwarded-proto': 'http',
      'x-forwarded-for': '127.0.0.1',
      forwarded: 'for=127.0.0.1;host=evil.example.org;proto=http',
    };
    const { status, body } = await client.https('GET', '/api/', { headers });
    expect([status, body.runs]).toEqual([200, `${front.https}/api/runs/`]);
  });

  it.each(['a/b', 'a b?c#d%2Fe'])('the id %j survives when it is percent-encoded', async (worker_id) => {
    const body = {
      ...{ worker_id, run_number: 1, panda_job: 'j', location: 'l', status: 's' },
      started_at: '2026-08-07',
    };
    await client.https('POST', '/api/workers/', { body });
    const path = `/api/workers/${encodeURIComponent(worker_id)}/`;
    expect((await client.https('GET', path)).body.worker_id).toBe(worker_id);
  });

  it('pages are shown, and a person who signs in has a cookie for HTTPS and this path', async () => {
    const page = await client.https('GET', '/', { token: '', headers: { accept: 'text/html' } });
    expect([page.status, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
    const { person, open, call } = peopleOf(front, client);
    const username = await person();
    const browser = await open({ username, password: PASSWORD }, 'https', {
      ...SAME_ORIGIN,
      origin: new URL(front.https).origin,
    });
    expect(browser.setCookie).toMatch(
      /^__Secure-swf_session=[\w-]{43}; Path=\/swf-monitor\/?; HttpOnly; Secure;/,
    );
    expect((await call(browser, 'GET', '/api/session/')).body.user).toMatchObject({ username });
  });

  it('events of a stream arrive as they are sent', async () => {
    const source = await EventSource.open(front);
    try {
      await source.until(() => source.events.length > 0);
      for (const message_type of ['first', 'second']) {
        const seen = source.messages.length;
        await client.https('POST', '/api/workflow-messages/', {
          body: { message_type, message_content: {} },
        });
        await source.until(() => source.messages.length > seen);
      }
    } finally {
      await source.close();
    }
  });

  it('large bodies and replies pass, and one that is too large is answered by the monitor', async () => {
    const record = { app_name: 'large', instance_name: 'i', timestamp: '2026-08-07T00:00:00Z', level: 20 };
    const others = { levelname: 'INFO', module: 'm', funcname: 'f', lineno: 1, process: 1, thread: 1 };
    const records = Array.from({ length: 900 }, () => ({ ...record, ...others, message: 'x'.repeat(900) }));
    expect((await client.https('POST', '/api/logs/bulk/', { body: records })).status).toBe(201);
    const { text } = await client.https('GET', '/api/logs/?app_name=large&limit=900');
    expect(text.length).toBeGreaterThan(800_000);
    const tooLarge = await client.https('POST', '/api/logs/', {
      body: { ...record, ...others, message: 'x'.repeat(4 * 1024 * 1024) },
    });
    expect(tooLarge.status, tooLarge.text).toBe(413);
    expect(tooLarge.headers['x-request-id']).toBeTruthy();
  });

  it('the ETag of a reply is one that If-Match takes', async () => {
    const { body } = await client.https('POST', '/api/runs/', { body: { ...run, run_number: 7 } });
    const path = `/api/runs/${body.run_id}/`;
    const { headers } = await client.https('GET', path, { headers: { 'accept-encoding': 'gzip' } });
    const changed = { run_conditions: { changed: true } };
    const { status } = await client.https('PATCH', path, {
      body: changed,
      headers: { 'if-match': headers['etag'] ?? '' },
    });
    expect(status).toBe(200);
  });

  it('a monitor that was away is asked again within seconds', async () => {
    const live = async () => (await client.https('GET', '/api/health/live/')).status;
    await relay.cut();
    // The first of them may fail on a connection that there was.
    for (let calls = 0; calls < 3; calls++) expect(await live()).toBeGreaterThanOrEqual(502);
    await relay.open();
    await expect.poll(live, { timeout: 10_000, interval: 250 }).toBe(200);
  });
});
