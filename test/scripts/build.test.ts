import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMockMonitor, startMonitor } from '../../src/testing/index.ts';
import { startTestBroker } from '../messages/broker.ts';
import { Program } from './process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'swf-project-'));
/** A Node of the machine's own, older than the project's; there may be none. */
const OLDER = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 && /^v2[0-3]\./.test(stdout);
});

/** Unpacks a tarball into an empty project as npm does, beside the packages that it says it needs, and no others. */
function install(name: string): void {
  const tarball = readdirSync(join(root, 'dist')).find((file) =>
    new RegExp(`^${name}-\\d.*\\.tgz$`).test(file),
  );
  const target = join(project, name, 'node_modules', name);
  mkdirSync(target, { recursive: true });
  const { status, stderr } = spawnSync(
    'tar',
    ['xzf', join(root, 'dist', tarball ?? ''), '-C', target, '--strip-components=1'],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  const { dependencies, optionalDependencies = {} } = JSON.parse(
    readFileSync(join(target, 'package.json'), 'utf8'),
  );
  for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const link = join(project, name, 'node_modules', needed);
    mkdirSync(join(link, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', needed), link);
  }
  writeFileSync(join(project, name, 'package.json'), '{"type":"module"}');
}

/** Runs a program in a project; the monitor that it calls is in this process. */
async function runIn(name: string, node: string, program: string, environment: Record<string, string> = {}) {
  writeFileSync(join(project, name, 'program.js'), program);
  const child = spawn(node, ['program.js'], {
    cwd: join(project, name),
    env: { PATH: process.env['PATH'] ?? '', HOME: devNull, ...environment },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const [status] = await once(child, 'close');
  return { status, stdout, stderr };
}

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, `${stdout}${stderr}`).toBe(0);
  install('swf-monitor-client');
  install('swf-monitor');
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** What the ten lines of the example are, with the package instead of the tree. */
const TEN_LINES = readFileSync(join(root, 'examples/ten-lines.ts'), 'utf8').replace(
  '../src/client/index.ts',
  'swf-monitor-client',
);

describe('the package of the client', () => {
  it('is at most 15 kB of our own, gzipped', () => {
    const directory = join(project, 'swf-monitor-client/node_modules/swf-monitor-client');
    const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    const all = Buffer.concat(files.map((file) => readFileSync(join(directory, file))));
    expect(gzipSync(all).length).toBeLessThan(15_000);
  });

  it.each([
    ["the project's Node", process.execPath],
    ["the machine's own older Node", OLDER],
  ])('runs on %s', async (_, node) => {
    if (!node) return console.log('left out: this machine has no Node from 20 to 23 of its own');
    const monitor = await startMonitor();
    const broker = await startTestBroker();
    const { status, stdout, stderr } = await runIn(
      'swf-monitor-client',
      node,
      `import { Agent } from 'swf-monitor-client';
       const agent = await Agent.start({ type: 'packaged' });
       agent.say('INFO', 'from the package');
       await new Promise((resolve) => {
         agent.onMessage(resolve, '/topic/own');
         const again = setInterval(() => agent.send({ sender: 'another' }, '/topic/own'), 50);
         agent.stopping.addEventListener('abort', () => clearInterval(again));
       });
       await agent.client.createWorkflowMessage({ body: { message_type: 'note', message_content: {} } });
       for await (const watched of agent.client.messages({ lastEventId: '0' })) {
         if (watched.type === 'note') break;
       }
       await agent.stop();
       console.log(agent.name, process.version);`,
      { ...monitor.environment, ACTIVEMQ_PORT: String(broker.port), ACTIVEMQ_PASSWORD: broker.password },
    );
    await broker.stop();
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^packaged-agent-/);
    const [agent] = await monitor.client.listSystemAgents();
    expect(agent).toMatchObject({ agent_type: 'packaged', status: 'EXITED' });
    expect(await monitor.client.listLogs()).toHaveLength(1);
    await monitor.stop();
  });
});

describe('the package of the monitor', () => {
  it('has the client, and starts a real monitor for tests, gone without a trace', async () => {
    const own = mkdtempSync(join(tmpdir(), 'swf-trace-'));
    const { status, stdout, stderr } = await runIn(
      'swf-monitor',
      process.execPath,
      `import { MonitorClient } from 'swf-monitor';
       import { startMonitor } from 'swf-monitor/testing';
       const monitor = await startMonitor();
       if (!(monitor.client instanceof MonitorClient)) throw new Error('another client');
       console.log((await monitor.client.nextRunNumber()).run_number > 0);
       await monitor.stop();`,
      { TMPDIR: own },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toBe('true\n');
    expect(readdirSync(own)).toEqual([]);
    rmSync(own, { recursive: true });
  });
});

describe('the agent of ten lines', () => {
  it('is no longer', () => {
    expect(TEN_LINES.trim().split('\n').length).toBeLessThanOrEqual(11); // an empty one between
  });

  it('runs unchanged against the mock monitor', async () => {
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
});
