import { webcrypto } from 'node:crypto';
import { getEventListeners, once } from 'node:events';
import type { Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket, Server as TcpServer } from 'node:net';
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { afterEach, describe, expect, test } from 'vitest';
import { type ClientOptions, MonitorClient, MonitorError } from '../../src/client/index.ts';
import { logRecord } from '../log-record.ts';
import { listen, listenRaw } from './servers.ts';

/** What a server may do to a call, and what the caller is told. Every test has a server of its own. */
const undo: (() => unknown)[] = [];
afterEach(async () => {
  while (undo.length > 0) await undo.pop()?.();
});

const run = {
  run_id: 1,
  run_number: 7,
  start_time: '2026-08-07T14:00:00Z',
  end_time: null,
  run_conditions: {},
};
const ok = (body: unknown) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
};
const created = (body: unknown) => ok(body).replace('200 OK', '201 Created');

/** A client of one address for everything. */
function clientOf(options: Partial<ClientOptions> & { url: string }): MonitorClient {
  return new MonitorClient({ httpUrl: options.url, ...options });
}

/** A client of a server that answers the nth request so. */
async function against(
  answer: (socket: Socket, nth: number) => void,
  options: Partial<ClientOptions> = {},
): Promise<{ client: MonitorClient; asked: Promise<void>; requests: () => number; url: string }> {
  let count = 0;
  const asked = Promise.withResolvers<void>();
  const { server, url, sockets } = await listenRaw((socket, nth) => {
    count++;
    answer(socket, nth);
    asked.resolve();
  });
  const client = clientOf({ url, token: 'secret', timeout: 30_000, deadline: 30_000, ...options });
  undo.push(
    () => closed(server, sockets),
    () => client.close(),
  );
  return { client, asked: asked.promise, requests: () => count, url };
}

function closed(server: Server | TcpServer, sockets = new Set<Socket>()): void {
  for (const socket of sockets) socket.destroy();
  server.close();
}

const failure = (call: Promise<unknown>): Promise<MonitorError> =>
  call.then(
    () => Promise.reject(new Error('it succeeded')),
    (error) => (error instanceof MonitorError ? error : Promise.reject(error)),
  );
const YEAR = 365 * 86_400_000;
const single = { retry: false } as const;
const one = { path: { run_id: 1 } };

describe('a server that', () => {
  test('is not there: unreachable, retryable', async () => {
    const { server, url } = await listen(() => undefined);
    server.close();
    await once(server, 'close');
    const client = clientOf({ url });
    undo.push(() => client.close());
    const error = await failure(client.retrieveRun(one, single));
    expect(error).toMatchObject({ kind: 'unreachable', canRetry: true, status: undefined });
    expect(error.message).toBe(
      `retrieveRun, GET ${url}/api/runs/1/: refused, as nobody listens there; see that the monitor runs, and mind SWF_MONITOR_URL (ECONNREFUSED 127.0.0.1 port ${new URL(url).port})`,
    );
    const logging = await failure(client.createLog({ body: logRecord() }));
    expect(logging.message).toContain('and mind SWF_MONITOR_HTTP_URL (ECONNREFUSED ');
  });

  test('has no such name: unreachable', async () => {
    const client = clientOf({ url: 'http://no-such-host.invalid' });
    undo.push(() => client.close());
    const error = await failure(client.live({}, single));
    expect(error).toMatchObject({ kind: 'unreachable', canRetry: true });
    expect(error.message).toMatch(
      /^live, GET http:\/\/no-such-host.invalid\/api\/health\/live\/: no machine has this name; mind SWF_MONITOR_URL \(E/,
    );
  });

  test('answers garbage instead of HTTP: garbage', async () => {
    for (const garbage of ['SSH-2.0-OpenSSH_9.9\r\n\r\n', 'HTTP/1.1 200 OK\r\nno header\r\n\r\n']) {
      const { client, url } = await against((socket) => socket.end(garbage));
      const error = await failure(client.retrieveRun(one));
      expect(error).toMatchObject({ kind: 'garbage', canRetry: false });
      expect(error.message).toMatch(
        `retrieveRun, GET ${url}/api/runs/1/: what answers speaks no HTTP; mind the port and the scheme of SWF_MONITOR_URL (HPE_`,
      );
    }
  });

  test('answers 200 with a page for people: garbage', async () => {
    const { client } = await against((socket) => socket.write(ok('<html><title>Welcome</title></html>')));
    const error = await failure(client.retrieveRun(one));
    expect(error).toMatchObject({ kind: 'garbage', status: 200, canRetry: false });
    expect(error.message).toContain('base path');
  });

  test('answers 200 with nothing: garbage', async () => {
    const { client } = await against((socket) => socket.write(ok('')));
    expect(await failure(client.retrieveRun(one))).toMatchObject({ kind: 'garbage', status: 200 });
  });

  test.each([
    ['another object', { hello: 'world' }, 'the body lacks run_id'],
    ['an array', [], 'the body is no object'],
    ['another type', { ...run, run_number: '7' }, 'the body has another run_number'],
    ['null where none may be', { ...run, run_number: null }, 'the body has another run_number'],
  ])('answers 200 with %s: wrongShape, naming it', async (_, body, detail) => {
    const { client } = await against((socket) => socket.write(ok(body)));
    const error = await failure(client.retrieveRun(one));
    expect(error).toMatchObject({ kind: 'wrongShape', status: 200, canRetry: false });
    expect(error.message).toContain(detail);
  });

  test.each([
    ['an object', { hello: 'world' }, 'the body is no list'],
    ['other rows', { count: 1, next: null, previous: null, results: [{ id: 1 }] }, 'a row lacks run_id'],
  ])('answers a list with %s: wrongShape', async (_, body, detail) => {
    const { client } = await against((socket) => socket.write(ok(body)));
    const error = await failure(client.listRuns({ query: { limit: 1 } }));
    expect(error).toMatchObject({ kind: 'wrongShape', status: 200 });
    expect(error.message).toContain(detail);
  });

  test('hangs: timeout, after its time', async () => {
    const { client, requests, url } = await against(() => undefined);
    const start = performance.now();
    const error = await failure(client.createLog({ body: logRecord() }, { timeout: 200 }));
    expect(performance.now() - start).toBeGreaterThan(190);
    expect(error).toMatchObject({
      kind: 'timeout',
      canRetry: true,
      message: `createLog, POST ${url}/api/logs/: no answer within 200 ms`,
    });
    expect(requests()).toBeLessThan(2);
  });

  test('hangs in the middle of a reply: timeout', async () => {
    const { client } = await against((socket) => socket.write(ok(run).slice(0, -5)));
    expect(await failure(client.retrieveRun(one, { ...single, timeout: 200 }))).toMatchObject({
      kind: 'timeout',
    });
  });

  test('hangs longer than all tries may take: deadline', async () => {
    const { client, url } = await against(() => undefined);
    const error = await failure(client.retrieveRun(one, { timeout: 10_000, deadline: 300 }));
    expect(error).toMatchObject({
      kind: 'deadline',
      message: `retrieveRun, GET ${url}/api/runs/1/: not done within 300 ms`,
    });
  });

  test('closes at once: closed', async () => {
    const { client, requests } = await against((socket) => socket.end());
    expect(await failure(client.createLog({ body: logRecord() }))).toMatchObject({
      kind: 'closed',
      canRetry: true,
    });
    expect(requests()).toBe(1);
  });

  test('closes in the middle of the head: closed', async () => {
    const { client } = await against((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-ty'));
    expect(await failure(client.retrieveRun(one, single))).toMatchObject({ kind: 'closed' });
  });

  test('closes in the middle of the reply: closed', async () => {
    const { client } = await against((socket) => socket.end(ok(run).slice(0, -5)));
    const error = await failure(client.retrieveRun(one, single));
    expect(error).toMatchObject({ kind: 'closed', canRetry: true });
  });

  test('closes in the middle of a chunked reply: closed', async () => {
    const { client } = await against((socket) =>
      socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"run'),
    );
    expect(await failure(client.retrieveRun(one, single))).toMatchObject({ kind: 'closed' });
  });

  test('resets: reset', async () => {
    const { client } = await against((socket) => socket.resetAndDestroy());
    expect(await failure(client.createLog({ body: logRecord() }))).toMatchObject({
      kind: 'reset',
      canRetry: true,
    });
  });

  test('resets in the middle of the reply: reset', async () => {
    const { client } = await against((socket) => {
      socket.write(ok(run).slice(0, -5), () => socket.resetAndDestroy());
    });
    expect(await failure(client.retrieveRun(one, single))).toMatchObject({ kind: 'reset' });
  });

  test('redirects: redirected, and the token goes nowhere', async () => {
    const elsewhere = await against((socket) => socket.write(ok(run)));
    const { client } = await against((socket) =>
      socket.write(`HTTP/1.1 302 Found\r\nlocation: ${elsewhere.url}/login/\r\ncontent-length: 0\r\n\r\n`),
    );
    const error = await failure(client.retrieveRun(one));
    expect(error).toMatchObject({ kind: 'redirected', status: 302, canRetry: false });
    expect(error.message).toContain(`${elsewhere.url}/login/`);
    expect(elsewhere.requests()).toBe(0);
  });

  test('answers like a proxy without a monitor behind: refused by 502, with its words', async () => {
    const { client } = await against((socket) =>
      socket.write(
        'HTTP/1.1 502 Bad Gateway\r\ncontent-length: 43\r\n\r\n<html><h1>502 Bad\nGateway</h1> nginx</html>',
      ),
    );
    expect(await failure(client.retrieveRun(one, single))).toMatchObject({
      kind: 'refused',
      status: 502,
      canRetry: true,
      detail: '502 Bad Gateway nginx',
    });
  });
});

describe('an answer that is none of the operation', () => {
  test.each([
    ['a page', '<html>signed out</html>', 'garbage'],
    ['an object', '{"ok":true}', 'wrongShape'],
    ['nothing', '', 'garbage'],
  ])('a DELETE answered 200 with %s is not done: %s', async (_, text, kind) => {
    const { client } = await against((socket) => socket.write(ok(text)));
    expect(await failure(client.deleteRun(one))).toMatchObject({ kind, status: 200 });
  });

  test('a POST answered by the success of another operation is not done', async () => {
    const { client } = await against((socket) => socket.write(ok(run)));
    const error = await failure(client.createRun({ body: run }));
    expect(error).toMatchObject({ kind: 'wrongShape', status: 200 });
    expect(error.message).toContain('it is done by 201');
  });

  test('its own success is success', async () => {
    const { client } = await against((socket) => socket.write('HTTP/1.1 204 No Content\r\n\r\n'));
    expect(await client.deleteRun(one)).toBeUndefined();
  });

  test('one without end is cut: garbage', async () => {
    const { server, url } = await listen((_, response) => {
      const piece = Buffer.alloc(2 ** 20, ' ');
      const more = () => {
        while (response.write(piece));
      };
      response.on('drain', more).on('error', () => undefined);
      more();
    });
    const client = clientOf({ url, timeout: 60_000 });
    undo.push(
      () => server.closeAllConnections(),
      () => closed(server),
      () => client.close(),
    );
    const error = await failure(client.retrieveRun(one));
    expect(error).toMatchObject({ kind: 'garbage', canRetry: false });
    expect(error.message).toContain('UND_ERR_RES_EXCEEDED_MAX_SIZE');
  });

  test('a redirect without a place leads nowhere', async () => {
    const { client } = await against((socket) =>
      socket.write('HTTP/1.1 302 Found\r\ncontent-length: 0\r\n\r\n'),
    );
    expect((await failure(client.retrieveRun(one))).message).toContain('the answer points nowhere');
  });
});

describe('what cannot be sent', () => {
  test.each(['.', '..', ''])("is a path of '%s', which would address something else", async (file_id) => {
    const { client, requests } = await against((socket) => socket.write(ok([])));
    await expect(client.deleteStfFile({ path: { file_id } })).rejects.toThrow(RangeError);
    await expect(client.retrieveStfFile({ path: { file_id: 'a..b' } })).rejects.toMatchObject({
      kind: 'wrongShape',
    });
    expect(requests()).toBe(1);
  });

  test.each(['', 'a b', 'é', 'x'.repeat(256)])("is the idempotency key '%s'", async (idempotencyKey) => {
    const { client, requests } = await against(() => undefined);
    await expect(client.createRun({ body: run }, { idempotencyKey })).rejects.toThrow(
      'idempotencyKey: 1 to 255 visible ASCII characters',
    );
    expect(requests()).toBe(0);
  });

  test.each([0, -1, Number.NaN])('is a time of %d ms', async (ms) => {
    const { client, requests } = await against(() => undefined);
    await expect(client.listRuns({}, { timeout: ms })).rejects.toThrow(RangeError);
    await expect(client.listRuns({}, { deadline: ms })).rejects.toThrow(RangeError);
    expect(() => clientOf({ url: 'http://localhost:1', deadline: ms })).toThrow(RangeError);
    expect(requests()).toBe(0);
  });

  test('but a time without end is the longest that a timer counts', async () => {
    const { client } = await against((socket) => setTimeout(() => socket.write(ok(run)), 100));
    const endless = { timeout: Number.POSITIVE_INFINITY, deadline: 2 ** 40 };
    expect(await client.retrieveRun(one, endless)).toEqual(run);
  });
});

describe('TLS', () => {
  /** A server with a certificate of its own for a name, valid for a year that began so many years ago. */
  async function serve(name = 'localhost', years = 0.5) {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const begin = Date.now() - years * YEAR;
    const certificate = await x509.X509CertificateGenerator.createSelfSigned({
      name: `CN=${name}`,
      keys,
      signingAlgorithm: algorithm,
      notBefore: new Date(begin),
      notAfter: new Date(begin + YEAR),
      extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: name }])],
    });
    const secret = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
    const cert = certificate.toString('pem');
    const key = x509.PemConverter.encode(secret, 'PRIVATE KEY');
    const server = createTlsServer({ cert, key }, (_, response) => response.end(JSON.stringify(run)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    undo.push(() => server.close());
    return { ca: cert, url: `https://localhost:${(server.address() as AddressInfo).port}` };
  }

  test.each<[string, { name?: string; years?: number }, string]>([
    ['nobody vouches for', {}, 'is of an authority that is not trusted; mind REQUESTS_CA_BUNDLE'],
    ['is for another name', { name: 'elsewhere.invalid' }, 'is for another name; mind SWF_MONITOR_URL'],
    ['has expired', { years: 2 }, 'of the monitor has expired'],
    ['is not valid yet', { years: -1 }, 'is not valid yet; compare the clocks'],
  ])('with a certificate that %s: untrusted, and why', async (title, { name, years }, words) => {
    const { ca, url } = await serve(name, years);
    const client = clientOf({ url, ca: title.startsWith('nobody') ? undefined : ca });
    undo.push(() => client.close());
    const error = await failure(client.retrieveRun(one));
    expect(error).toMatchObject({ kind: 'untrusted', canRetry: false });
    expect(error.message).toContain(`retrieveRun, GET ${url}/api/runs/1/: TLS: the certificate ${words}`);
  });

  test('with a trusted one: an answer; with a port that speaks HTTP: garbage', async () => {
    const { ca, url } = await serve();
    const plain = await listen((_, response) => response.end());
    const friend = clientOf({ url, ca });
    const lost = clientOf({ url: plain.url.replace('http:', 'https:') });
    undo.push(
      () => plain.server.close(),
      () => Promise.all([friend, lost].map((client) => client.close())),
    );
    expect(await friend.retrieveRun(one)).toEqual(run);
    const error = await failure(lost.retrieveRun(one));
    expect(error).toMatchObject({ kind: 'garbage', canRetry: false });
    expect(error.message).toContain(
      'no TLS is spoken there; mind the port and the scheme of SWF_MONITOR_URL',
    );
  });
});

describe('trying again', () => {
  test('reads are repeated until they succeed, each with a fresh time-out', async () => {
    const { client, requests } = await against((socket, nth) => {
      if (nth === 0) return; // hangs
      if (nth === 1) socket.resetAndDestroy();
      else if (nth === 2) socket.write('HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n');
      else socket.write(ok(run));
    });
    // The first try takes all of one time-out: the others have theirs.
    expect(await client.retrieveRun(one, { timeout: 1_000 })).toEqual(run);
    expect(requests()).toBe(4);
  });

  test('what has an effect is sent once, unless it has a key; then with the same one', async () => {
    const keys: (string | undefined)[] = [];
    const { server, url } = await listen((request, response) => {
      keys.push(request.headers['idempotency-key'] as string | undefined);
      request.resume();
      if (keys.length % 2 === 1) request.socket.resetAndDestroy();
      else response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(run));
    });
    const client = clientOf({ url });
    undo.push(
      () => closed(server),
      () => client.close(),
    );
    expect(await failure(client.createLog({ body: logRecord() }))).toMatchObject({
      kind: 'reset',
      idempotencyKey: undefined,
    });
    expect(keys).toEqual([undefined]);
    keys.length = 0;
    expect(await client.createRun({ body: run }, { idempotencyKey: 'run-7-end' })).toEqual(run);
    expect(keys.splice(0)).toEqual(['run-7-end', 'run-7-end']);
    await client.createRun({ body: run });
    await client.createRun({ body: run });
    const [first, again, second, secondAgain] = keys;
    expect([first, second]).toEqual([again, secondAgain]);
    expect(first).toMatch(/^[\da-f-]{36}$/);
    expect(second).not.toBe(first);
  });

  test('the error has the key under which it can be sent again', async () => {
    const keys: unknown[] = [];
    const { server, url } = await listen((request, response) => {
      keys.push(request.headers['idempotency-key']);
      request.resume();
      if (keys.length === 1) request.socket.resetAndDestroy();
      else response.writeHead(201).end(JSON.stringify(run));
    });
    const client = clientOf({ url });
    undo.push(
      () => closed(server),
      () => client.close(),
    );
    const { idempotencyKey = '' } = await failure(client.createRun({ body: run }, { retry: false }));
    expect(await client.createRun({ body: run }, { idempotencyKey })).toEqual(run);
    expect(keys).toEqual([idempotencyKey, idempotencyKey]);
  });

  test.each([
    ['seconds', () => '1'],
    ['a date', () => new Date(Date.now() + 2_000).toUTCString()],
  ])('Retry-After in %s is waited for', async (_, after) => {
    const times: number[] = [];
    const { client } = await against((socket, nth) => {
      times.push(performance.now());
      if (nth > 0) return socket.write(ok(run));
      return socket.write(
        `HTTP/1.1 429 Too Many Requests\r\nretry-after: ${after()}\r\ncontent-length: 0\r\n\r\n`,
      );
    });
    await client.retrieveRun(one);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(900);
  });

  test('a Retry-After beyond the deadline is not waited for: the refusal comes at once', async () => {
    const { client } = await against((socket) =>
      socket.write('HTTP/1.1 503 Busy\r\nretry-after: 7200\r\ncontent-length: 17\r\n\r\n{"detail":"busy"}'),
    );
    // Who waited, be it to the deadline only, would outlast this test.
    expect(await failure(client.retrieveRun(one, { deadline: 3_600_000 }))).toMatchObject({
      status: 503,
      detail: 'busy',
      retryAfter: 7_200_000,
    });
  });

  test.each(['0', '-5', '1.5', 'soon', 'Fri, 07 Aug 2020 14:00:00 GMT'])(
    'a Retry-After of %s does not make it hurry',
    async (after) => {
      const { client, requests } = await against(
        (socket) => socket.write(`HTTP/1.1 503 Busy\r\nretry-after: ${after}\r\ncontent-length: 0\r\n\r\n`),
        { deadline: 1_500 },
      );
      expect(await failure(client.retrieveRun(one))).toMatchObject({ status: 503 });
      expect(requests()).toBeGreaterThan(1);
      expect(requests()).toBeLessThan(6);
    },
  );

  test('a Retry-After of more than a timer can count is not a short one', async () => {
    const { client, requests } = await against(
      (socket) =>
        socket.write(`HTTP/1.1 503 Busy\r\nretry-after: ${'9'.repeat(400)}\r\ncontent-length: 0\r\n\r\n`),
      { deadline: 1_500 },
    );
    expect(await failure(client.retrieveRun(one))).toMatchObject({ retryAfter: 2 ** 31 - 1 });
    expect(requests()).toBe(1);
  });

  test('a twin in flight, 409 with Retry-After, is waited for; another 409 is not', async () => {
    const reply = (headers: string) => `HTTP/1.1 409 Conflict\r\n${headers}content-length: 0\r\n\r\n`;
    const twin = await against((socket, nth) =>
      socket.write(nth === 0 ? reply('retry-after: 0\r\n') : created(run)),
    );
    expect(await twin.client.createRun({ body: run }, { idempotencyKey: 'k' })).toEqual(run);
    const other = await against((socket) => socket.write(reply('')));
    const error = await failure(other.client.createRun({ body: run }, { idempotencyKey: 'k' }));
    expect(error).toMatchObject({ status: 409, canRetry: false });
  });
});

describe('cancelling', () => {
  test('ends a call that waits for its reply, before it began, and between two tries', async () => {
    const hanging = await against(() => undefined);
    const controller = new AbortController();
    const call = failure(hanging.client.retrieveRun(one, { signal: controller.signal }));
    await hanging.asked;
    controller.abort();
    expect(await call).toMatchObject({ kind: 'cancelled', canRetry: false });
    const again = await failure(hanging.client.retrieveRun(one, { signal: controller.signal }));
    expect(again.kind).toBe('cancelled');
    expect(hanging.requests()).toBe(1);

    const refusing = await against((socket) =>
      socket.write('HTTP/1.1 503 Busy\r\nretry-after: 3600\r\ncontent-length: 0\r\n\r\n'),
    );
    const paused = { signal: AbortSignal.timeout(300), deadline: 7_200_000 };
    expect((await failure(refusing.client.retrieveRun(one, paused))).kind).toBe('cancelled');
    expect(refusing.requests()).toBe(1);
  });

  test('closing the client ends its calls', async () => {
    const { client, asked } = await against(() => undefined);
    const call = failure(client.retrieveRun(one));
    await asked;
    void client.close();
    expect((await call).kind).toBe('cancelled');
    expect((await failure(client.retrieveRun(one))).kind).toBe('cancelled');
  });

  test('closing the client ends a call that waits to be tried again, at once', async () => {
    const { client, requests } = await against(
      (socket) => socket.write('HTTP/1.1 503 Busy\r\nretry-after: 20\r\ncontent-length: 0\r\n\r\n'),
      { deadline: 60_000 },
    );
    const call = failure(client.retrieveRun(one));
    await expect.poll(requests).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 200)); // the pause has begun
    const since = performance.now();
    await client.close();
    expect((await call).kind).toBe('cancelled');
    expect(performance.now() - since).toBeLessThan(2_000);
  });

  test('a hundred calls at once with one signal warn of nothing, and leave nothing in it', async () => {
    const warnings: unknown[] = [];
    const warned = (warning: unknown) => warnings.push(warning);
    process.on('warning', warned);
    const { client } = await against((socket) => socket.write(ok(run)), {
      timeout: 20_000,
      deadline: 20_000,
    });
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 100 }, () => client.retrieveRun(one, { signal })));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    process.off('warning', warned);
    expect(warnings).toEqual([]);
  });
});
