import { connect } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { startTestMonitor } from '../monitor.ts';

const monitor = await startTestMonitor({ SWF_ALLOWED_HOSTS: 'monitor.example.org' });
const behindProxy = await startTestMonitor({ SWF_TRUST_PROXY: '127.0.0.1' });
afterAll(() => Promise.all([monitor.stop(), behindProxy.stop()]));

/** Asks for a list as a client does that calls the monitor by a name. @returns status line and body */
function ask(address: string, host: string, headers = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () =>
      socket.write(`GET /api/runs/ HTTP/1.1\r\nHost: ${host}\r\n${headers}Connection: close\r\n\r\n`),
    );
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
  });
}

describe('a request from this machine', () => {
  it.each([
    'localhost:8002',
    '127.0.0.1',
    '[::1]:8002',
    'monitor',
    'swf.localhost',
    'Monitor.Example.org.:8002',
  ])('that calls the monitor %s is answered', async (host) => {
    expect(await ask(monitor.http, host)).toMatch(/^HTTP\/1.1 200 /);
  });

  it.each(['rebound.example.com', 'localhost.example.com:8002', '127.0.0.1.example.com'])(
    'that calls it %s is refused and told what to set',
    async (host) => {
      const reply = await ask(monitor.http, host);
      expect(reply).toMatch(/^HTTP\/1.1 400 /);
      expect(reply).toContain('SWF_ALLOWED_HOSTS');
      expect(reply.toLowerCase()).toContain('x-request-id');
    },
  );

  it.each(['X-Forwarded-For: 192.0.2.7', 'Forwarded: for=192.0.2.7', 'X-Real-IP: 192.0.2.7'])(
    'that a page makes look forwarded (%s) is refused as well',
    async (header) => {
      expect(await ask(monitor.http, 'rebound.example.com', `${header}\r\n`)).toMatch(/^HTTP\/1.1 400 /);
    },
  );

  it('that comes to the public name through a trusted proxy is answered', async () => {
    const forwarded = 'X-Forwarded-For: 127.0.0.1\r\n';
    expect(await ask(behindProxy.http, 'monitor.example.org', forwarded)).toMatch(/^HTTP\/1.1 200 /);
  });

  it('is answered by any name where a trusted proxy forwards it, and only there', async () => {
    const forwarded = 'X-Forwarded-For: 192.0.2.7\r\n';
    expect(await ask(behindProxy.http, 'rebound.example.com', forwarded)).toMatch(/^HTTP\/1.1 200 /);
    expect(await ask(behindProxy.http, 'rebound.example.com')).toMatch(/^HTTP\/1.1 400 /);
  });
});
