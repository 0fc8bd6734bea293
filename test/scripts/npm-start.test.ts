import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { freshEnvironment, isAlive } from './process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

// Whoever starts the monitor with `npm start` knows the process of npm alone: a service manager, a test.
it('npm start ends with its monitor when npm gets SIGTERM', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'swf-npm-'));
  const npm = spawn('npm', ['start'], {
    cwd: root,
    // npm writes into its home.
    env: freshEnvironment({
      HOME: directory,
      SWF_HTTP_PORT: '0',
      SWF_HTTPS_PORT: '0',
      SWF_DATA_DIR: directory,
    }),
  });
  const ended = once(npm, 'close');
  let output = '';
  let pid = 0;
  for await (const chunk of npm.stdout) {
    output += chunk;
    if (!/ready: http/.test(output)) continue;
    pid = Number(/"pid":(\d+)/.exec(output)?.[1]);
    break;
  }
  expect(pid, output).toBeGreaterThan(0);
  expect(isAlive(pid)).toBe(true);
  npm.kill('SIGTERM');
  await ended;
  await expect.poll(() => isAlive(pid)).toBe(false);
  rmSync(directory, { recursive: true, force: true });
});
