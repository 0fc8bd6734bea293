import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESSES, REDIRECTS } from '../../src/dashboard/addresses.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { TestClient } from '../test-client.ts';
import { buildPages } from './browser.ts';

const HTML = { headers: { accept: 'text/html,application/xhtml+xml' } };
/** An address with something in the place of its parameters. */
const filled = (address: string) => `${address.replaceAll(/\$\w+/g, 'x%2Fy')}${address === '/' ? '' : '/'}`;

buildPages();

describe.each(['', '/swf-monitor'])('under "%s"', (base) => {
  let monitor: TestMonitor;
  let client: TestClient;
  beforeAll(async () => {
    monitor = await startTestMonitor({ SWF_BASE_PATH: base, SWF_PUBLIC_READ: 'false' });
    client = new TestClient(monitor);
  });
  afterAll(async () => {
    await client.close();
    await monitor.stop();
  });

  it.each(Object.values(ADDRESSES))(
    '%s is a page, over both listeners and without credentials',
    async (address) => {
      for (const get of [
        () => client.http('GET', filled(address), HTML),
        () => client.https('GET', filled(address), { ...HTML, token: undefined }),
      ]) {
        const { status, headers, text } = await get();
        expect(status).toBe(200);
        expect(headers['content-type']).toContain('text/html');
        expect(headers['cache-control']).toBe('no-cache');
        expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
        expect(headers['content-security-policy']).not.toContain('unsafe');
        expect(text).toContain(`name="base-path" content="${base}/"`);
      }
    },
  );

  it.each(Object.values(ADDRESSES).filter((address) => address !== '/'))(
    '%s without its last slash leads to it, with the query',
    async (address) => {
      const bare = filled(address).slice(0, -1);
      const { status, headers } = await client.http('GET', `${bare}?q=a%26b`, HTML);
      expect(status).toBe(301);
      expect(headers['location']).toBe(`${base}${bare}/?q=a%26b`);
    },
  );

  it.each(REDIRECTS)('$from has gone to $to', async ({ from, to, status: expected }) => {
    const { status, headers } = await client.http('GET', `${from.replace('$key', '7')}/`, HTML);
    expect(status).toBe(expected);
    expect(headers['location']).toBe(base + to.replace('$key', '7'));
  });

  it('the files of the page come from here, compressed, and those with a hash in their name for ever', async () => {
    const { text } = await client.http('GET', '/', HTML);
    const named = [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css|svg))"/g)].map(([, file]) => file ?? '');
    expect(named.length).toBeGreaterThan(3);
    for (const file of named) {
      expect(file.startsWith(`${base}/`), file).toBe(true);
      const { status, headers } = await client.http('GET', file.slice(base.length), {
        headers: { 'accept-encoding': 'gzip' },
      });
      expect(status, file).toBe(200);
      expect(headers['content-encoding'], file).toBe('gzip');
      expect(headers['cache-control']).toContain(file.includes('/assets/') ? 'immutable' : 'no-cache');
    }
  });

  it('anything else is a page with 404 for browsers, and JSON for programs and below /api/', async () => {
    const page = await client.http('GET', '/nowhere/', HTML);
    expect(page).toMatchObject({ status: 404 });
    expect(page.headers['content-type']).toContain('text/html');
    for (const answer of [
      await client.http('GET', '/nowhere/'),
      await client.http('GET', '/api/nowhere/', HTML),
      await client.http('GET', '/api/update/', HTML),
      await client.http('POST', '/nowhere/', HTML),
    ]) {
      expect(answer.status).toBe(404);
      expect(answer.body.detail).toContain('There is nothing at');
    }
  });
});
