import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { freshEnvironment } from '../scripts/process.ts';

/** The programs of docs/python.md, in their order: ```python, while ```py needs what is on no package index. */
const [agent = '', logging = ''] = [
  ...readFileSync(new URL('../../docs/python.md', import.meta.url), 'utf8').matchAll(
    /```python\n([\s\S]*?)```/g,
  ),
].map(([, program]) => program);

const has = (modules: string) => spawnSync('python3', ['-c', `import ${modules}`]).status === 0;

let monitor: TestMonitor;
let environment: Record<string, string>;

beforeAll(async () => {
  monitor = await startTestMonitor();
  const bundle = join(monitor.dataDirectory, 'ssl_ca_bundle.pem');
  environment = freshEnvironment({
    SWF_MONITOR_URL: monitor.https,
    SWF_MONITOR_HTTP_URL: monitor.http,
    SWF_API_TOKEN: monitor.token,
    REQUESTS_CA_BUNDLE: bundle,
    SSL_CERT_FILE: bundle,
  });
});
afterAll(() => monitor.stop());

function python(program: string): ChildProcess & { errors: () => string } {
  const child = spawn('python3', ['-c', program], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  return Object.assign(child, { errors: () => errors });
}

const rows = async (path: string) => (await (await fetch(`${monitor.http}${path}`)).json()) as unknown[];

describe('docs/python.md', () => {
  it.skipIf(!has('requests'))('has an agent in ten lines (python3 with requests)', async () => {
    const child = python(agent);
    const ended = once(child, 'exit');
    await Promise.race([once(child.stdout ?? child, 'data'), ended]);
    expect(child.errors()).toBe('');
    expect(await rows('/api/systemagents/')).toMatchObject([
      { instance_name: 'example-agent-alice-1', status: 'OK', operational_state: 'READY' },
    ]);
    child.kill();
    await ended;
  });

  it.skipIf(!has('logging'))(
    'has a handler that logs, and has sent all when the program ends (python3)',
    async () => {
      const program = `${logging}\nlogging.getLogger('x').log(35, 'between two levels')\n`;
      const child = python(program);
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect(child.errors()).toBe('');
      const records = (await rows('/api/logs/?ordering=id')) as { timestamp: string }[];
      expect(Date.now() - Date.parse(records[0]?.timestamp ?? '')).toBeLessThan(60_000);
      expect(records).toMatchObject([
        {
          app_name: 'example-agent',
          instance_name: 'example-agent-alice-1',
          levelname: 'INFO',
          message: 'ready, with 4 channels',
        },
        { message: 'between two levels', funcname: '<module>' },
      ]);
    },
  );
});
