import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../scripts/free-port.ts';
import { openEmbeddedBroker } from '../../src/broker/listen.ts';
import { namespace, positive } from '../../src/commands/option-values.ts';
import { Progress } from '../../src/commands/testbed/progress.ts';
import { readExternal } from '../../src/commands/testbed/role-names.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { TestClient } from '../test-client.ts';
import { Program } from './process.ts';

// What takes a whole run against a monitor that hears the broker is in commands.test.ts. This one does not hear it.
const port = await freePort();
const login = { user: 'admin', password: 'admin' };
const log = { info: () => undefined, warn: () => undefined, debug: () => undefined };
let monitor: TestMonitor;
let client: TestClient;
let broker: Awaited<ReturnType<typeof openEmbeddedBroker>>;

beforeAll(async () => {
  monitor = await startTestMonitor();
  client = new TestClient(monitor);
  broker = await openEmbeddedBroker({ port, login, log });
});
afterAll(async () => {
  await client.close();
  await broker.stop();
  await monitor.stop();
});

const reach = () => ({
  SWF_DATA_DIR: monitor.dataDirectory,
  SWF_HTTP_PORT: new URL(monitor.http).port,
  SWF_HTTPS_PORT: new URL(monitor.https).port,
  SWF_API_TOKEN: monitor.token,
  SWF_BROKER: 'external',
  ACTIVEMQ_PORT: String(port),
});
const testbed = (words: string[], environment: Record<string, string> = {}) =>
  new Program('testbed', words, { ...reach(), ...environment });

describe('before the testbed begins', { timeout: 60_000 }, () => {
  it('a value that is no value is refused by the name of its option', async () => {
    const program = testbed(['--workers=0']);
    expect(await program.ends()).toBe(2);
    expect(program.errors).toContain(
      "option '--workers <n>' argument '0' is invalid. Give a whole number from 1.",
    );
  });

  it('a namespace has a name that the monitor keeps and that nobody takes for several', () => {
    expect(['torre1', 'a b', 'é'.repeat(100)].map(namespace)).toHaveLength(3);
    for (const text of ['', ' a', 'a ', 'a,b', 'a'.repeat(101)])
      expect(() => namespace(text)).toThrow('comma');
    expect(() => positive('Infinity')).toThrow('above 0');
    expect(() => readExternal('python:shift')).toThrow('daq, data, fastmon, processing, workers');
  });

  it('a monitor that is not there is said, and no database is made for that', async () => {
    const own = mkdtempSync(join(tmpdir(), 'swf-nobody-'));
    const program = testbed([], { SWF_DATA_DIR: own, SWF_HTTPS_PORT: '9', SWF_API_TOKEN: '' });
    expect(await program.ends()).toBe(1);
    expect(program.errors).toContain('https://localhost:9? Start one: npm start');
    expect(existsSync(own) && readdirSync(own)).toEqual([]);
    rmSync(own, { recursive: true });
  });

  it('a wrong token is said', async () => {
    const program = testbed([], { SWF_API_TOKEN: 'e'.repeat(40) });
    expect(await program.ends()).toBe(1);
    expect(program.errors).toContain('npm run --silent env');
    expect(program.errors).not.toContain('Beam');
  });

  it('a testbed without a broker is said', async () => {
    const program = testbed([], { SWF_BROKER: 'none' });
    expect(await program.ends()).toBe(1);
    expect(program.errors).toContain('SWF_BROKER is none');
  });

  it('agents that do the same work in the namespace are named, and those that have left are not', async () => {
    for (const [name, status] of [
      ['data-agent-alice-7', 'OK'],
      ['fastmon-agent-alice-8', 'EXITED'],
    ] as const) {
      const body = {
        instance_name: name,
        agent_type: name.startsWith('data') ? 'DATA' : 'fastmon',
        namespace: 'busy',
        status,
        operational_state: status === 'OK' ? 'READY' : status,
      };
      expect((await client.https('POST', '/api/systemagents/heartbeat/', { body })).status).toBe(201);
    }
    const program = testbed(['--namespace', 'busy']);
    expect(await program.ends()).toBe(1);
    expect(program.errors).toContain('do the same work: data-agent-alice-7.');
    expect(program.errors).toContain('--namespace');
    // Where its role is left to it, it is waited for.
    const beside = testbed(['--namespace', 'busy', '--agents', 'python:data']);
    await beside.prints(/data: data-agent-alice-7/, 'errors');
    beside.child.kill('SIGINT');
    expect(await beside.ends()).toBe(130);
  });
});

describe('a run that does not go well', { timeout: 60_000 }, () => {
  it('is broken off by Ctrl-C: the execution is terminated, the agents leave, and that is said', async () => {
    const program = testbed(['--namespace', 'broken-off']);
    await program.prints(/Beam/, 'errors');
    const executions = async () =>
      (await client.http('GET', '/api/workflow-executions/?namespace=broken-off')).body;
    await vi.waitFor(async () => expect(await executions()).toMatchObject([{ status: 'running' }]), 10_000);
    program.child.kill('SIGINT');
    expect(await program.ends()).toBe(130);
    expect(program.errors).toMatch(/Broken off: the execution is marked as ended, the agents have left/);
    expect(await executions()).toMatchObject([{ status: 'terminated', end_time: expect.any(String) }]);
    const { body } = await client.http('GET', '/api/systemagents/?namespace=broken-off');
    expect(body.map((agent: { status: string }) => agent.status)).toEqual(Array(5).fill('EXITED'));
  });

  it('says that the connection to the broker broke, where the table does not agree', async () => {
    const quick = ['--stf-count=2', '--slices=1', '--speed=20', '--patience=1', '--namespace=cut'];
    const program = testbed(quick);
    await program.prints(/STF 1\/2/, 'errors');
    await broker.stop();
    broker = await openEmbeddedBroker({ port, login, log });
    expect(await program.ends()).toBe(1);
    expect(program.errors).toContain('The connection to the message broker broke meanwhile');
  });
});

it('says once for all agents what troubles them', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const progress = new Progress(5);
  for (let agent = 1; agent <= 5; agent++) {
    progress.trouble(`a heartbeat did not arrive: attempt of agent ${agent}`);
    progress.trouble('logs cannot be sent: away');
  }
  expect(said.mock.calls).toEqual([
    ['Agents: a heartbeat did not arrive: attempt of agent 1'],
    ['Agents: logs cannot be sent: away'],
  ]);
  said.mockRestore();
});
