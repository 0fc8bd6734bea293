import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

// What /usr/bin/swf-monitor gives the program, on a machine whose root is a directory.

const script = fileURLToPath(new URL('../../scripts/debian/swf-monitor', import.meta.url));
const machine = mkdtempSync(join(tmpdir(), 'swf-command-'));
const program = 'usr/lib/swf-monitor/node_modules/swf-monitor/src/bin.js';

beforeAll(() => {
  for (const folder of ['etc/swf-monitor', 'usr/lib/swf-monitor/node_modules/swf-monitor/src'])
    mkdirSync(join(machine, folder), { recursive: true });
  writeFileSync(join(machine, 'usr/lib/swf-monitor/node'), `#!/bin/sh\nexec '${process.execPath}' "$@"\n`, {
    mode: 0o755,
  });
  writeFileSync(
    join(machine, program),
    'console.log(JSON.stringify({ words: process.argv.slice(2), ...process.env }))',
  );
});
afterAll(() => rmSync(machine, { recursive: true, force: true }));

function given(settings: string): Record<string, unknown> {
  writeFileSync(join(machine, 'etc/swf-monitor/env'), settings);
  const { stdout, stderr } = spawnSync('sh', [script, 'user', 'create', 'a b'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DPKG_ROOT: machine },
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

it('the settings of the service, as systemd reads them, and the words as they are', () => {
  const url = 'postgresql://swf:$x@db1,db2/swf?target_session_attrs=read-write&sslmode=require';
  const read = given(`# a comment
DATABASE_URL=${url}

ACTIVEMQ_USER='it is \`id\`'
ACTIVEMQ_PASSWORD="a#b;c"
not a setting
SWF_LOG_LEVEL=info`);
  expect(read).toMatchObject({
    ...{ DATABASE_URL: url, ACTIVEMQ_USER: 'it is `id`', ACTIVEMQ_PASSWORD: 'a#b;c', SWF_LOG_LEVEL: 'info' },
    ...{ SWF_DATA_DIR: '/var/lib/swf-monitor', words: ['user', 'create', 'a b'] },
  });
  expect(read).not.toHaveProperty('NODE_COMPILE_CACHE');
});

it("a place for what Node compiles, where that is this user's", () => {
  mkdirSync(join(machine, 'var/cache/swf-monitor'), { recursive: true });
  expect(given('')).toHaveProperty('NODE_COMPILE_CACHE', join(machine, 'var/cache/swf-monitor'));
});
