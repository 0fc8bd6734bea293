import { createConnection } from 'node:net';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { request } from 'undici';
import { expect, it } from 'vitest';
import { HOSTILE_BODIES } from '../../scripts/bench/hostile-bodies.ts';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();

const JSON_TYPE = { 'content-type': 'application/json' };
/**
 * What a body may cost in one turn of the event loop, in ms of this thread's own time, which other processes do not
 * count into. A body of any kind takes 50 at most; the rest is for the client, which is in this process, and for the
 * check of the reply.
 */
const MOST_AT_ONCE = 100;

/** Watches how much time of its own this thread takes in one turn of the event loop. @returns what ends it, and tells the most */
function watchTurns(): () => number {
  let most = 0;
  let before = ownTime();
  let isWatching = true;
  const look = () => {
    const now = ownTime();
    most = Math.max(most, now - before);
    before = now;
    if (isWatching) setImmediate(look);
  };
  setImmediate(look);
  return () => {
    isWatching = false;
    return most;
  };
}

function ownTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

it.each(HOSTILE_BODIES)('$what ($path) holds nobody up', { timeout: 60_000 }, async ({ path, body }) => {
  const most = watchTurns();
  const { status } = await client.http('POST', path, { raw: body, headers: JSON_TYPE });
  expect(most()).toBeLessThan(MOST_AT_ONCE);
  expect([201, 400]).toContain(status);
});

it('what was taken of them is listed as fast', { timeout: 60_000 }, async () => {
  const before = performance.now();
  expect((await client.http('GET', '/api/logs/?app_name=hostile&limit=5')).status).toBe(200);
  expect(performance.now() - before).toBeLessThan(3_000);
});

it.each([
  ['nested deeper than 100 levels', `{"a":${'['.repeat(101)}`],
  ['more than 20000 values', `{"a":[${Array(20_000).fill('1')}]}`],
  ['more than 2000 different names', `{${Array.from({ length: 2_001 }, (_, n) => `"${n}":1`)}}`],
  ['a number has more than 1000 characters', `{"a":${'1'.repeat(1_001)}}`],
])('a body is refused that has %s', async (reason, raw) => {
  const answer = await client.http('POST', '/api/logs/', { raw, headers: JSON_TYPE });
  expect(answer).toMatchObject({ status: 400, body: { detail: `JSON parse error - ${reason}` } });
});

it('a text or JSON beyond its maximum is named', async () => {
  const extra_data = { a: 'x'.repeat(262_144) };
  const answer = await client.http('POST', '/api/logs/', {
    body: logRecord('', { message: 'x'.repeat(262_145), extra_data }),
  });
  expect(answer).toMatchObject({
    status: 400,
    body: {
      message: ['Ensure this field has no more than 262144 characters.'],
      extra_data: [expect.stringMatching(/no more than 262144 characters as JSON/)],
    },
  });
});

it('a record of a bulk that is not JSON is named by its place', async () => {
  const raw = '[{"a":1},{"a":},{}]';
  const answer = await client.http('POST', '/api/logs/bulk/', { raw, headers: JSON_TYPE });
  expect(answer).toMatchObject({
    status: 400,
    body: { detail: expect.stringMatching(/element 1: Expecting value: line 1 column 6/) },
  });
  for (const malformed of ['[{}', '[{}}', '[{}] {}', '[{}],{}', '[{},]', '[,]', '[{]}'])
    expect(
      (await client.http('POST', '/api/logs/bulk/', { raw: malformed, headers: JSON_TYPE })).status,
      malformed,
    ).toBe(400);
  expect(await client.http('POST', '/api/logs/bulk/', { raw: ' [ \n] ', headers: JSON_TYPE })).toMatchObject({
    status: 201,
    body: { created: 0 },
  });
});

it('a body that is compressed is 415, which says so', async () => {
  const answer = await client.http('POST', '/api/logs/', {
    raw: gzipSync(JSON.stringify(logRecord())),
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
  });
  expect(answer).toMatchObject({
    status: 415,
    body: { detail: 'Unsupported Content-Encoding "gzip" in request. Send the body without compression.' },
  });
  expect(answer.headers['accept-encoding']).toBe('identity');
  const identity = { ...JSON_TYPE, 'content-encoding': 'identity' };
  expect(
    (await client.http('POST', '/api/logs/', { raw: JSON.stringify(logRecord()), headers: identity })).status,
  ).toBe(201);
});

it.each([
  ['/api/logs/', 1],
  ['/api/logs/bulk/', 2],
])('a body that is too large for %s is 413, which names the limit', async (path, limit) => {
  const answer = await client.http('POST', path, {
    raw: Buffer.alloc(limit * 2 ** 20 + 1),
    headers: JSON_TYPE,
  });
  expect(answer).toMatchObject({
    status: 413,
    body: { detail: `The request body is larger than the ${limit} MiB that this operation accepts.` },
  });
});

/** Sends the head of a request, and its body once it is told to. @returns what comes back until the end */
function askFirst(path: string, body: string, length = body.length): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = createConnection(Number(new URL(monitor.http).port), '127.0.0.1', () =>
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n` +
          'Expect: 100-continue\r\nConnection: close\r\n\r\n',
      ),
    );
    socket.on('data', (chunk) => {
      heard += chunk;
      if (heard === 'HTTP/1.1 100 Continue\r\n\r\n') socket.write(body);
    });
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}

it('a client that asks before it sends is told to go on, unless its body is refused anyhow', async () => {
  expect(await askFirst('/api/logs/', JSON.stringify(logRecord()))).toMatch(
    /^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 201 /,
  );
  expect(await askFirst('/api/logs/', '', 2 ** 20 + 1)).toMatch(/^HTTP\/1.1 413 .*1 MiB/s);
  expect(await askFirst('/api/runs/', '{}')).toMatch(/^HTTP\/1.1 401 /);
});

it('a body in chunks of a byte each is refused, which says how to send it', async () => {
  const socket = createConnection(Number(new URL(monitor.http).port), '127.0.0.1');
  socket.on('error', () => undefined); // what it sends after it was refused
  socket.write('POST /api/logs/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n');
  socket.write(`Transfer-Encoding: chunked\r\n\r\n${'1\r\n \r\n'.repeat(1_100)}`);
  let heard = '';
  for await (const bytes of socket) heard += bytes;
  expect(heard).toMatch(
    /^HTTP\/1.1 400 Bad Request\r\n.*"The request body comes in chunks of a few bytes\./s,
  );
});

it('a body in a thousand small chunks is taken', async () => {
  const chunks = [...JSON.stringify(logRecord('', { message: 'x'.repeat(600) }))];
  const { statusCode } = await request(`${monitor.http}/api/logs/`, {
    method: 'POST',
    headers: JSON_TYPE,
    body: Readable.from(chunks),
  });
  expect(statusCode).toBe(201);
});
