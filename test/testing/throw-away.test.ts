import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { MonitorClient } from '../../src/client/index.ts';
import { startMockMonitor, startMonitor } from '../../src/testing/index.ts';
import { isLong } from '../length.ts';

/** Where everything that the monitors of these tests write would be. */
const place = mkdtempSync(join(tmpdir(), 'swf-testing-'));
const before = process.env['TMPDIR'];
process.env['TMPDIR'] = place;
afterAll(() => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(place, { recursive: true, force: true });
});

/** Processes that work in there. */
const working = () =>
  spawnSync('pgrep', ['-f', place], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);

describe('a throw-away monitor', () => {
  test('is there in two seconds, is real, and leaves nothing', async () => {
    const since = performance.now();
    const monitor = await startMonitor({ SWF_BASE_PATH: '/swf-monitor' });
    const took = performance.now() - since;
    if (isLong) expect(took).toBeLessThan(2_000); // the short form shares the machine with other tests
    expect(monitor.url).toMatch(/^https:\/\/localhost:\d+\/swf-monitor$/);
    // At once: that the start kept this process busy is no reason to turn a request away.
    const { run_number } = await monitor.client.nextRunNumber({}, { retry: false });
    await monitor.client.createRun({ body: { run_number, start_time: new Date().toISOString() } });
    expect(await monitor.client.listRuns({ query: { run_number } })).toHaveLength(1);
    const asAgent = MonitorClient.fromEnvironment({ environment: monitor.environment, file: devNull });
    expect((await asAgent.nextRunNumber()).run_number).toBe(run_number + 1);
    await asAgent.close();
    await monitor.stop();
    expect(readdirSync(place)).toEqual([]);
    expect(working()).toEqual([]);
  });

  test('leaves nothing either where its process is killed', async () => {
    const script = `import { startMonitor } from '${fileURLToPath(new URL('../../src/testing/index.ts', import.meta.url))}';
      await startMonitor(); console.log('ready'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(readdirSync(place).length).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await expect.poll(() => readdirSync(place)).toEqual([]);
    await expect.poll(working).toEqual([]);
  });

  if (isLong)
    test.each([100, 400, 900])('nor where it is killed %d ms after its directories are there', async (ms) => {
      const script = `import { startMonitor } from '${fileURLToPath(new URL('../../src/testing/index.ts', import.meta.url))}';
      await startMonitor();`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
      await expect
        .poll(() => readdirSync(place).length, { timeout: 20_000, interval: 10 })
        .toBeGreaterThan(1);
      await sleep(ms);
      child.kill('SIGKILL');
      await once(child, 'exit');
      await expect.poll(() => [...readdirSync(place), ...working()], { timeout: 20_000 }).toEqual([]);
    });

  test.each([
    [{ DISPLAY_TIMEZON: 'UTC' }, 'DISPLAY_TIMEZON is no setting of the monitor'],
    [{ SWF_HTTP_PORT: '8002' }, 'SWF_HTTP_PORT means nothing to a monitor for tests'],
  ])('does not take a setting that would do nothing: %j', async (settings, message) => {
    await expect(startMonitor(settings)).rejects.toThrow(message);
    expect(readdirSync(place)).toEqual([]);
  });

  test('says what is wrong with a setting, and leaves nothing', async () => {
    await expect(startMonitor({ DISPLAY_TIMEZONE: 'Nowhere' })).rejects.toThrow(
      'DISPLAY_TIMEZONE=Nowhere is not valid',
    );
    expect(readdirSync(place)).toEqual([]);
  });
});

test('a mock monitor answers by the contract', async () => {
  const mock = await startMockMonitor();
  expect(await mock.client.nextRunNumber()).toMatchObject({ status: 'success' });
  expect((await mock.client.listRuns({ query: { limit: 1 } })).results).toHaveLength(1);
  await mock.stop();
  expect(readdirSync(place)).toEqual([]);
});
