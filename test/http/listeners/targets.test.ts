import { connect } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { tinyListeners } from './tiny-listeners.ts';

const tiny = await tinyListeners();
afterAll(() => tiny.close());

interface Reply {
  status: number;
  headers: string;
  body: string;
}

/** Says something on a connection and hears all replies, until the server closes it. */
function say(words: string): Promise<Reply[]> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(tiny.httpPort, '127.0.0.1', () => socket.write(words));
    socket.setEncoding('latin1').on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () =>
      resolve(
        heard
          .split(/(?=HTTP\/1\.1 \d{3} )/)
          .filter((text) => text !== '')
          .map((text) => {
            const [headers = '', body = ''] = text.split('\r\n\r\n');
            return { status: Number(headers.split(' ')[1]), headers, body };
          }),
      ),
    );
  });
}
const LAST = 'Connection: close\r\n\r\n';

describe('what is refused before it is a request', () => {
  it.each([
    ['no Host', `GET / HTTP/1.1\r\n${LAST}`, 400, 'has no Host header'],
    ['two Hosts', `GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n${LAST}`, 400, 'more than one Host'],
    ['a Host that is none', `GET / HTTP/1.1\r\nHost: a/b\r\n${LAST}`, 400, 'not a host name'],
    ['a user in the target', `GET http://u@h/ HTTP/1.1\r\nHost: h\r\n${LAST}`, 400, 'not a host name'],
    ['an unknown Expect', `GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n${LAST}`, 417, 'Expect: tea'],
    ['a header without a colon', 'GET / HTTP/1.1\r\nHost: a\r\nno header\r\n\r\n', 400, 'Invalid header'],
    ['a version that there is not', 'GET / HTTP/9.9\r\nHost: a\r\n\r\n', 400, 'Invalid HTTP version'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400, ''],
    [
      'a bad chunk',
      'POST /asked HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      400,
      'chunk size',
    ],
    ['CONNECT', 'CONNECT h:1 HTTP/1.1\r\nHost: h:1\r\n\r\n', 405, 'no proxy'],
  ])('%s: answered in JSON with a request id', async (_name, words, status, detail) => {
    const [reply, ...others] = await say(words);
    expect(reply?.status).toBe(status);
    expect(reply?.headers.toLowerCase()).toContain('content-type: application/json');
    expect(reply?.headers.toLowerCase()).toMatch(/x-request-id: \S{8,}/);
    expect(JSON.parse(reply?.body ?? '').detail).toContain(detail);
    expect(others).toEqual([]);
  });

  it('nothing of it before what was asked before it on the connection has its answer', async () => {
    const replies = await say(
      'GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /nowhere HTTP/1.1\r\nHost: a\r\n\r\nhello\r\n\r\n',
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 404, 400]);
  });

  it('not HTTP/1.0 without a Host', async () => {
    expect((await say('GET / HTTP/1.0\r\n\r\n'))[0]?.status).toBe(200);
  });
});

describe('an absolute target', () => {
  it('is taken for its path, and its host wins over the header', async () => {
    const ask = (target: string) => say(`GET ${target} HTTP/1.1\r\nHost: other\r\n${LAST}`);
    expect(JSON.parse((await ask('http://monitor:8002/asked?a=b'))[0]?.body ?? '')).toEqual({
      url: '/asked?a=b',
      host: 'monitor:8002',
    });
    expect((await ask('http://monitor'))[0]?.status).toBe(200);
  });
});

describe('requests that are sent without waiting for replies', () => {
  it('are answered one after the other, in their order, however many', async () => {
    const count = 3_000;
    let asked = '';
    for (let n = 0; n < count; n++) asked += `GET /turn?${n} HTTP/1.1\r\nHost: a\r\n\r\n`;
    const replies = await say(`${asked}POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n${LAST}{}`);
    expect(replies).toHaveLength(count + 1);
    expect(replies.slice(0, count).map(({ body }) => JSON.parse(body).n)).toEqual(
      Array.from({ length: count }, (_, n) => n),
    );
    expect(tiny.mostAtOnce()).toBe(1);
  });

  it('are dropped with the connection of who leaves before the answers', async () => {
    const before = tiny.turns();
    const socket = connect(tiny.httpPort, '127.0.0.1');
    socket.write('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n');
    socket.write('GET /turn?0 HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(100));
    await expect.poll(() => tiny.slow.length).toBeGreaterThan(0);
    socket.destroy();
    for (const answer of tiny.slow.splice(0)) answer();
    expect((await say(`GET / HTTP/1.1\r\nHost: a\r\n${LAST}`))[0]?.status).toBe(200);
    expect(tiny.turns()).toBeLessThan(before + 100);
  });
});
