import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMockMonitor } from '../../src/testing/index.ts';
import {
  ALL,
  BOTH,
  build,
  CLIENT,
  directoryOf,
  install,
  OLDER,
  project,
  root,
  runIn,
  SNIPPETS,
} from './installed.ts';
import { Program } from './process.ts';

beforeAll(async () => {
  build({ SWF_SIGNING_KEY: '' });
  await Promise.all([install(CLIENT), install(BOTH).then(() => install(ALL, BOTH))]);
}, 400_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the mock, whose package comes beside', () => {
  const own = mkdtempSync(join(tmpdir(), 'swf-mocked-'));
  afterAll(() => rmSync(own, { recursive: true, force: true }));
  const startMock = (packages: string[]) =>
    spawn(process.execPath, [join(directoryOf(packages), 'node_modules/.bin/swf-monitor'), 'mock'], {
      env: { HOME: own, SWF_DATA_DIR: own, SWF_HTTP_PORT: '0', SWF_HTTPS_PORT: '0', SWF_HOST: '127.0.0.1' },
    });

  it('is not there without it, and the monitor brings nothing of Prism', async () => {
    const mock = startMock(BOTH);
    const [errors, [status]] = await Promise.all([text(mock.stderr), once(mock, 'close')]);
    expect([status, errors]).toEqual([
      1,
      'The mock needs a package that is not installed: npm install swf-monitor-mock\n',
    ]);
    expect(readdirSync(join(directoryOf(BOTH), 'node_modules'))).not.toContain('@stoplight');
  });

  it('answers with it', async () => {
    const mock = startMock(ALL);
    const ended = once(mock, 'close');
    let printed = '';
    for (const stream of [mock.stdout, mock.stderr])
      stream.on('data', (chunk) => {
        printed += chunk;
      });
    await expect.poll(() => printed).toMatch(/ready: http|rror/);
    const [, http = ''] = /ready: (http:\S+)/.exec(printed) ?? [];
    const response = await fetch(`${http}/api/runs/`, { headers: { prefer: 'dynamic=true' } });
    expect([response.status, await response.json()]).toEqual([200, expect.any(Array)]);
    mock.kill('SIGTERM');
    expect(await ended, printed).toEqual([0, null]);
  });
});

/** Has a program take its Node for another version. */
const asNode = (version: string) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
    `Object.defineProperties(process, {
       version: { value: 'v${version}' },
       versions: { value: { ...process.versions, node: '${version}' } },
     });`,
  )}`,
});

describe('on a Node that is too old', () => {
  it.each(['18.20.8', '20.18.0'])('the client says which it needs: %s', async (version) => {
    const program = "import { Agent } from 'swf-monitor-client'; console.log(Agent);";
    const { status, stderr } = await runIn(CLIENT, process.execPath, program, asNode(version));
    expect(status).toBe(1);
    expect(stderr).toContain(
      `Error: swf-monitor-client needs Node 20.18.1 or newer, and this is v${version}.`,
    );
  });

  it('so does the command', async () => {
    const program = "import './node_modules/swf-monitor/src/bin.js';";
    const { status, stderr } = await runIn(BOTH, process.execPath, program, asNode('22.20.0'));
    expect(status).toBe(1);
    expect(stderr).toBe('swf-monitor needs Node 24 or newer, and this is v22.20.0.\n');
  });

  it('the monitor for tests runs on one that is installed beside it, and says so where none is', async () => {
    const program = `import { startMockMonitor, startMonitor } from 'swf-monitor/testing';
      const refused = await startMonitor({ DISPLAY_TIMEZONE: 'Nowhere' }).catch(({ message }) => message);
      const monitor = await startMonitor({ SWF_BASE_PATH: '/swf' });
      const mock = await startMockMonitor({ dynamic: true });
      const { status } = await mock.client.nextRunNumber();
      const { run_number } = await monitor.client.nextRunNumber();
      await Promise.all([monitor.stop(), mock.stop()]);
      console.log(JSON.stringify([refused, monitor.url, status, run_number]));`;
    const node = OLDER ?? process.execPath;
    const own = mkdtempSync(join(tmpdir(), 'swf-trace-'));
    const environment = { TMPDIR: own, ...(node === process.execPath && asNode('22.20.0')) };
    const name = `node-${process.platform}-${process.arch}`;
    const without = await runIn(BOTH, node, program, environment);
    expect(without.stderr).toMatch(
      new RegExp(
        `swf-monitor/testing needs Node 24, and this is v2\\d.*: npm install --save-dev ${name}@24\\n`,
      ),
    );
    const installed = join(directoryOf(ALL), 'node_modules', name);
    if (!existsSync(join(root, 'node_modules', name)))
      return console.log('left out: the tree has no Node of its own on this platform');
    symlinkSync(join(root, 'node_modules', name), installed);
    const { status, stdout, stderr } = await runIn(ALL, node, program, environment);
    const killed = await runIn(
      ALL,
      node,
      `import { startMonitor } from 'swf-monitor/testing';
       await startMonitor();
       process.kill(process.pid, 'SIGKILL');`,
      environment,
    );
    rmSync(installed);
    expect(killed.stderr).toBe('');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      expect.stringMatching(/^DISPLAY_TIMEZONE=Nowhere is not valid/),
      expect.stringMatching(/^https:\/\/localhost:\d+\/swf$/),
      'success',
      100_010,
    ]);
    // Nothing is left of the one whose process was killed either.
    await expect.poll(() => readdirSync(own), { timeout: 30_000 }).toEqual([]);
    rmSync(own, { recursive: true });
  });
});

it('the program of the docs that tests an agent runs, and what the agent says is stored', async () => {
  const snippet = SNIPPETS.find(([, code]) => code.includes("from 'swf-monitor/testing'"))?.[1] ?? '';
  const program = snippet.replace(
    'await agent.stop();',
    `agent.say('INFO', 'from a test');
     await agent.stop();
     if ((await monitor.client.listLogs()).length !== 1) throw new Error('nothing was logged');`,
  );
  expect(program).not.toBe(snippet);
  const { status, stdout, stderr } = await runIn(BOTH, process.execPath, program);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain("agent_type: 'tested'");
});

it('the agent of ten lines runs unchanged against the mock monitor', async () => {
  const mock = await startMockMonitor();
  // What it logs passes by here: the last of it says that its calls have succeeded.
  let passed = '';
  const { hostname, port } = new URL(mock.httpUrl);
  const door = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) socket.on('error', () => undefined);
    near.on('data', (chunk) => {
      passed += chunk;
    });
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
  const program = new Program('examples/ten-lines.ts', [], {
    ...mock.environment,
    SWF_MONITOR_HTTP_URL: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
  });
  await expect.poll(() => passed || program.errors).toContain('is recorded');
  program.child.kill('SIGTERM');
  await program.ends();
  expect(program.errors).toBe('');
  await mock.stop();
  door.close();
});

it('the tarballs that are built again, with other settings of the machine, have the same bytes', () => {
  const sums = () => readFileSync(join(root, 'dist/SHA256SUMS'), 'utf8');
  const before = sums();
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', 'umask 077; exec "$@"', 'sh', process.execPath, 'scripts/build.ts'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Asia/Tokyo', LC_ALL: 'C', SWF_SIGNING_KEY: '' },
    },
  );
  expect(status, `${stdout}${stderr}`).toBe(0);
  expect(sums()).toBe(before);
});
