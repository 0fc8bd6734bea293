import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { freePort } from '../../scripts/free-port.ts';
import { openEmbeddedBroker } from '../../src/broker/listen.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { Program } from '../scripts/process.ts';
import { TestClient } from '../test-client.ts';
import { ask, connect } from './clients.ts';

// A testbed in which the data agent is killed while data is taken.
const port = await freePort();
const log = { info: () => undefined, warn: () => undefined, debug: () => undefined };
let broker: Awaited<ReturnType<typeof openEmbeddedBroker>>;
let monitor: TestMonitor;
let api: TestClient;

beforeAll(async () => {
  broker = await openEmbeddedBroker({ port, login: { user: 'admin', password: 'admin' }, log });
  monitor = await startTestMonitor({ SWF_BROKER: 'external', ACTIVEMQ_PORT: String(port) });
  api = new TestClient(monitor);
}, 60_000);
afterAll(async () => {
  await api.close();
  await monitor.stop();
  await broker.stop();
});

/** What the first call says, until what was announced has waited long enough to count as missing. */
const DUE = { timeout: 60_000, interval: 500 };

it('why a run got no further is answered by three calls', { timeout: 180_000 }, async () => {
  const reach = {
    SWF_MONITOR_URL: monitor.https,
    SWF_MONITOR_HTTP_URL: monitor.http,
    SWF_API_TOKEN: monitor.token,
    NODE_EXTRA_CA_CERTS: join(monitor.dataDirectory, 'ssl_ca.pem'),
    SWF_BROKER: 'external',
    ACTIVEMQ_PORT: String(port),
  };
  const words = [
    '--stf-count',
    '5',
    '--slices',
    '2',
    '--speed',
    '2',
    '--patience',
    '3',
    '--agents',
    'python:data',
  ];
  const testbed = new Program('testbed', words, reach);
  const data = new Program('examples/testbed/data-agent.ts', ['testbed'], reach);
  const registered = async () => (await api.http('GET', '/api/stf-files/?limit=1')).body.count;
  await vi.waitFor(async () => expect(await registered()).toBeGreaterThanOrEqual(2), {
    timeout: 60_000,
    interval: 50,
  });
  data.child.kill('SIGKILL');
  await data.ends();
  expect(await testbed.ends()).toBe(1); // it misses what the data agent did not do

  const client = await connect(monitor);
  const runNumber = (await api.http('GET', '/api/run-states/')).body[0].run_number;
  const [agent] = (await api.http('GET', '/api/systemagents/?agent_type=DATA')).body;

  // 1. What is wrong, since when, and with whom.
  const diagnosis = await vi.waitFor(async () => {
    const told = await ask(client, 'diagnose_run', { run_number: runNumber });
    expect(told.data.result.findings[0]).toMatchObject({
      kind: 'agent-silent',
      subject: agent.instance_name,
    });
    return told.data.result;
  }, DUE);
  expect(diagnosis).toMatchObject({ verdict: 'error', ending: 'announced', expected_stf: 5 });
  expect(diagnosis.totals.stf_announced).toBe(5);
  expect(diagnosis.totals.stf_registered).toBeLessThan(5);
  expect(diagnosis.summary).toContain(agent.instance_name);
  // 2. What it said last.
  const logs = await ask(client, 'search_logs', { instance_name: agent.instance_name, limit: 3 });
  expect(logs.data.results[0].message).toMatch(/is registered|is recorded/);
  // 3. What is missing since.
  const files = await ask(client, 'list_stf_files', { run_number: runNumber });
  expect(files.data.count).toBe(diagnosis.totals.stf_registered);
  const missing = diagnosis.findings.find(({ kind }: { kind: string }) => kind === 'unregistered');
  expect(files.text).not.toContain(missing.subject);
});
