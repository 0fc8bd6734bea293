import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Testbed } from '../../scripts/bench/testbed.ts';
import { freePort } from '../../scripts/free-port.ts';
import { certificatePaths } from '../../src/certificates/certificates.ts';
import { MonitorClient, type MonitorError } from '../../src/client/index.ts';
import { openDatabase } from '../../src/open-database.ts';
import { connectToBroker, type StompClient } from '../../src/stomp/client.ts';
import { startTestBroker, type TestBroker } from '../broker/broker.ts';
import { length } from '../length.ts';
import { type FrontProxy, startProxy } from '../proxy.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';
import { type SharedDatabase, sharedDatabase } from './shared-database.ts';

/** The load lasts so long, and one of the two is killed so often, in ms. */
const LASTS = length(7_000, 600_000);
const EVERY = length(2_500, 10_000);
/**
 * nginx leaves a server out for a second after it has failed, counted in whole ones; one that is killed before the other is back in
 * leaves none. In ms after its start.
 */
const BACK_IN = 2_500;
/** Of the design load, which takes two cores that do nothing else; SWF_TEST_LOAD is another share. */
const FACTOR = length(0.1, Number(process.env['SWF_TEST_LOAD'] ?? 1));

const directories = [new DataDirectory(), new DataDirectory()] as const;
let ports: number[];
let shared: SharedDatabase;
let broker: TestBroker;
let sender: StompClient;
let proxy: FrontProxy;
let client: MonitorClient;
const monitors: MonitorProcess[] = [];

const start = (n: 0 | 1) =>
  MonitorProcess.start(directories[n], {
    ...{ DATABASE_URL: shared.url, SWF_BASE_PATH: '/swf-monitor', SWF_TRUST_PROXY: '127.0.0.1' },
    ...{ SWF_BROKER: 'external', ACTIVEMQ_HOST: broker.host, ACTIVEMQ_PORT: String(broker.port) },
    ...{ ACTIVEMQ_USER: broker.user, ACTIVEMQ_PASSWORD: broker.password },
    SWF_HTTP_PORT: String(ports[n]),
  });

beforeAll(async () => {
  ports = [await freePort(), await freePort()];
  shared = await sharedDatabase();
  broker = await startTestBroker();
  monitors.push(await start(0), await start(1));
  const { cert, key, ca } = certificatePaths(directories[0].path);
  const port = await freePort();
  const site = readFileSync(new URL('../../docs/nginx-several.conf', import.meta.url), 'utf8')
    .replace('listen 443', `listen 127.0.0.1:${port}`)
    .replace('127.0.0.1:8002', `127.0.0.1:${ports[0]}`)
    .replace('127.0.0.1:8012', `127.0.0.1:${ports[1]}`)
    .replace('/etc/ssl/monitor/fullchain.pem', cert)
    .replace('/etc/ssl/monitor/privkey.pem', key);
  proxy = await startProxy(site);
  if (proxy.kind !== 'nginx') console.warn(`docs/nginx-several.conf is tried with ${proxy.kind}`);
  const url = `https://localhost:${port}/swf-monitor`;
  const token = await directories[0].token({ DATABASE_URL: shared.url });
  client = new MonitorClient({ url, httpUrl: url, ca: readFileSync(ca, 'utf8'), token });
  sender = await connectToBroker(broker);
});
afterAll(async () => {
  await client?.close();
  await sender?.disconnect();
  await proxy?.stop();
  await Promise.all(monitors.map((monitor) => monitor.stop()));
  await broker?.stop();
  await shared?.drop();
  for (const directory of directories) directory.remove();
});

/**
 * A client as of agents that send a call again that has failed, also a PATCH and a heartbeat, which do no harm twice. Counts how often
 * they do.
 */
function counting(calls: { repeated: number; most: number; why: Set<string> }): MonitorClient {
  return new Proxy(client, {
    get: (target, name) => {
      const method = Reflect.get(target, name) as unknown;
      if (typeof method !== 'function') return method;
      return (input: unknown) => {
        let again = 0;
        const onRetry = ({ message }: MonitorError) => {
          if (again === 0) calls.repeated++;
          calls.most = Math.max(calls.most, ++again);
          calls.why.add(message.replace(/.*: /, '').slice(0, 100));
        };
        return method.call(target, input, { onRetry, retry: true });
      };
    },
  });
}

it(`of two monitors behind nginx one is killed every ${EVERY / 1_000} s under load: agents try no call again more than once, and all is stored once`, {
  timeout: length(240_000, 900_000),
}, async () => {
  const calls = { repeated: 0, most: 0, why: new Set<string>() };
  const testbed = new Testbed(counting(calls), sender);
  await testbed.prepare();
  let isOver = false;
  let kills = 0;
  const killing = (async () => {
    for (;;) {
      const killed = performance.now();
      const n = (kills % 2) as 0 | 1;
      await monitors[n]?.kill();
      kills++;
      monitors[n] = await start(n);
      const next = Math.max(killed + EVERY, performance.now() + BACK_IN);
      while (performance.now() < next && !isOver) await sleep(20);
      if (isOver) return;
    }
  })();
  const stretch = await testbed.load(FACTOR, LASTS);
  isOver = true;
  await killing;
  console.log(
    `${proxy.kind}: ${kills} kills, ${stretch.times.length} calls, ${calls.repeated} tried again, at most ${calls.most} time(s) each; ` +
      `p99 ${stretch.percentile(0.99).toFixed(0)} ms, ${stretch.records} log records (${[...calls.why].join('; ')})`,
  );
  expect(stretch.errors).toEqual([]);
  expect(calls.most).toBeLessThanOrEqual(1);
  // The broker's messages wait for whoever takes them over.
  await expect.poll(async () => (await stored()).messages).toBeGreaterThanOrEqual(testbed.messages);
  const { logs, messages, files, names } = await stored();
  expect([logs, messages, files]).toEqual([stretch.records, testbed.messages, names]);
});

async function stored() {
  const database = await openDatabase(shared.address);
  const [row] = await database.query<{ logs: number; files: number; names: number; messages: number }>({
    text: `select (select count(*)::int from swf_applog) as logs, (select count(*)::int from swf_stf_files) as files,
             (select count(distinct stf_filename)::int from swf_stf_files) as names,
             (select count(*)::int from swf_workflow_messages) as messages`,
    values: [],
  });
  await database.close();
  return row ?? { logs: 0, files: 0, names: 0, messages: 0 };
}
