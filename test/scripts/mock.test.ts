import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { afterAll, describe, expect, it } from 'vitest';
import { isLong } from '../length.ts';
import { Program } from './process.ts';

const directory = mkdtempSync(join(tmpdir(), 'swf-mock-'));
const settings = { SWF_DATA_DIR: directory, SWF_HTTP_PORT: '0', SWF_HTTPS_PORT: '0', SWF_HOST: '127.0.0.1' };
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const READY = /ready: (http:\S+) .*? and (https:\S+) [\s\S]*environment;.*\n(( {2}export .*\n)+)/;

describe('npm run mock', () => {
  it('says where it is, what it is and what agents need, and ends at a signal', async () => {
    const mock = new Program('mock', [], settings);
    const [, http = '', https = '', environment = ''] = await mock.prints(READY);
    expect(mock.output).toContain('stores nothing');
    expect(mock.output).toContain('Prefer: code=401');
    expect(environment).toBe(
      [
        `  export SWF_MONITOR_URL=${https}`,
        `  export SWF_MONITOR_HTTP_URL=${http}`,
        `  export SWF_API_TOKEN=${'f'.repeat(40)}`,
        `  export REQUESTS_CA_BUNDLE=${directory}/ssl_ca_bundle.pem`,
        `  export NODE_EXTRA_CA_CERTS=${directory}/ssl_ca.pem`,
        '  export VIRTUAL_ENV=/usr\n',
      ].join('\n'),
    );
    const { statusCode, body } = await request(`${http}/api/runs/`);
    expect([statusCode, await body.json()]).toEqual([200, [expect.objectContaining({ run_number: 100010 })]]);
    mock.child.kill('SIGTERM');
    expect(await mock.ends()).toBe(0);
    expect(mock.errors).toBe('');
  });

  if (isLong)
    it('serves the ten lines of the documentation with nothing but what it prints', async () => {
      const mock = new Program('mock', [], { ...settings, SWF_MONITOR_LOG_LEVEL: 'debug' });
      const [, , , printed = ''] = await mock.prints(READY);
      const environment = [...printed.matchAll(/export (\w+)=(.*)/g)].map(([, name, value]) => [name, value]);
      const agent = new Program('examples/ten-lines.ts', [], Object.fromEntries(environment));
      await mock.prints(/"operation":"createRun","status":201/);
      agent.child.kill('SIGTERM');
      await agent.ends();
      expect(agent.errors).toBe('');
      mock.child.kill('SIGTERM');
      await mock.ends();
      expect(mock.output).not.toMatch(/"status":[45]/);
    });

  it('prints every violation as it passes, and how many there were', async () => {
    const monitor = new Program('mock', [], settings);
    const [, upstream = ''] = await monitor.prints(READY);
    const proxy = new Program('mock', ['--proxy', upstream], settings);
    const [, http = ''] = await proxy.prints(READY);
    await (await request(`${http}/api/runs/?run_nmber=7`)).body.dump();
    await proxy.prints(/by the agent: GET \/api\/runs\/ \(400\): query\.run_nmber: /);
    proxy.child.kill('SIGTERM');
    expect(await proxy.ends()).toBe(0);
    expect(proxy.output).toMatch(/\n1 violation of the contract\n$/);
    monitor.child.kill('SIGTERM');
    await monitor.ends();
  });

  it('refuses a --proxy that is no address', async () => {
    const mock = new Program('mock', ['--proxy', 'localhost:8002'], settings);
    expect(await mock.ends()).toBe(1);
    expect(mock.errors).toMatch(/^--proxy localhost:8002 is not an address\. Give one such as http/);
  });
});
