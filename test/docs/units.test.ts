import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The units of the Debian package and of its page, as systemd reads them. It need not run for that.

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
/** Of ten, by `systemd-analyze security`, for a service that compiles its program while it runs and has the network. */
const MOST_EXPOSED = 1.9;

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const directory = mkdtempSync(join(tmpdir(), 'swf-units-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe.runIf(hasSystemd)('systemd', () => {
  const units = new Map([['swf-monitor.service', read('scripts/debian/swf-monitor.service')]]);
  const page = /sudo tee \/etc\/systemd\/system\/(\S+) <<'END'\n([\s\S]*?)^END$/gm;
  for (const [, name = '', unit = ''] of read('docs/debian.md').matchAll(page)) units.set(name, unit);

  beforeAll(() => {
    // The program is not installed here.
    for (const [name, unit] of units)
      writeFileSync(join(directory, name), unit.replaceAll('/usr/bin/swf-monitor', '/bin/true'));
  });

  it('takes every unit without a word', () => {
    expect([...units.keys()]).toEqual([
      'swf-monitor.service',
      'swf-monitor-backup.service',
      'swf-monitor-backup.timer',
    ]);
    const words = ['verify', '--man=no', ...[...units.keys()].map((name) => join(directory, name))];
    const { status, stdout, stderr } = spawnSync('systemd-analyze', words, { encoding: 'utf8' });
    expect([status, stdout, stderr]).toEqual([0, '', '']);
  });

  it('sees little that the service could do to the machine', () => {
    const words = ['security', '--offline=true', join(directory, 'swf-monitor.service')];
    const { stdout } = spawnSync('systemd-analyze', words, { encoding: 'utf8' });
    const [, exposed = '10'] = /exposure level for \S+ ([\d.]+)/.exec(stdout) ?? [];
    expect(Number(exposed), stdout).toBeLessThanOrEqual(MOST_EXPOSED);
  });
});
