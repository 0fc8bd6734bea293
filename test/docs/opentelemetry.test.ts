import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { pythonWith } from '../python.ts';
import { freshEnvironment } from '../scripts/process.ts';
import { useMonitor } from '../use-monitor.ts';

// docs/opentelemetry.md: its programs, with the variables that it sets.

const page = readFileSync(new URL('../../docs/opentelemetry.md', import.meta.url), 'utf8');
const part = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';

const { monitor, client } = await useMonitor();
const python = pythonWith('opentelemetry.sdk._logs', 'opentelemetry.exporter.otlp.proto.http._log_exporter');
if (!python)
  console.warn(
    'LEFT OUT: no Python with opentelemetry-sdk and opentelemetry-exporter-otlp-proto-http (.ci/run has them)',
  );

/** Runs a program after the variables of the page are set. */
async function run(service: string, command: string, ...more: string[]): Promise<void> {
  const settings = part('sh').replace('=calibration\n', `=${service}\n`);
  const child: ChildProcess = spawn('sh', ['-c', `${settings}\nexec "$@"`, 'sh', command, ...more], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: freshEnvironment({ SWF_MONITOR_HTTP_URL: monitor.http }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  expect(await once(child, 'exit'), errors).toEqual([0, null]);
}

const stored = async (service: string) =>
  (await client.http('GET', `/api/logs/?app_name=${service}&run_id=100010`)).body;

it('a program of Node logs here', async () => {
  await run('node-calibration', process.execPath, '--input-type=module', '-e', part('js'));
  expect(await stored('node-calibration')).toMatchObject([
    {
      instance_name: 'calibration-operator-3',
      ...{ level: 30, levelname: 'WARNING', message: 'channel 7 is noisy', module: 'calibration.pedestals' },
      extra_data: { run_id: '100010', channel: 7, scope: { name: 'calibration.pedestals' } },
    },
  ]);
});

it.skipIf(!python)('a program of Python logs here (python3 with opentelemetry-sdk)', async () => {
  await run('python-calibration', python ?? '', '-c', part('python'));
  expect(await stored('python-calibration')).toMatchObject([
    {
      instance_name: 'calibration-operator-3',
      ...{ level: 30, levelname: 'WARNING', message: 'channel 7 is noisy', funcname: '<module>', lineno: 11 },
      extra_data: { run_id: '100010', channel: 7, scope: { name: 'calibration.pedestals' } },
    },
  ]);
});
