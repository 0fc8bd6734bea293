import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let tree: string;

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'swf-setup-'));
  mkdirSync(join(tree, 'scripts'));
  mkdirSync(join(tree, 'node_modules/.bin'), { recursive: true });
  cpSync(fileURLToPath(new URL('../../scripts/setup.mjs', import.meta.url)), join(tree, 'scripts/setup.mjs'));
  // A project without packages: installing it needs no registry.
  writeFileSync(join(tree, 'package.json'), '{"name":"tree","version":"1.0.0"}');
  writeFileSync(
    join(tree, 'package-lock.json'),
    '{"name":"tree","version":"1.0.0","lockfileVersion":3,"packages":{"":{"name":"tree","version":"1.0.0"}}}',
  );
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

const setup = () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs'], {
    cwd: tree,
    encoding: 'utf8',
  });
  return { status, output: `${stdout}${stderr}` };
};
const marker = () => join(tree, 'node_modules/mine');

describe('before every command the packages', () => {
  it('are installed where they are older than the lockfile, once', () => {
    const first = setup();
    expect(first.output).toContain('Installing');
    expect(first.status).toBe(0);
    expect(setup()).toEqual({ status: 0, output: '' });
  });

  it('are installed again when the lockfile changes', () => {
    setup();
    writeFileSync(marker(), '');
    writeFileSync(
      join(tree, 'package-lock.json'),
      '{"name":"tree","version":"1.0.0","lockfileVersion":3,"packages":{"":{"name":"tree","version":"1.0.0","license":"MIT"}}}',
    );
    expect(setup().output).toContain('Installing');
    expect(existsSync(marker())).toBe(false);
  });

  it('are left as they are while a monitor runs from the tree, which is said', () => {
    mkdirSync(join(tree, 'node_modules/.swf-running'));
    writeFileSync(join(tree, `node_modules/.swf-running/${process.pid}`), '');
    writeFileSync(marker(), '');
    const { status, output } = setup();
    expect(status).toBe(0);
    expect(output).toContain(`process ${process.pid}`);
    expect(existsSync(marker())).toBe(true);
  });

  it('are taken as they are when somebody has installed them by hand after the lockfile was written', () => {
    const installed = join(tree, 'node_modules/.package-lock.json');
    writeFileSync(installed, '{}');
    utimesSync(installed, new Date(), new Date(Date.now() + 5_000));
    expect(setup()).toEqual({ status: 0, output: '' });
  });

  it.runIf(process.platform !== 'win32')(
    'are installed by one of the commands that find the lock of a dead one at once',
    async () => {
      mkdirSync(join(tree, '.setup.lock'));
      writeFileSync(join(tree, '.setup.lock/pid'), '999999999');
      mkdirSync(join(tree, 'bin'));
      const calls = join(tree, 'calls');
      // Long enough for the others to come in, if they could.
      writeFileSync(join(tree, 'bin/npm'), `#!/bin/sh\necho call >>'${calls}'\nsleep 0.5\n`, { mode: 0o755 });
      const ends = Array.from({ length: 8 }, () =>
        once(
          spawn(process.execPath, ['scripts/setup.mjs'], {
            cwd: tree,
            env: { ...process.env, PATH: `${tree}/bin:${process.env['PATH']}` },
          }),
          'exit',
        ),
      );
      expect(await Promise.all(ends)).toEqual(ends.map(() => [0, null]));
      expect(readFileSync(calls, 'utf8')).toBe('call\n');
      expect(readdirSync(tree).filter((name) => name.startsWith('.setup.lock'))).toEqual([]);
    },
  );

  it('are not waited for because of a lock whose owner is dead', () => {
    mkdirSync(join(tree, '.setup.lock'));
    writeFileSync(join(tree, '.setup.lock/pid'), '999999999');
    expect(setup().output).toContain('Installing');
    expect(existsSync(join(tree, '.setup.lock'))).toBe(false);
  });
});
