import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { describe, expect, it } from 'vitest';
import { PreparedText } from '../../src/http/prepared-text.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();

describe('a text that is prepared once', () => {
  it.each(['', 'x', '…"ending"', 'x'.repeat(100_000)])(
    'is one gzip member with any ending',
    async (ending) => {
      const text = new PreparedText('text/plain', 'a text, a text and a text again; '.repeat(9_999));
      const plain = Buffer.concat(text.plain(ending));
      expect(gunzipSync(Buffer.concat(await text.gzipped(ending)))).toEqual(plain);
    },
  );

  it('has another tag with another ending', () => {
    const text = new PreparedText('text/plain', 'common');
    expect(text.etag('a')).toBe(text.etag('a'));
    expect(text.etag('a')).not.toBe(text.etag('b'));
    expect(text.etag('a')).not.toBe(new PreparedText('text/plain', 'other').etag('a'));
  });
});

describe.each(['/api/schema/', '/api/schema/?format=yaml', '/api/docs/json', '/api/docs/'])('%s', (path) => {
  it('is compressed for who takes gzip, and says how long it is', async () => {
    const plain = await client.http('GET', path);
    expect(Number(plain.headers['content-length'])).toBe(Buffer.byteLength(plain.text));
    expect(plain.headers).not.toHaveProperty('content-encoding');
    const { headers, body } = await request(monitor.http + path, {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    const bytes = Buffer.from(await body.arrayBuffer());
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['vary']).toContain('accept-encoding');
    expect(bytes.length).toBe(Number(headers['content-length']));
    expect(gunzipSync(bytes).toString()).toBe(plain.text);
  });

  it('is 304 for who has it, and not for who has another', async () => {
    const { headers } = await client.http('GET', path);
    const etag = headers['etag'] ?? '';
    for (const known of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
      const answer = await client.http('GET', path, { headers: { 'if-none-match': known } });
      expect(answer, known).toMatchObject({ status: 304, text: '', headers: { etag } });
    }
    expect((await client.http('GET', path, { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(200);
  });

  it('has the head of its reply with HEAD', async () => {
    const { headers } = await client.http('GET', path);
    const head = await client.http('HEAD', path);
    expect(head).toMatchObject({ status: 200, text: '' });
    for (const name of ['content-length', 'content-type', 'etag'])
      expect(head.headers[name]).toBe(headers[name]);
  });
});

describe('many who ask for the contract and do not read it', () => {
  it.each([
    ['200 connections', 200, 1],
    ['one that sends 1,000 requests', 1, 1_000],
  ])('hold no copies of it: %s', async (_name, connections, requests) => {
    const { hostname, port } = new URL(monitor.http);
    const before = process.memoryUsage();
    const sockets = await Promise.all(
      Array.from({ length: connections }, async () => {
        const socket = connect(Number(port), hostname).on('error', () => undefined);
        socket.write('GET /api/schema/ HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(requests));
        await new Promise((resolve) => socket.once('readable', resolve));
        return socket;
      }),
    );
    expect((await client.http('GET', '/api/health/live/')).status).toBe(200);
    const after = process.memoryUsage();
    const grown = after.heapUsed + after.external - before.heapUsed - before.external;
    for (const socket of sockets) socket.destroy();
    // A copy for each would be 80 MB and 400 MB.
    expect(grown / 1e6).toBeLessThan(40);
  });
});
