import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrokerLink } from '../../src/client/agent/broker.ts';
import type { BrokerSettings } from '../../src/client/environment.ts';
import { Agent, BrokerError, MonitorClient, MonitorError } from '../../src/client/index.ts';
import { connectToBroker } from '../../src/stomp/client.ts';
import { DataDirectory, MonitorProcess } from '../failures/monitor-process.ts';
import { pythonWith } from '../python.ts';
import { Program } from '../scripts/process.ts';
import { Relay } from './relay.ts';

const directory = new DataDirectory();
const brokerDirectory = mkdtempSync(join(tmpdir(), 'swf-agent-broker-'));
let broker: Program;
let port = 0;
let monitor: MonitorProcess;
let client: MonitorClient;
let token = '';
const agents: Agent[] = [];

async function startBroker(): Promise<void> {
  broker = new Program('broker', [], {
    SWF_DATA_DIR: brokerDirectory,
    ACTIVEMQ_PORT: String(port),
    SWF_BROKER: 'embedded',
  });
  port = Number((await broker.prints(/ready: .*port (\d+)/))[1]);
}

beforeAll(async () => {
  await startBroker();
  monitor = await MonitorProcess.start(directory, { SWF_BROKER: 'external', ACTIVEMQ_PORT: String(port) });
  token = await directory.token();
  client = new MonitorClient({
    url: monitor.https,
    httpUrl: monitor.http,
    token,
    ca: readFileSync(join(directory.path, 'ssl_ca.pem'), 'utf8'),
    broker: { host: '127.0.0.1', port, user: 'admin', password: 'admin' },
  });
});
afterAll(async () => {
  await Promise.all(agents.map((agent) => agent.stop()));
  await client.close();
  await monitor.stop();
  broker.child.kill('SIGTERM');
  await broker.ends();
  directory.remove();
  rmSync(brokerDirectory, { recursive: true, force: true });
});

async function start(type: string, namespace?: string): Promise<Agent> {
  const agent = await Agent.start({
    type,
    client,
    user: 'alice',
    handleSignals: false,
    onTrouble: () => undefined, // the broker is killed here
    ...(namespace && { namespace }),
  });
  agents.push(agent);
  return agent;
}

describe('an agent at the broker', () => {
  it('opens no connection once it has stopped, which nobody would close', async () => {
    const agent = await start('DATA');
    await agent.stop();
    agent.onMessage(() => undefined);
    await expect(agent.send({ msg_type: 'late' })).rejects.toThrow(`${agent.name} has stopped`);
  });

  it('sends what is stored when its send has returned, and hears others of its namespace', async () => {
    const [sender, listener, elsewhere] = [
      await start('daqsim', 'epic'),
      await start('data', 'epic'),
      await start('data', 'other'),
    ];
    const heard: string[] = [];
    const heardElsewhere: unknown[] = [];
    const own: unknown[] = [];
    listener.onMessage(({ msg_type: type }) => {
      heard.push(String(type));
      if (type === 'bad') throw new Error('no use');
    });
    elsewhere.onMessage((message) => {
      heardElsewhere.push(message);
    });
    sender.onMessage((message) => {
      own.push(message);
    });
    await expect
      .poll(async () => {
        await sender.send({ msg_type: 'hello', run_id: '100010' });
        return heard.length;
      })
      .toBeGreaterThan(0);
    await sender.send({ msg_type: 'bad' });
    await sender.send({ msg_type: 'for all', namespace: null });
    await sender.send({ msg_type: 'end_run', run_id: '100010' });
    await expect.poll(() => heard.at(-1)).toBe('end_run');
    expect(heard).toContain('for all');
    await expect.poll(() => heardElsewhere).toEqual([expect.objectContaining({ msg_type: 'for all' })]);
    expect(own).toEqual([]);
    const stored = (await client.listWorkflowMessages({ query: { message_type: 'end_run' } })) as object[];
    expect(stored).toMatchObject([
      { sender_agent: sender.name, namespace: 'epic', run_id: '100010', queue_name: 'epictopic' },
    ]);
    expect(await client.retrieveRunState({ path: { run_number: 100_010 } })).toMatchObject({
      state: 'ended',
      phase: 'completed',
    });
  });

  it('has a message expire after its ttl, unless it says when', async () => {
    const agent = await start('DATA');
    const watcher = await connectToBroker(client.settings.broker as BrokerSettings);
    const seen: Record<string, string | undefined>[] = [];
    await watcher.subscribe(
      { id: 'all', destination: '/topic/own' },
      ({ headers }) => void seen.push(headers),
    );
    const before = Date.now();
    await agent.send({}, '/topic/own', { ttl: '60000' });
    await agent.send({}, '/topic/own', { ttl: '60000', expires: String(before + 90_000) });
    await agent.send({}, '/topic/own', { ttl: 'long' });
    await agent.send({}, '/topic/own');
    await expect.poll(() => seen).toHaveLength(4);
    const [first, second, ...others] = seen.map(({ expires }) => expires && Number(expires) - before);
    expect(first).toBeGreaterThanOrEqual(60_000);
    expect(first).toBeLessThan(90_000);
    expect(second).toBe(90_000);
    expect(others).toEqual([undefined, undefined]);
    expect(seen[0]?.['ttl']).toBe('60000');
    watcher.cut();
  });

  it('says so where the broker does not confirm a message, is not there, or is none', async () => {
    const relay = await new Relay(`tcp://127.0.0.1:${port}`).open();
    const settings = { host: '127.0.0.1', port: relay.port, user: 'admin', password: 'admin' };
    const faults: string[] = [];
    const isOpen = new EventEmitter();
    const events = {
      opened: () => void isOpen.emit('open'),
      lost: ({ message }: Error) => void faults.push(message),
      fault: () => undefined,
    };
    const link = new BrokerLink(settings, 'patient', events, 1_000);
    await once(isOpen, 'open');
    const send = () => link.send('/topic/epictopic', { msg_type: 'hello' }, {});
    await send();
    void relay.withhold();
    await expect(send()).rejects.toMatchObject({
      name: 'BrokerError',
      kind: 'timeout',
      message: expect.stringMatching(/a message was not confirmed within 1000 ms/),
    });
    await relay.cut();
    await expect.poll(() => faults).toHaveLength(1);
    await expect(send()).rejects.toMatchObject({
      name: 'BrokerError',
      canRetry: true,
      message: expect.stringMatching(
        `^the message broker at 127.0.0.1:${relay.port}: (the broker closed|refused)`,
      ),
    });
    relay.passAgain();
    const sent = Promise.all(Array.from({ length: 20 }, send));
    await relay.open();
    await sent;
    await link.close(0);
    await expect(send()).rejects.toMatchObject({ name: 'BrokerError', kind: 'cancelled' });
    const { broker: _, ...others } = client.settings;
    const agent = await Agent.start({
      type: 'alone',
      client: new MonitorClient(others),
      handleSignals: false,
    });
    agents.push(agent);
    await expect(agent.send({})).rejects.toThrow(/no message broker is known/);
    expect(() => agent.onMessage(() => undefined)).toThrow(/no message broker is known/);
  });

  it.each([
    [
      'does not let it in',
      { password: 'wrong' },
      'refused',
      'the user or the password is wrong; mind ACTIVEMQ_USER and ACTIVEMQ_PASSWORD',
    ],
    [
      'speaks no TLS',
      { tls: {} },
      'garbage',
      'its port does not speak TLS (ACTIVEMQ_USE_SSL); mind ACTIVEMQ_HOST and ACTIVEMQ_PORT',
    ],
    [
      'has no such name',
      { host: 'no-such-host.invalid' },
      'unreachable',
      'no machine has this name; mind ACTIVEMQ_HOST and ACTIVEMQ_PORT',
    ],
    [
      'does not listen there',
      { port: 1 },
      'unreachable',
      'refused, as nobody listens there; see that the broker runs, and mind ACTIVEMQ_HOST and ACTIVEMQ_PORT',
    ],
  ])('whose broker %s says so at once, and its heartbeats tell', async (_, wrong, kind, words) => {
    const broker = { ...(client.settings.broker as BrokerSettings), ...wrong };
    const lines: string[] = [];
    const agent = await Agent.start({
      type: 'lost',
      client: new MonitorClient({ ...client.settings, broker }),
      handleSignals: false,
      onTrouble: (line) => void lines.push(line),
    });
    agents.push(agent);
    agent.onMessage(() => undefined);
    const start = performance.now();
    const error = await agent.send({ msg_type: 'hello' }).catch((fault: unknown) => fault);
    expect(performance.now() - start).toBeLessThan(15_000);
    const at = `the message broker at ${broker.host}:${broker.port}`;
    expect(error).toBeInstanceOf(BrokerError);
    expect(error).toBeInstanceOf(MonitorError);
    expect(error).toMatchObject({ kind, message: expect.stringContaining(`${at}: ${words}`) });
    expect(lines).toEqual([`${(error as Error).message}; it is tried again and again`]);
    const seen = () => client.listSystemAgents({ query: { instance_name: agent.name } });
    await expect
      .poll(seen, { timeout: 5_000 })
      .toMatchObject([
        { status: 'WARNING', description: 'lost agent. MQ: disconnected', operational_state: 'READY' },
      ]);
    await agent.log.flush();
    expect(await client.listLogs({ query: { instance_name: agent.name } })).toMatchObject([
      { levelname: 'WARNING', message: lines[0] },
    ]);
  });

  it('ends whenever it is closed, also while it is just being opened', async () => {
    const settings = { host: '127.0.0.1', port, user: 'admin', password: 'admin' };
    const events = { opened: () => undefined, lost: () => undefined, fault: () => undefined };
    // From before the connection to after the subscription.
    for (let round = 0; round < 60; round++) {
      const link = new BrokerLink(settings, `brief ${round}`, events);
      link.subscribe('/topic/epictopic', () => undefined);
      await sleep(round / 4);
      await link.close(0);
    }
  });

  it('comes back when the broker does, with its subscriptions', async () => {
    const [sender, listener] = [await start('daqsim'), await start('data')];
    const heard: unknown[] = [];
    listener.onMessage(({ n }) => {
      heard.push(n);
    });
    await expect
      .poll(async () => {
        await sender.send({ msg_type: 'before', n: 0 });
        return heard.length;
      })
      .toBeGreaterThan(0);
    broker.child.kill('SIGKILL');
    await broker.ends();
    const sending = sender
      .send({ msg_type: 'away', n: 1 })
      .catch(() => sender.send({ msg_type: 'away', n: 1 }));
    await startBroker();
    await sending;
    await expect
      .poll(
        async () => {
          await sender.send({ msg_type: 'after', n: 2 });
          return heard.includes(2);
        },
        { timeout: 15_000 },
      )
      .toBe(true);
    expect((await client.listWorkflowMessages({ query: { message_type: 'away' } })) as object[]).toHaveLength(
      1,
    );
  });

  const python = pythonWith('stomp', 'requests');
  const title =
    'in Python, with stomp.py and requests as the base class calls them, registers and drives a run';
  if (!python)
    it.skip(`${title}: python3 with stomp.py and requests (pip install stomp.py requests) is not there`);
  else
    it(title, async () => {
      const program = spawn(python, [fileURLToPath(new URL('./base_agent.py', import.meta.url))], {
        env: {
          PATH: process.env['PATH'] ?? '',
          SWF_MONITOR_URL: monitor.https,
          SWF_MONITOR_HTTP_URL: monitor.http,
          SWF_API_TOKEN: token,
          REQUESTS_CA_BUNDLE: join(directory.path, 'ssl_ca_bundle.pem'),
          ACTIVEMQ_HOST: '127.0.0.1',
          ACTIVEMQ_PORT: String(port),
          ACTIVEMQ_USER: 'admin',
          ACTIVEMQ_PASSWORD: 'admin',
        },
      });
      let output = '';
      program.stdout.on('data', (text) => {
        output += text;
      });
      program.stderr.on('data', (text) => {
        output += text;
      });
      const [code] = await once(program, 'close');
      expect(code, output).toBe(0);
      const name = /name (\S+)/.exec(output)?.[1] as string;
      await expect
        .poll(
          async () =>
            ((await client.listWorkflowMessages({ query: { sender_agent: name } })) as object[]).length,
        )
        .toBe(4);
      expect(await client.retrieveRunState({ path: { run_number: 100_020 } })).toMatchObject({
        phase: 'completed',
        state: 'ended',
        substate: null,
        metadata: { execution_id: 'stf_datataking-alice-0042' },
      });
      const [agent] = (await client.listSystemAgents({ query: { instance_name: name } })) as object[];
      expect(agent).toMatchObject({ agent_type: 'DATA', status: 'EXITED', operational_state: 'EXITED' });
      expect((await client.listLogs({ query: { instance_name: name } })) as object[]).toHaveLength(1);
    });
});
