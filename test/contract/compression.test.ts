import { gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { beforeAll, describe, expect, it } from 'vitest';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();
const EVENTS = '/api/system-state-events/';

beforeAll(async () => {
  await monitor.database.query({
    text: `insert into swf_system_state_events (timestamp, run_number, event_type, state, event_data)
           select '2026-08-07'::timestamptz + n * interval '1 second', n, 'stf_gen', 'run', '{}'
           from generate_series(1, 5000) n`,
    values: [],
  });
});

/** Asks as a client that takes compressed replies, and reads what comes as it is. */
async function ask(path: string, { method = 'GET', accepts = 'gzip, deflate, br' } = {}) {
  const { statusCode, headers, body } = await request(monitor.http + path, {
    method: method as 'GET',
    headers: { 'accept-encoding': accepts },
  });
  return { status: statusCode, headers, bytes: Buffer.from(await body.arrayBuffer()) };
}

describe('a large reply', () => {
  it.each([
    ['a page that is sent at once', `${EVENTS}?limit=150`],
    ['a page that is sent in pieces', `${EVENTS}?limit=1000`],
    ['a whole list', EVENTS],
    ['a list as lines of JSON', `${EVENTS}?format=ndjson`],
    ['a list as CSV', `${EVENTS}?format=csv`],
  ])('is compressed for who takes gzip: %s', async (_name, path) => {
    const { headers, bytes } = await ask(path);
    const plain = await client.http('GET', path);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['vary']).toBe('accept-encoding');
    expect(headers['content-type']).toBe(plain.headers['content-type']);
    expect(bytes.length).toBeLessThan(plain.text.length / 4);
    expect(gunzipSync(bytes).toString()).toBe(plain.text);
  });

  it('of up to 64 KiB is compressed in one go: it says how long it is', async () => {
    const path = `${EVENTS}?limit=400`;
    const { headers, bytes } = await ask(path);
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(bytes).length).toBeGreaterThan(48 * 1024);
    expect(Number(headers['content-length'])).toBe(bytes.length);
    expect(gunzipSync(bytes).toString()).toBe((await client.http('GET', path)).text);
  });

  it.each(['', 'identity', 'br', 'gzip;q=0'])('is plain for who accepts "%s"', async (accepts) => {
    const { headers, bytes } = await ask(`${EVENTS}?limit=1000`, { accepts });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers['vary']).toBe('accept-encoding');
    expect(Number(headers['content-length'])).toBe(bytes.length);
    expect(JSON.parse(bytes.toString()).results).toHaveLength(1_000);
  });

  it('has no body with HEAD', async () => {
    for (const path of [EVENTS, `${EVENTS}?limit=1000`, '/api/schema/'])
      expect(await ask(path, { method: 'HEAD' }), path).toMatchObject({
        status: 200,
        bytes: Buffer.alloc(0),
      });
  });
});

describe('what is not compressed', () => {
  it.each([
    '/',
    '/runs/',
    '/icon.svg',
    '/api/health/live/',
    '/api/runs/?limit=1',
    '/api/nothing/',
    '/api/schema/',
  ])('says that others may have it compressed, once, for the caches between: %s', async (path) => {
    for (const accepts of ['', 'gzip']) {
      const { headers } = await ask(path, { accepts });
      expect(headers['vary']).toBe('accept-encoding');
      const known = headers['etag'];
      if (!known) continue;
      const again = await request(monitor.http + path, { headers: { 'if-none-match': String(known) } });
      expect(again.statusCode).toBe(304);
      expect(again.headers['vary']).toBe('accept-encoding');
    }
  });

  it('is a small reply: it says how long it is', async () => {
    for (const path of ['/api/health/live/', `${EVENTS}?limit=5`, '/api/nothing/']) {
      const { headers, bytes } = await ask(path);
      expect(headers, path).not.toHaveProperty('content-encoding');
      expect(Number(headers['content-length']), path).toBe(bytes.length);
    }
  });

  it('is the stream of messages: its first event is there at once', async () => {
    const { headers, body } = await request(`${monitor.http}/api/messages/stream/`, {
      headers: { 'accept-encoding': 'gzip', authorization: `Token ${monitor.token}` },
    });
    expect(headers).not.toHaveProperty('content-encoding');
    for await (const chunk of body) {
      expect(String(chunk)).toContain('event: connected');
      break;
    }
  });
});

it('a reply that breaks on its way is cut off, compressed or not', async () => {
  const { body } = await request(monitor.http + EVENTS, { headers: { 'accept-encoding': 'gzip' } });
  const broken = (async () => {
    for await (const _chunk of body)
      await monitor.database.query({
        text: 'drop table if exists swf_system_state_events cascade',
        values: [],
      });
  })();
  await expect(broken).rejects.toThrow();
});
