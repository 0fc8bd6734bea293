import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Agent, type AgentOptions, MonitorClient, MonitorError } from '../../../src/client/index.ts';
import { startTestMonitor, type TestMonitor } from '../../monitor.ts';
import { Program } from '../../scripts/process.ts';
import { Relay } from '../relay.ts';

let monitor: TestMonitor;
const user = process.env['USER'] || userInfo().username;

beforeAll(async () => {
  monitor = await startTestMonitor();
});
afterAll(() => monitor.stop());

function client(token = monitor.token): MonitorClient {
  const ca = readFileSync(`${monitor.dataDirectory}/ssl_ca.pem`, 'utf8');
  return new MonitorClient({ url: monitor.https, httpUrl: monitor.http, token, ca });
}

const patience = { work: 60_000, farewell: 60_000 };
const start = (options: Partial<AgentOptions> = {}) =>
  Agent.start({ type: 'DATA', client: client(), onTrouble: () => undefined, patience, ...options });

async function row(name: string): Promise<Record<string, unknown>> {
  const [found = {}] = await monitor.database.query<Record<string, unknown>>({
    text: 'select * from swf_systemagent where instance_name = $1',
    values: [name],
  });
  return found;
}

const becomes = (name: string, facts: object) =>
  expect.poll(() => row(name), { interval: 20 }).toMatchObject(facts);

describe('an agent', () => {
  it('has a name with the next number, is registered as a subscriber, and says that it is ready', async () => {
    const agent = await start({ namespace: 'testbed' });
    const other = await start();
    const [, number] = new RegExp(`^data-agent-${user}-(\\d+)$`).exec(agent.name) ?? [];
    expect(other.name).toBe(`data-agent-${user}-${Number(number) + 1}`);
    expect(await row(agent.name)).toMatchObject({
      agent_type: 'DATA',
      status: 'OK',
      operational_state: 'READY',
      description: 'DATA agent',
      pid: process.pid,
      hostname: hostname(),
      namespace: 'testbed',
    });
    const subscribers = await agent.client.listSubscribers({ query: { search: agent.name } });
    expect(subscribers).toMatchObject([
      {
        subscriber_name: `${agent.name}-/topic/epictopic`,
        description: 'DATA agent subscribing to /topic/epictopic',
        is_active: true,
        fraction: 1,
      },
    ]);
    expect((await row(other.name))['namespace']).toBeNull();
    await Promise.all([agent.stop(), other.stop()]);
    expect(await row(agent.name)).toMatchObject({ status: 'EXITED', operational_state: 'EXITED' });
  });

  it('sends nothing to a queue in place of its topic, and hears nothing there', async () => {
    const agent = await start();
    await expect(agent.send({ msg_type: 'x' }, '/queue/epictopic')).rejects.toThrow('Use /topic/epictopic');
    expect(() => agent.onMessage(() => undefined, '/queue/epictopic')).toThrow('Use /topic/epictopic');
    await agent.stop();
  });

  it('says PROCESSING while work is done, and READY after it, also where it fails', async () => {
    const agent = await start();
    const done = new EventTarget();
    const working = agent.processing(async () => {
      await once(done as never, 'done');
      return 7;
    });
    await becomes(agent.name, { operational_state: 'PROCESSING', status: 'OK' });
    await expect(agent.processing(() => Promise.reject(new Error('inner')))).rejects.toThrow('inner');
    done.dispatchEvent(new Event('done'));
    expect(await working).toBe(7);
    await becomes(agent.name, { operational_state: 'READY' });
    await agent.stop();
  });

  it('does work beside the rest: so much at a time, once for a key, failures logged, waited for at the end', async () => {
    const agent = await start({ tasksAtOnce: 2 });
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const task = (name: string, key?: string) =>
      agent.background(
        async () => {
          begun.push(name);
          await new Promise<void>((resolve) => ends.set(name, resolve));
          if (name === 'two') throw new Error('no disk');
        },
        { name, ...(key && { key }) },
      );
    expect([task('one', 'run-1'), task('again', 'run-1'), task('two'), task('three')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    await becomes(agent.name, { operational_state: 'PROCESSING' });
    expect(begun).toEqual(['one', 'two']);
    ends.get('two')?.();
    await expect.poll(() => begun).toEqual(['one', 'two', 'three']);
    ends.get('one')?.();
    await expect.poll(() => task('later', 'run-1')).toBe(true);
    let isStopped = false;
    const stopped = agent.stop().then(() => {
      isStopped = true;
    });
    expect(task('too late')).toBe(false);
    for (const name of ['three', 'later']) {
      await expect.poll(() => ends.has(name)).toBe(true);
      expect(isStopped).toBe(false);
      ends.get(name)?.();
    }
    await stopped;
    const errors = await monitor.database.query<{ message: string }>({
      text: `select message from swf_applog where instance_name = $1 and levelname = 'ERROR'`,
      values: [agent.name],
    });
    expect(errors).toEqual([{ message: 'background task two failed: Error: no disk' }]);
    expect(await row(agent.name)).toMatchObject({ operational_state: 'EXITED' });
  });

  it('says at its end which tasks were in line, and calls none failed that ended as it was told to', async () => {
    const agent = await start({ tasksAtOnce: 3 });
    agent.background((stopping) => sleep(60_000, undefined, { signal: stopping }), { name: 'sleeping' });
    agent.background((signal) => agent.client.nextRunNumber({}, { signal }), { name: 'calling' });
    agent.background((stopping) => once(stopping, 'abort').then(() => Promise.reject(new Error('no disk'))), {
      name: 'broken',
    });
    for (const name of ['copy', 'register']) agent.background(() => agent.say('INFO', 'begun'), { name });
    await agent.stop();
    const said = await monitor.database.query<{ levelname: string; message: string }>({
      text: `select levelname, message from swf_applog where instance_name = $1 order by id`,
      values: [agent.name],
    });
    expect(said).toEqual([
      { levelname: 'WARNING', message: 'background task copy was not begun: the end came' },
      { levelname: 'WARNING', message: 'background task register was not begun: the end came' },
      { levelname: 'ERROR', message: 'background task broken failed: Error: no disk' },
    ]);
  });

  it('survives work that throws what is no error, and a context that cannot be read', async () => {
    const agent = await start();
    for (const thrown of [Symbol('odd'), Object.create(null)])
      agent.background(() => Promise.reject(thrown), { name: 'odd' });
    const unreadable = () => {
      throw new Error('gone');
    };
    agent.say('INFO', 'said', Object.defineProperty({}, 'disk', { enumerable: true, get: unreadable }));
    await agent.stop();
    const said = await monitor.database.query<{ message: string }>({
      text: `select message from swf_applog where instance_name = $1 order by id`,
      values: [agent.name],
    });
    expect(said.map(({ message }) => message)).toEqual([
      'said',
      'background task odd failed: Symbol(odd)',
      'background task odd failed: [Object: null prototype] {}',
    ]);
  });

  it('logs under its name, with its context', async () => {
    const agent = await start();
    agent.context['run_id'] = '100010';
    agent.say('INFO', 'sampled', { files: 7 });
    await agent.stop();
    const [record] = await monitor.database.query<Record<string, unknown>>({
      text: 'select * from swf_applog where instance_name = $1 order by id limit 1',
      values: [agent.name],
    });
    expect(record).toMatchObject({
      app_name: 'base_agent',
      message: 'sampled',
      module: 'agent.test',
      extra_data: { username: user, run_id: '100010', files: 7 },
    });
  });

  it('tells what it is told to with its beats', async () => {
    const agent = await start();
    agent.report({ status: 'WARNING', description: 'DATA agent. Disk is full', total_stf_processed: 3 });
    await becomes(agent.name, {
      status: 'WARNING',
      description: 'DATA agent. Disk is full',
      total_stf_processed: 3,
    });
    await agent.stop();
  });

  it('beats at its interval', async () => {
    const agent = await start({ heartbeatEvery: 50 });
    const first = (await row(agent.name))['last_heartbeat'];
    await expect.poll(async () => (await row(agent.name))['last_heartbeat']).not.toEqual(first);
    await agent.stop();
  });

  it('says EXITED after a beat that is still on its way, which would revive it', async () => {
    const [onItsWay, arrives] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const events: string[] = [];
    class SlowClient extends MonitorClient {
      override heartbeat: MonitorClient['heartbeat'] = async (...words) => {
        const state = words[0].body.operational_state;
        events.push(`${state} is sent`);
        if (state === 'PROCESSING') {
          onItsWay.resolve();
          await arrives.promise;
        }
        return super.heartbeat(...words).finally(() => events.push(`${state} has arrived`));
      };
    }
    const slow = new SlowClient(client().settings);
    const agent = await start({ client: slow });
    await agent.processing(() => onItsWay.promise);
    const stopped = agent.stop();
    arrives.resolve();
    await stopped;
    expect(events.slice(-3)).toEqual(['PROCESSING has arrived', 'EXITED is sent', 'EXITED has arrived']);
    expect(await row(agent.name)).toMatchObject({ status: 'EXITED' });
    await slow.close();
  });

  it('does not start where it is not let in, and leaves nothing behind', async () => {
    const listening = process.listenerCount('SIGTERM');
    const refused = await start({ client: client('0'.repeat(40)) }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MonitorError);
    expect(refused).toMatchObject({ status: 401 });
    await expect(start({ type: 'x'.repeat(101) })).rejects.toThrow(/1 to 100 characters/);
    expect(process.listenerCount('SIGTERM')).toBe(listening);
  });

  it.each([
    { heartbeatEvery: 0 },
    { heartbeatEvery: Number.NaN },
    { heartbeatEvery: 30 * 86_400_000 },
    { tasksAtOnce: 0 },
  ])('does not begin with %o', async (option) => {
    const [name] = Object.keys(option);
    const failed = await start(option).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(RangeError);
    expect((failed as Error).message).toMatch(new RegExp(`^${name}=.* is not valid`));
  });

  it('says at once that it waits for a monitor that is away', async () => {
    const relay = await new Relay(monitor.https).open();
    await relay.cut();
    const told = new EventEmitter();
    const lines: string[] = [];
    const { token, ca } = client().settings;
    const url = `https://127.0.0.1:${relay.port}`;
    const starting = start({
      client: new MonitorClient({ url, httpUrl: monitor.http, token, ca }),
      onTrouble: (line) => told.emit('line', lines.push(line)),
    });
    await once(told, 'line');
    await relay.open();
    const agent = await starting;
    expect(lines).toEqual([
      expect.stringMatching(
        new RegExp(`^nextAgentId, POST ${url}/.*: .*nobody listens there.*; it is tried for another \\d+ s$`),
      ),
    ]);
    await agent.stop();
    await relay.cut();
  });
});

describe('the agent of ten lines', () => {
  const run = (environment: Record<string, string>) => new Program('examples/ten-lines.ts', [], environment);

  it('is seen READY, does its work, and is seen EXITED', async () => {
    const program = run({
      SWF_MONITOR_URL: monitor.https,
      SWF_MONITOR_HTTP_URL: monitor.http,
      SWF_API_TOKEN: monitor.token,
      REQUESTS_CA_BUNDLE: `${monitor.dataDirectory}/ssl_ca.pem`,
    });
    const find = () =>
      monitor.database.query<{ operational_state: string; status: string }>({
        text: `select operational_state, status from swf_systemagent where agent_type = 'example'`,
        values: [],
      });
    const logged = () =>
      monitor.database.query({
        text: `select 1 from swf_applog where message like '%is recorded'`,
        values: [],
      });
    await expect.poll(logged).toHaveLength(1);
    await expect.poll(find).toEqual([{ operational_state: 'READY', status: 'OK' }]);
    program.child.kill('SIGTERM');
    await program.ends();
    expect(program.child.signalCode).toBe('SIGTERM');
    expect(await find()).toEqual([{ operational_state: 'EXITED', status: 'EXITED' }]);
    expect(program.errors).toBe('');
  });

  it('tells what is missing in its environment', async () => {
    const program = run({});
    expect(await program.ends()).toBe(1);
    expect(program.errors).toContain('SWF_MONITOR_URL is not set');
    expect(program.errors).toContain('npm run env');
  });
});
