import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { certificatePaths } from '../../../src/certificates/certificates.ts';
import { startTestMonitor, type TestMonitor } from '../../monitor.ts';

const isInstalled = spawnSync('nginx', ['-v']).status === 0;
if (!isInstalled) console.warn('nginx is not installed: the test of docs/nginx.conf is skipped');

describe.runIf(isInstalled)('behind nginx, as docs/nginx.conf sets it up', () => {
  const directory = mkdtempSync(join(tmpdir(), 'swf-nginx-'));
  let monitor: TestMonitor;
  let nginx: ChildProcess;
  let base = '';
  let dispatcher: Agent;

  beforeAll(async () => {
    monitor = await startTestMonitor({ SWF_BASE_PATH: '/swf-monitor', SWF_TRUST_PROXY: '127.0.0.1' });
    const port = await freePort();
    const { cert, key, ca } = certificatePaths(monitor.dataDirectory);
    const server = readFileSync(new URL('../../../docs/nginx.conf', import.meta.url), 'utf8')
      .replace('listen 443', `listen 127.0.0.1:${port}`)
      .replace('/etc/ssl/monitor/fullchain.pem', cert)
      .replace('/etc/ssl/monitor/privkey.pem', key)
      .replace('http://127.0.0.1:8002', new URL(monitor.http).origin.replace('localhost', '127.0.0.1'));
    mkdirSync(join(directory, 'logs'));
    writeFileSync(
      join(directory, 'nginx.conf'),
      `daemon off; pid ${directory}/nginx.pid; error_log ${directory}/error.log; events {}
       http { access_log off; client_body_temp_path ${directory}/body; proxy_temp_path ${directory}/proxy;
       fastcgi_temp_path ${directory}/f; uwsgi_temp_path ${directory}/u; scgi_temp_path ${directory}/s;\n${server}}`,
    );
    nginx = spawn('nginx', ['-p', directory, '-c', join(directory, 'nginx.conf')], { stdio: 'inherit' });
    base = `https://localhost:${port}/swf-monitor`;
    dispatcher = new Agent({ connect: { ca: readFileSync(ca) } });
    await vi.waitFor(() => call('GET', '/api/health/live/'), { timeout: 30_000 });
  });
  afterAll(async () => {
    nginx.kill('SIGTERM');
    await once(nginx, 'exit');
    await dispatcher.close();
    await monitor.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  async function call(method: string, path: string, body?: object) {
    const { statusCode, body: reply } = await request(base + path, {
      method: method as 'GET',
      dispatcher,
      headers: {
        authorization: `Token ${monitor.token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body ? JSON.stringify(body) : null,
    });
    return { status: statusCode, body: (await reply.json()) as Record<string, unknown> };
  }

  it('a token that came over TLS to the proxy is accepted, though the last step is plain HTTP', async () => {
    const run = await call('POST', '/api/runs/', { run_number: 5, start_time: '2026-08-07' });
    expect(run.status).toBe(201);
  });

  it('links bear the address and the path by which the client came', async () => {
    await call('POST', '/api/runs/', { run_number: 6, start_time: '2026-08-07' });
    expect((await call('GET', '/api/runs/?limit=1')).body['next']).toBe(`${base}/api/runs/?limit=1&offset=1`);
    expect((await call('GET', '/api/')).body['runs']).toBe(`${base}/api/runs/`);
  });

  it('ids with slashes survive when they are percent-encoded', async () => {
    await call('POST', '/api/workers/', {
      worker_id: 'a/b',
      run_number: 1,
      panda_job: 'j',
      location: 'l',
      status: 's',
      started_at: '2026-08-07',
    });
    expect((await call('GET', '/api/workers/a%2Fb/')).body['worker_id']).toBe('a/b');
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
