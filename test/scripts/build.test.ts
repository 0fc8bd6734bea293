import { spawn, spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MonitorForTests, startMonitor } from '../../src/testing/index.ts';
import { startTestBroker } from '../broker/broker.ts';
import { someOf } from '../length.ts';
import {
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
  start,
  typeFaults,
  withoutDelays,
} from './installed.ts';

/** With which the checksums are signed. */
const signingKey = generateKeyPairSync('ed25519');

/** Whom the agents call. */
let monitor: MonitorForTests;
beforeAll(async () => {
  monitor = await startMonitor();
  const key = join(project, 'signing-key.pem');
  writeFileSync(key, signingKey.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  build({ SWF_SIGNING_KEY: key });
  await Promise.all([install(CLIENT), install(BOTH)]);
}, 400_000); // half a minute on a machine that does nothing else
afterAll(async () => {
  await monitor.stop();
  rmSync(project, { recursive: true, force: true });
});

it('the checksums are those of the tarballs, and are signed', () => {
  const dist = join(root, 'dist');
  const sums = readFileSync(join(dist, 'SHA256SUMS'));
  const lines = sums.toString().trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    const [sum, name = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(readFileSync(join(dist, name)))
        .digest('hex'),
    ).toBe(sum);
  }
  const signature = readFileSync(join(dist, 'SHA256SUMS.sig'));
  expect(verify(null, sums, signingKey.publicKey, signature)).toBe(true);
});

/** The Nodes that the client runs on. */
const NODES = someOf([
  ["the project's Node", process.execPath],
  ["the machine's own older Node", OLDER],
]);

/** What the ten lines of the example are, with the package instead of the tree. */
const TEN_LINES = readFileSync(join(root, 'examples/ten-lines.ts'), 'utf8').replace(
  '../src/client/index.ts',
  'swf-monitor-client',
);

describe('the package of the client', () => {
  // Of that 3 kB tell people what is wrong: the address and the reason in every error, the state of the broker, proxies
  // that are left out as Python leaves them out. It saves them hours, and is 1 % of what is installed with undici.
  it('is at most 19 kB of our own, gzipped', () => {
    const directory = join(directoryOf(CLIENT), 'node_modules/swf-monitor-client');
    const sizes = readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .map((file) => gzipSync(readFileSync(join(directory, file))).length);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`The client is ${all} bytes, gzipped`);
    // And 45 bytes for each operation of administration: the audit, three of bulk changes, two of dead letters, 20 of sessions,
    // tokens, accounts and users; and for tools, diagnoses and commands.
    expect(all).toBeLessThan(18_000 + 30 * 45);
  });

  it.each(NODES)('runs on %s', async (_, node) => {
    if (!node) return console.log('left out: this machine has no Node from 20 to 23 of its own');
    const broker = await startTestBroker();
    const { status, stdout, stderr } = await runIn(
      CLIENT,
      node,
      `import { Agent } from 'swf-monitor-client';
       const agent = await Agent.start({ type: 'packaged' });
       agent.say('INFO', 'from the package');
       await new Promise((resolve) => {
         agent.onMessage(resolve, '/topic/own');
         const again = setInterval(() => agent.send({ sender: 'another' }, '/topic/own'), 50);
         agent.stopping.addEventListener('abort', () => clearInterval(again));
       });
       // More at once than Node 20 lets listen to a signal without a warning.
       const { stopping: signal } = agent;
       await Promise.all(Array.from({ length: 20 }, () => agent.client.live({}, { signal })));
       await agent.client.createWorkflowMessage({ body: { message_type: 'note', message_content: {} } });
       for await (const watched of agent.client.messages({ lastEventId: '0' })) {
         if (watched.type === 'note') break;
       }
       await agent.stop();
       console.log(agent.name, process.version);`,
      { ...monitor.environment, ACTIVEMQ_PORT: String(broker.port), ACTIVEMQ_PASSWORD: broker.password },
    );
    await broker.stop();
    expect(withoutDelays(stderr)).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^packaged-agent-/);
    const [name = ''] = stdout.split(' ');
    const agents = await monitor.client.listSystemAgents({ query: { agent_type: 'packaged' } });
    const agent = agents.find(({ instance_name }) => instance_name === name);
    expect(agent).toMatchObject({ status: 'EXITED' });
    expect(await monitor.client.listLogs({ query: { instance_name: name } })).toHaveLength(1);
  });
});

describe('the package of the monitor', () => {
  it('has the client, and starts a real monitor for tests, gone without a trace', async () => {
    const own = mkdtempSync(join(tmpdir(), 'swf-trace-'));
    const { status, stdout, stderr } = await runIn(
      BOTH,
      process.execPath,
      `import { MonitorClient as Reexported } from 'swf-monitor';
       import { MonitorClient } from 'swf-monitor-client';
       import { startMonitor } from 'swf-monitor/testing';
       const monitor = await startMonitor();
       if (!(monitor.client instanceof MonitorClient)) throw new Error('another client');
       if (Reexported !== MonitorClient) throw new Error('two clients');
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

describe('the program of the package, in a directory that is not its own', () => {
  /** Whom it runs as where this is root, who owns what is installed. */
  const NOBODY = 65_534;
  const isRoot = process.getuid?.() === 0;
  const own = mkdtempSync(join(tmpdir(), 'swf-installed-'));
  const data = join(own, 'data');
  const bin = join(project, 'bin');
  const program = join(directoryOf(BOTH), 'node_modules/.bin/swf-monitor');
  /** What one command compiles the next one need not. */
  const compiled = join(project, 'compiled');
  const environment = {
    PATH: `${bin}:${process.env['PATH']}`,
    HOME: own,
    SWF_DATA_DIR: data,
    SWF_HTTP_PORT: '0',
    SWF_HTTPS_PORT: '0',
    SWF_HOST: '127.0.0.1',
    ACTIVEMQ_PORT: '0',
    NODE_COMPILE_CACHE: compiled,
  };
  const options = { cwd: own, env: environment, ...(isRoot && { uid: NOBODY, gid: NOBODY }) };
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(program, words, { ...options, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const installed = () => readdirSync(directoryOf(BOTH), { recursive: true, encoding: 'utf8' }).toSorted();

  beforeAll(() => {
    for (const made of [bin, compiled]) mkdirSync(made);
    cpSync(process.execPath, join(bin, 'node')); // the tree may be where nobody else can look
    chmodSync(project, 0o755);
    if (isRoot) for (const path of [own, compiled]) chownSync(path, NOBODY, NOBODY);
    else console.log('as another user than the owner of what is installed: left out, this is not root');
  });
  afterAll(() => rmSync(own, { recursive: true, force: true }));

  it('says its version, its commands with examples, and what its exit codes mean', () => {
    expect(run('--version')).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' });
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Usage: swf-monitor [\s\S]*copy-database[\s\S]*Examples:[\s\S]*Exit codes:/);
    expect(run('token', 'create', '--help').stdout).toContain('swf-monitor token create alice --label');
    expect(run('start', '--help').stdout).toContain('SWF_HTTP_PORT');
    for (const words of [['strat'], ['token'], ['token', 'create'], ['watch', '--since', 'yesterday']])
      expect([words, run(...words).status]).toEqual([words, 2]);
    expect(run('token', 'list')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Start the monitor first: swf-monitor start.'),
    });
  });

  it.each(someOf(['bash', 'zsh', 'fish']))('completes commands in %s', (shell) => {
    expect(run('completion', shell).stdout).toContain('swf-monitor complete --');
    expect(run('complete', '--', 'token', 'c').stdout).toMatch(/^create\t/);
  });

  it('starts a monitor, has commands for it, and writes into SWF_DATA_DIR alone', async () => {
    const before = installed();
    const monitor = spawn(program, ['start'], options);
    const ended = once(monitor, 'close');
    let printed = '';
    for (const stream of [monitor.stdout, monitor.stderr])
      stream.on('data', (text) => {
        printed += text;
      });
    try {
      await expect.poll(() => printed, { timeout: 60_000 }).toMatch(/ready: http|EACCES|rror/);
      await expect.poll(() => printed).toMatch(/swf-monitor env >> ~\/\.env/);
      const [, https = ''] = /ready: .*?(https:\S+)/.exec(printed) ?? [];
      expect(run('user', 'create', 'alice').stdout).toContain('For programs: swf-monitor token create alice');
      const { stdout: key } = run('token', 'create', 'alice', '--plain', '--label', 'shift');
      expect(key).toMatch(/^[0-9a-f]{40}\n$/);
      const list = run('token', 'list').stdout;
      expect(list).toContain('swf-monitor token revoke ID');
      const [, id = ''] = /^(\d+) .*shift/m.exec(list) ?? [];
      expect(run('token', 'revoke', id)).toMatchObject({ status: 0, stdout: `Token ${id} is revoked.\n` });
      const env = run('env', 'alice');
      expect(env).toMatchObject({ status: 0, stdout: expect.stringContaining(`${data}/ssl_ca_bundle.pem`) });
      const lines = [...env.stdout.matchAll(/^export (\w+)=(.*)$/gm)];
      Object.assign(environment, Object.fromEntries(lines.map(([, name, value]) => [name, value])), {
        SWF_MONITOR_URL: https,
        SWF_MONITOR_HTTP_URL: /ready: (http:\S+)/.exec(printed)?.[1],
      });
      const doctor = run('doctor');
      expect(doctor.stdout).toContain('✓ The monitor takes the token');
      expect(`${doctor.stdout}${printed}`).not.toContain('npm ');
    } finally {
      monitor.kill('SIGTERM');
      expect(await ended, printed).toEqual([0, null]);
    }
    expect(installed()).toEqual(before);
    expect(readdirSync(own)).toEqual(['data']);
  });
});

it('the programs of the docs are typed with the packages installed side by side, and so is all that the packages declare', () => {
  const wrong = `import { Agent } from 'swf-monitor-client';\nawait Agent.start({});`;
  const faults = typeFaults(BOTH, { ...Object.fromEntries(SNIPPETS), wrong });
  expect(faults.split(/\n(?=\S)/)).toEqual([expect.stringMatching(/^\S*wrong\.ts\b.*TS2741/)]);
});

describe('the agent of ten lines', () => {
  it('is no longer', () => {
    expect(TEN_LINES.trim().split('\n').length).toBeLessThanOrEqual(11); // an empty one between
  });

  it.each(NODES)('runs unchanged from the tarball on %s, is seen READY, then EXITED', async (_, node) => {
    if (!node) return console.log('left out: this machine has no Node from 20 to 23 of its own');
    const runs = await monitor.client.listRuns();
    const logs = await monitor.client.listLogs();
    const child = start(CLIENT, node, TEN_LINES, monitor.environment);
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    const ended = once(child, 'close');
    const states = async () =>
      (await monitor.client.listSystemAgents({ query: { agent_type: 'example' } })).map(
        ({ operational_state }) => operational_state,
      );
    await expect.poll(() => monitor.client.listRuns()).toHaveLength(runs.length + 1);
    await expect.poll(states).toContain('READY');
    child.kill('SIGTERM');
    await ended;
    expect(withoutDelays(stderr)).toBe('');
    expect(new Set(await states())).toEqual(new Set(['EXITED']));
    expect(await monitor.client.listLogs()).toHaveLength(logs.length + 2);
  });
});
