import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { connect } from 'node:net';
import { hostname } from 'node:os';
import tls from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tinyListeners } from './tiny-listeners.ts';

let tiny: Awaited<ReturnType<typeof tinyListeners>>;

beforeEach(async () => {
  tiny = await tinyListeners();
});
afterEach(() => tiny.close());

interface Reply {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** One request by Node's own client. */
function get(port: number, path: string, options: https.RequestOptions = {}): Promise<Reply> {
  const { request } = options.ca ? https : http;
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    call.on('error', reject);
    call.end();
  });
}

/** Everything that a socket hears until it is closed, after it has said something. */
function say(port: number, words: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(words));
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

/** A connection that has had an answer and stays open. */
function idle(port: number, secure: boolean): Promise<{ closed: Promise<void> }> {
  const ca = readFileSync(tiny.paths.ca);
  const socket = secure
    ? tls.connect({ port, host: '127.0.0.1', ca, servername: 'localhost' })
    : connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  return new Promise((resolve) => {
    socket.once('data', () => resolve({ closed }));
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  });
}

describe('the HTTPS listener', () => {
  it.each(['localhost', '127.0.0.1', hostname()])(
    'is trusted as %s by a client that knows only our authority',
    async (name) => {
      const lookup: https.RequestOptions['lookup'] = (_name, options, done) => {
        if (typeof options === 'object' && options.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
        else done(null, '127.0.0.1', 4);
      };
      const reply = await get(tiny.httpsPort, '/', { host: name, ca: readFileSync(tiny.paths.ca), lookup });
      expect(JSON.parse(reply.body)).toEqual({ ok: true });
    },
  );

  it('is not trusted by a client that does not know it', async () => {
    await expect(get(tiny.httpsPort, '/', { ca: [], host: 'localhost' })).rejects.toThrow(
      /certificate|issuer/,
    );
  });

  it('answers plain HTTP in plain words that name the address to use', async () => {
    const reply = await get(tiny.httpsPort, '/api/runs/');
    expect(reply.status).toBe(400);
    expect(reply.headers['x-request-id']).toMatch(/\S{8,}/);
    expect(JSON.parse(reply.body).detail).toContain(`https://localhost:${tiny.httpsPort} (SWF_MONITOR_URL)`);
  });

  it('survives everything else that somebody may say to it', async () => {
    await say(
      tiny.httpsPort,
      Buffer.from([0x16, 0x03, 0x01, 0xff, 0xff, 0x00]).toString('latin1').repeat(50),
    );
    await say(tiny.httpsPort, '\0\0\0');
    expect(
      (await get(tiny.httpsPort, '/', { ca: readFileSync(tiny.paths.ca), host: 'localhost' })).status,
    ).toBe(200);
  });
});

describe('the HTTP listener', () => {
  it('answers what is not HTTP with 400 in JSON, TLS included', async () => {
    expect(await say(tiny.httpPort, 'hello\r\n\r\n')).toMatch(
      /^HTTP\/1.1 400[\s\S]*\{"detail":"This is not an HTTP request: Invalid method encountered."\}$/,
    );
    await say(tiny.httpPort, Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]));
    expect((await get(tiny.httpPort, '/')).status).toBe(200);
  });

  it('answers headers over 16 KiB with 431', async () => {
    const reply = await say(
      tiny.httpPort,
      `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(17 * 1024)}\r\n\r\n`,
    );
    expect(reply).toMatch(/^HTTP\/1.1 431/);
  });

  it('refuses a port that is taken, naming it and the variable', async () => {
    await expect(tinyListeners({ http: tiny.httpPort })).rejects.toThrow(
      `Port ${tiny.httpPort} on 127.0.0.1 is taken`,
    );
    await expect(tinyListeners({ https: tiny.httpsPort })).rejects.toThrow('SWF_HTTPS_PORT');
  });
});

describe('both listeners', () => {
  // Within less than the usual limits, 20 and 30 s: by those that were given.
  it('send away a client that is too slow with its headers or its body', { timeout: 18_000 }, async () => {
    const impatient = await tinyListeners(
      {},
      { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 100 },
    );
    const slowHeaders = await say(impatient.httpPort, 'GET / HTTP/1.1\r\nHost: x\r\n');
    const slowBody = await say(
      impatient.httpPort,
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n1',
    );
    expect(slowHeaders).toMatch(/^HTTP\/1.1 408/);
    expect(slowBody).toMatch(/^HTTP\/1.1 4\d\d/);
    const secure = tls.connect({
      port: impatient.httpsPort,
      host: '127.0.0.1',
      ca: readFileSync(impatient.paths.ca),
      servername: 'localhost',
    });
    secure.on('error', () => undefined);
    secure.write('GET / HTTP/1.1\r\n');
    secure.resume();
    await new Promise((resolve) => secure.once('close', resolve));
    await impatient.close();
  });
});

describe('stopping', () => {
  it('answers what is in flight on both listeners, closes idle connections, and ends at once after that', async () => {
    const ca = readFileSync(tiny.paths.ca);
    const waiting = await Promise.all([idle(tiny.httpPort, false), idle(tiny.httpsPort, true)]);
    const answers = [
      get(tiny.httpPort, '/slow', { agent: new http.Agent({ keepAlive: true }) }),
      get(tiny.httpsPort, '/slow', {
        ca,
        host: 'localhost',
        agent: new https.Agent({ keepAlive: true, ca }),
      }),
    ];
    await expect.poll(() => tiny.slow.length).toBe(2);
    const stopped = tiny.listeners.stop(600_000); // by its grace it would outlast this test
    await Promise.all(waiting.map(({ closed }) => closed));
    for (const answer of tiny.slow) answer();
    for (const reply of await Promise.all(answers)) {
      expect(reply.status).toBe(200);
      expect(reply.headers.connection).toBe('close');
    }
    await stopped;
    await expect(get(tiny.httpPort, '/')).rejects.toThrow('ECONNREFUSED');
    await expect(get(tiny.httpsPort, '/')).rejects.toThrow('ECONNREFUSED');
  });

  it('cuts what takes longer than its grace', async () => {
    const answer = get(tiny.httpPort, '/slow');
    answer.catch(() => undefined);
    await expect.poll(() => tiny.slow.length).toBe(1);
    await tiny.listeners.stop(200);
    await expect(answer).rejects.toThrow();
  });

  it('does not wait for somebody who connected and said nothing', async () => {
    const socket = connect(tiny.httpsPort, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    await Promise.all([once(socket, 'close'), tiny.listeners.stop(300)]);
  });
});
