import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../../src/process/command-line.ts';
import { isLong } from '../length.ts';

// The Debian package, installed into a directory by dpkg, as on a machine without systemd: there the unit's command is run.

const root = fileURLToPath(new URL('../../', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'swf-debian-'));
const machine = join(directory, 'machine');
const data = join(machine, 'var/lib/swf-monitor');
const hasDpkg = spawnSync('dpkg-deb', ['--version']).status === 0;

function run(program: string, words: string[], environment: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  expect(status, `${program} ${words.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return `${stdout}${stderr}`;
}

const dpkg = (...words: string[]) =>
  run('dpkg', [
    `--root=${machine}`,
    ...['script-chrootless', 'not-root', 'depends', 'bad-path', 'confold'].map((what) => `--force-${what}`),
    ...words,
  ]);

/** What systemd would give the command, on this machine's ports. */
function environment(): Record<string, string> {
  const unit = readFileSync(join(machine, 'usr/lib/systemd/system/swf-monitor.service'), 'utf8');
  const pairs = [...unit.matchAll(/^Environment="?([A-Z_]+)=([^"\n]*)"?$/gm)];
  return {
    PATH: process.env['PATH'] ?? '',
    DPKG_ROOT: machine,
    ...Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value])),
    SWF_DATA_DIR: data,
    ...{ SWF_HTTP_PORT: '0', SWF_HTTPS_PORT: '0', SWF_BROKER: 'none' },
  };
}

/** Runs the service until `use` is done with it. @returns what it has logged */
async function whileItRuns(use: (address: string) => Promise<void>): Promise<string> {
  const unit = readFileSync(join(machine, 'usr/lib/systemd/system/swf-monitor.service'), 'utf8');
  const [, program = '', word = ''] = /^ExecStart=(\S+) (\S+)$/m.exec(unit) ?? [];
  const service = spawn(join(machine, program), [word], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const errors = text(service.stderr);
  const ready = new Promise<string>((resolve, reject) => {
    service.stdout.on('data', (chunk) => {
      log += chunk;
      const [, address] = /ready: (http:\S+)/.exec(log) ?? [];
      if (address) resolve(address);
    });
    service.once('close', async () => reject(new Error(`${log}${await errors}`)));
  });
  const closed = once(service, 'close');
  try {
    await use(await ready);
  } finally {
    service.kill('SIGTERM');
    await closed;
  }
  return log;
}

describe.skipIf(!isLong || !hasDpkg)('the Debian package', () => {
  let deb = '';
  beforeAll(() => {
    run(process.execPath, ['scripts/build.ts', 'deb']);
    deb = join(root, 'dist', readdirSync(join(root, 'dist')).find((name) => name.endsWith('.deb')) ?? '');
    for (const part of ['info', 'updates'])
      mkdirSync(join(machine, 'var/lib/dpkg', part), { recursive: true });
    writeFileSync(join(machine, 'var/lib/dpkg/status'), '');
  }, 600_000);
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const isThere = async (address: string, app: string) => {
    const found = await fetch(`${address}/api/logs/?app_name=${app}`);
    return ((await found.json()) as unknown[]).length;
  };
  const record = (app_name: string) => ({
    ...{
      app_name,
      instance_name: 'alice',
      timestamp: new Date().toISOString(),
      level: 20,
      levelname: 'INFO',
    },
    ...{ message: 'kept', module: 'm', funcname: 'f', lineno: 1, process: 1, thread: 1 },
  });

  it('is installed, says what comes next, and starts nothing', () => {
    const said = dpkg('--install', deb);
    expect(said).toContain('systemctl enable --now swf-monitor');
    expect(existsSync(data)).toBe(false);
  });

  it('has all commands, from its bundle, and without that from its files', () => {
    const command = join(machine, 'usr/bin/swf-monitor');
    const help = (name: string) => run(command, [...name.split(' '), '--help'], environment());
    const program = join(machine, 'usr/lib/swf-monitor/node_modules/swf-monitor');
    const away = (path: string, use: () => void) => {
      renameSync(join(program, path), join(program, 'away'));
      use();
      renameSync(join(program, 'away'), join(program, path));
    };
    away('src/cli.js', () => {
      for (const name of COMMAND_NAMES) expect(help(name)).toContain(`Usage: swf-monitor ${name}`);
      expect(run(command, ['completion', 'bash'], environment())).toContain('swf-monitor');
    });
    away('bundle', () => expect(help('start')).toContain('SWF_DATA_DIR'));
  });

  it("runs by the unit's command, in its data directory alone, with the command for operators", async () => {
    const code = join(machine, 'usr');
    const before = run('find', [code, '-newer', deb]);
    await whileItRuns(async (address) => {
      const command = join(machine, 'usr/bin/swf-monitor');
      expect(run(command, ['token', 'create', 'admin'], environment())).toMatch(/[\da-f]{40}/);
      expect(run(command, ['--version'], environment())).toMatch(/^\d+\.\d+\.\d+/);
      expect(run(command, ['user', 'list'], environment())).toContain('admin');
      expect(run(command, ['env'], environment())).toContain('SWF_API_TOKEN=');
      expect(run(command, ['backup', join(directory, 'backup.tar')], environment())).toContain('restore');
      const stored = await fetch(`${address}/api/logs/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(record('before')),
      });
      expect(stored.status).toBe(201);
    });
    expect(run('find', [code, '-newer', deb])).toBe(before);
  });

  it('is upgraded: settings that were changed stay, and so does what is stored', async () => {
    const settings = join(machine, 'etc/swf-monitor/env');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}DISPLAY_TIMEZONE=Asia/Tokyo\n`);
    const tree = join(directory, 'newer');
    run('dpkg-deb', ['-R', deb, tree]);
    const control = join(tree, 'DEBIAN/control');
    writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, 'Version: 99.0.0'));
    run('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z1', '-b', tree, join(directory, 'newer.deb')]);
    dpkg('--install', join(directory, 'newer.deb'));
    await whileItRuns(async (address) => expect(await isThere(address, 'before')).toBe(1));
    expect(readFileSync(settings, 'utf8')).toContain('Asia/Tokyo');
  });

  it('is purged: nothing is left but what was stored', () => {
    expect(dpkg('--purge', 'swf-monitor')).toContain(`is kept in ${data}`);
    expect(existsSync(join(machine, 'usr/bin/swf-monitor'))).toBe(false);
    expect(existsSync(join(machine, 'etc/swf-monitor/env'))).toBe(false);
    expect(existsSync(join(data, 'ssl_ca.pem'))).toBe(true);
  });
});
