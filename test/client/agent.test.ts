import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Agent, MonitorClient } from '../../src/client/index.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { Program } from '../scripts/process.ts';
import { TestClient } from '../test-client.ts';

let monitor: TestMonitor;
let client: MonitorClient;
let asked: TestClient;
beforeAll(async () => {
  monitor = await startTestMonitor();
  const { http, https, token, dataDirectory } = monitor;
  asked = new TestClient(monitor);
  client = new MonitorClient({
    url: https,
    httpUrl: http,
    token,
    ca: readFileSync(`${dataDirectory}/ssl_ca.pem`, 'utf8'),
  });
});
afterAll(async () => {
  await client.close();
  await asked.close();
  await monitor.stop();
});

const environment = () => ({
  SWF_MONITOR_URL: monitor.https,
  SWF_MONITOR_HTTP_URL: monitor.http,
  SWF_API_TOKEN: monitor.token,
  REQUESTS_CA_BUNDLE: `${monitor.dataDirectory}/ssl_ca_bundle.pem`,
});
const shown = async (name: string) =>
  (await asked.https('GET', `/api/systemagents/?instance_name=${name}`)).body[0];

describe('an agent', () => {
  it('draws a number, registers, beats with what it does, and says when it ends', async () => {
    const agent = await Agent.start({
      type: 'data',
      client,
      user: 'alice',
      namespace: 'epic',
      heartbeatEvery: 50,
      handleSignals: false,
    });
    expect(agent.name).toMatch(/^data-agent-alice-\d+$/);
    expect(await shown(agent.name)).toMatchObject({
      agent_type: 'data',
      status: 'OK',
      operational_state: 'READY',
      namespace: 'epic',
      pid: process.pid,
    });
    const [subscriber] = (
      await asked.https('GET', `/api/subscribers/?subscriber_name=${agent.name}-/topic/epictopic`)
    ).body;
    expect(subscriber).toMatchObject({
      is_active: true,
      fraction: 1,
      description: 'DATA agent subscribing to /topic/epictopic',
    });
    const { last_heartbeat: first } = await shown(agent.name);
    await expect.poll(async () => (await shown(agent.name)).last_heartbeat > first).toBe(true);

    const result = await agent.processing(async () => {
      expect((await shown(agent.name)).operational_state).toBe('PROCESSING');
      return agent.processing(async () => 7);
    });
    expect(result).toBe(7);
    expect((await shown(agent.name)).operational_state).toBe('READY');

    agent.background(async () => {
      throw new Error('lost its way');
    });
    await new Promise(setImmediate);
    let ended = false;
    agent.background(async (stopping) => {
      await new Promise((resolve) => stopping.addEventListener('abort', resolve));
      ended = true;
    });
    agent.say('INFO', 'goodbye');
    await agent.stop();
    expect(ended).toBe(true);
    expect(await shown(agent.name)).toMatchObject({ status: 'EXITED', operational_state: 'EXITED' });
    const logged = (await asked.http('GET', `/api/logs/?instance_name=${agent.name}&ordering=id`)).body;
    expect(logged.map(({ message }: { message: string }) => message)).toEqual([
      'a background task failed: Error: lost its way',
      'goodbye',
    ]);
  });

  it('of ten lines is seen READY, works, and is seen EXITED', async () => {
    const program = new Program('examples/ten-lines.ts', [], environment());
    const found = async () => (await asked.https('GET', '/api/systemagents/?agent_type=example')).body[0];
    await expect
      .poll(async () => (await asked.http('GET', '/api/logs/?search=is+recorded')).body.length, {
        timeout: 15_000,
      })
      .toBe(1);
    await expect.poll(async () => (await found()).operational_state).toBe('READY');
    expect((await asked.https('GET', '/api/runs/')).body).toHaveLength(1);
    program.child.kill('SIGTERM');
    await program.ends();
    expect(program.child.signalCode).toBe('SIGTERM');
    expect(await found()).toMatchObject({ status: 'EXITED', operational_state: 'EXITED' });
    expect(program.errors).toBe('');
  });

  it('tells what is missing in its environment', async () => {
    const program = new Program('examples/ten-lines.ts', [], {});
    expect(await program.ends()).toBe(1);
    expect(program.errors).toContain('SWF_MONITOR_URL is not set');
    expect(program.errors).toContain('npm run env');
  });
});
