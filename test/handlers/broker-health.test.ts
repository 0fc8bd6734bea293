import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type Monitor, startMonitor } from '../../src/monitor.ts';
import { startTestBroker, type TestBroker } from '../broker/broker.ts';
import { BROKER_AWAY, startTestMonitor, type TestMonitor } from '../monitor.ts';

let broker: TestBroker;
const monitors: TestMonitor[] = [];
const processes: Monitor[] = [];
beforeAll(async () => {
  broker = await startTestBroker();
});
afterAll(async () => {
  for (const process of processes) await process.stop();
  for (const monitor of monitors) await monitor.stop();
  await broker.stop();
});

async function start(environment: Record<string, string> = {}): Promise<TestMonitor> {
  const monitor = await startTestMonitor(environment);
  monitors.push(monitor);
  return monitor;
}
/** Another process of the same monitor, whose turn it is not. */
async function startSecond({ address, dataDirectory }: TestMonitor, environment: Record<string, string>) {
  const ports = { SWF_HTTP_PORT: '0', SWF_HTTPS_PORT: '0', SWF_HOST: '127.0.0.1' };
  const config = readConfig({ ...ports, SWF_DATA_DIR: dataDirectory, ...environment });
  const process = await startMonitor(config, address, pino({ level: 'silent' }), { late: 60_000 });
  processes.push(process);
  return { http: process.httpAddress };
}
type Asked = Pick<TestMonitor, 'http'>;
async function ask({ http }: Asked, path: string): Promise<[number, unknown]> {
  const reply = await fetch(`${http}${path}`);
  return [reply.status, await reply.json()];
}
const isConnected = async ({ http }: Asked) =>
  /^swf_broker_connected (\d)$/m.exec(await (await fetch(`${http}/metrics`)).text())?.[1];

describe('a monitor whose broker is away', () => {
  it('is ready, says that it is degraded, and every process says the same', async () => {
    const first = await start(BROKER_AWAY);
    const away = expect.stringMatching(/^the broker at 127.0.0.1, port 1: nobody listens there/);
    await expect
      .poll(() => ask(first, '/api/health/ready/'))
      .toEqual([200, { status: 'ready', database: 'ok', degraded: [away] }]);
    const second = await startSecond(first, BROKER_AWAY);
    for (const monitor of [first, second]) {
      expect(await ask(monitor, '/api/health/messages/')).toMatchObject([
        200,
        { consumer: 'connecting', trouble: away },
      ]);
      expect(await ask(monitor, '/api/health/ready/')).toMatchObject([200, { degraded: [away] }]);
      expect(await isConnected(monitor)).toBe('0');
    }
  });
});

describe('a monitor whose broker is there', () => {
  it('is ready and says so, and so does every other process', async () => {
    const place = { ACTIVEMQ_HOST: '127.0.0.1', ACTIVEMQ_PORT: String(broker.port) };
    const login = { ACTIVEMQ_USER: broker.user, ACTIVEMQ_PASSWORD: broker.password };
    const external = { SWF_BROKER: 'external', ...place, ...login };
    const first = await start(external);
    await expect
      .poll(() => ask(first, '/api/health/messages/'))
      .toMatchObject([200, { consumer: 'consuming', trouble: null }]);
    const second = await startSecond(first, external);
    for (const monitor of [first, second]) {
      expect(await ask(monitor, '/api/health/messages/')).toMatchObject([200, { consumer: 'consuming' }]);
      expect(await ask(monitor, '/api/health/ready/')).toEqual([200, { status: 'ready', database: 'ok' }]);
      expect(await isConnected(monitor)).toBe('1');
    }
  });

  it('does not send to a queue that is a topic of its own', async () => {
    const [monitor] = monitors as [TestMonitor];
    const send = async (destination: string) => {
      const reply = await fetch(`${monitor.http}/api/messages/send/`, {
        method: 'POST',
        headers: { authorization: `Token ${monitor.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ destination, content: { msg_type: 'announcement' } }),
      });
      return [reply.status, await reply.json()];
    };
    for (const name of ['epictopic', 'epictopic::swf-monitor.epictopic', 'heartbeat'])
      expect(await send(`/queue/${name}`)).toEqual([
        400,
        {
          destination: [`The monitor reads /topic/${name.split(':')[0]}, which is a topic. Send to that.`],
        },
      ]);
    for (const destination of [
      '/topic/epictopic::swf-monitor.epictopic',
      '/queue//queue/epictopic',
      '/topic//queue/epictopic',
    ])
      expect(await send(destination)).toMatchObject([400, {}]);
    expect(await send('/queue/panda.transformer.slices')).toMatchObject([201, {}]);
    expect(await send('/topic/epictopic')).toMatchObject([201, {}]);
  });
});

describe('a monitor without a broker', () => {
  it('is not degraded by that', async () => {
    const monitor = await start();
    expect(await ask(monitor, '/api/health/ready/')).toEqual([200, { status: 'ready', database: 'ok' }]);
    expect(await ask(monitor, '/api/health/messages/')).toMatchObject([
      200,
      { consumer: 'none', trouble: null },
    ]);
    expect(await isConnected(monitor)).toBeUndefined();
  });
});
