import { spawn, spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
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
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MonitorForTests, startMockMonitor, startMonitor } from '../../src/testing/index.ts';
import { startTestBroker } from '../broker/broker.ts';
import { isLong } from '../length.ts';
import { Program } from './process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'swf-project-'));
/** A Node of the machine's own, older than the project's; there may be none. */
const OLDER = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 && /^v2[0-3]\./.test(stdout);
});

/** A project that has the client alone, one that has the monitor as well, and one that has the mock, too, as the docs say. */
const CLIENT = ['swf-monitor-client'];
const BOTH = ['swf-monitor-client', 'swf-monitor'];
const ALL = [...BOTH, 'swf-monitor-mock'];
const directoryOf = (packages: string[]) => join(project, packages.join('+'));

/**
 * Installs tarballs into a project, as a user does. What they need comes as package-lock.json of the tree has it, from
 * npm's own cache where the tree's packages came from there.
 * @param before the packages of a project that has some already; without them it is empty
 */
async function install(packages: string[], before?: string[]): Promise<void> {
  const directory = directoryOf(packages);
  mkdirSync(directory);
  // With links to its files: nobody writes into those.
  if (before) spawnSync('cp', ['-al', join(directoryOf(before), 'node_modules'), directory]);
  writeFileSync(join(directory, 'package.json'), '{"type":"module"}');
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  lock.packages[''] = {};
  writeFileSync(join(directory, 'package-lock.json'), JSON.stringify(lock));
  const built = readdirSync(join(root, 'dist'));
  const tarballs = packages.map((name) =>
    built.find((file) => new RegExp(`^${name}-\\d.*\\.tgz$`).test(file)),
  );
  const npm = spawn(
    'npm',
    [
      'install',
      '--prefer-offline',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--strict-peer-deps',
    ].concat(tarballs.map((file) => join(root, 'dist', file ?? 'not built'))),
    { cwd: directory },
  );
  const [stdout, stderr, [status]] = await Promise.all([
    text(npm.stdout),
    text(npm.stderr),
    once(npm, 'close'),
  ]);
  expect(status, `${stdout}${stderr}`).toBe(0);
}

/** What the compiler says of programs in a project, with everything strict. */
function typeFaults(packages: string[], programs: Record<string, string>): string {
  const directory = directoryOf(packages);
  const files = Object.keys(programs).map((name) => `${name}.ts`);
  for (const [name, program] of Object.entries(programs))
    writeFileSync(join(directory, `${name}.ts`), program);
  const compilerOptions = {
    ...{ module: 'nodenext', target: 'es2023', strict: true, noUncheckedIndexedAccess: true, noEmit: true },
    ...{ exactOptionalPropertyTypes: true, skipLibCheck: false },
    ...{ types: ['node'], typeRoots: [join(root, 'node_modules/@types')] },
  };
  writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const tsc = join(root, 'node_modules/typescript7/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', directory, '--singleThreaded'], { encoding: 'utf8' }).stdout;
}

/** Runs a program in a project; the monitor that it calls is in this process. */
async function runIn(
  packages: string[],
  node: string,
  program: string,
  environment: Record<string, string> = {},
) {
  const child = start(packages, node, program, environment);
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

function start(packages: string[], node: string, program: string, environment: Record<string, string>) {
  const cwd = directoryOf(packages);
  writeFileSync(join(cwd, 'program.js'), program);
  const env = { PATH: process.env['PATH'] ?? '', HOME: devNull, ...environment };
  return spawn(node, ['program.js'], { cwd, env });
}

/** What an agent prints, but that a busy machine kept its logs waiting. */
const withoutDelays = (printed: string) =>
  printed.replace(/^.*: logs (cannot be sent, they wait|are sent again).*\n/gm, '');

/** With which the checksums are signed. */
const signingKey = generateKeyPairSync('ed25519');

/** Whom the agents call. */
let monitor: MonitorForTests;
beforeAll(async () => {
  monitor = await startMonitor();
  const key = join(project, 'signing-key.pem');
  writeFileSync(key, signingKey.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SWF_SIGNING_KEY: key },
  });
  expect(status, `${stdout}${stderr}`).toBe(0);
  await Promise.all([install(CLIENT), install(BOTH).then(() => install(ALL, BOTH))]);
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

  it.each([
    ["the project's Node", process.execPath],
    ["the machine's own older Node", OLDER],
  ])('runs on %s', async (_, node) => {
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

  it.each(['bash', 'zsh', 'fish'])('completes commands in %s', (shell) => {
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

/** Every program of docs/agents.md and of the packages' own pages, by its place. */
const SNIPPETS = ['docs/agents.md', 'docs/packages/client.md', 'docs/packages/monitor.md'].flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(
    ([, code = ''], place): [string, string] => [`${basename(page, '.md')}-${place + 1}`, code],
  ),
);

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

describe('the programs of the docs, with the packages installed side by side', () => {
  it('are typed, and so is all that the packages declare', () => {
    const wrong = `import { Agent } from 'swf-monitor-client';\nawait Agent.start({});`;
    const faults = typeFaults(BOTH, { ...Object.fromEntries(SNIPPETS), wrong });
    expect(faults.split(/\n(?=\S)/)).toEqual([expect.stringMatching(/^\S*wrong\.ts\b.*TS2741/)]);
  });

  it('that test an agent run, and what the agent says is stored', async () => {
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
});

describe('the agent of ten lines', () => {
  it('is no longer', () => {
    expect(TEN_LINES.trim().split('\n').length).toBeLessThanOrEqual(11); // an empty one between
  });

  it.each([
    ["the project's Node", process.execPath],
    ["the machine's own older Node", OLDER],
  ])('runs unchanged from the tarball on %s, is seen READY, then EXITED', async (_, node) => {
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

it.runIf(isLong)(
  'the tarballs that are built again, with other settings of the machine, have the same bytes',
  () => {
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
  },
);
