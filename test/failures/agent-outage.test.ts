import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Relay } from '../client/relay.ts';
import { length } from '../length.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { Program } from '../scripts/process.ts';

/** How long the monitor is away, in ms. */
const AWAY = length(2_000, 60_000);
const PER_SECOND = 200;
/** Records that may wait: those of two thirds of that time. */
const CAPACITY = Math.round((AWAY / 1_000) * PER_SECOND * (2 / 3));
/** Before the monitor goes, while it is away, and after. */
const RECORDS = (1 + AWAY / 1_000 + 3) * PER_SECOND;

let monitor: TestMonitor;
let http: Relay;
let https: Relay;

beforeAll(async () => {
  monitor = await startTestMonitor();
  [http, https] = await Promise.all([new Relay(monitor.http).open(), new Relay(monitor.https).open()]);
});
afterAll(async () => {
  await Promise.all([http.cut(), https.cut()]);
  await monitor.stop();
});

it('an agent goes on while the monitor is away; what could wait is stored once, in order, the rest is counted', {
  timeout: AWAY + 40_000,
}, async () => {
  const agent = new Program('test/client/agent/steady-agent.ts', [String(RECORDS), String(CAPACITY)], {
    SWF_MONITOR_URL: `https://127.0.0.1:${https.port}`,
    SWF_MONITOR_HTTP_URL: `http://127.0.0.1:${http.port}`,
    SWF_API_TOKEN: monitor.token,
    REQUESTS_CA_BUNDLE: `${monitor.dataDirectory}/ssl_ca.pem`,
  });
  const [, name = ''] = await agent.prints(/ready: (\S+)/);
  await sleep(1_000); // it logs, and beats twice
  await Promise.all([http.cut(), https.cut()]);
  const away = Date.now();
  await sleep(AWAY);
  await Promise.all([http.open(), https.open()]);
  const [, json = '{}'] = await agent.prints(/counts: (.*)/);
  expect(await agent.ends()).toBe(0);
  const { stored, dropped, refused, longest, slowest } = JSON.parse(json);

  const records = await monitor.database.query<{ message: string; extra_data: Record<string, number> }>({
    text: 'select message, extra_data from swf_applog where instance_name = $1 order by id',
    values: [name],
  });
  const numbers = records.flatMap(({ extra_data }) => ('n' in extra_data ? [extra_data['n'] as number] : []));
  const gaps = records.flatMap(({ extra_data }) =>
    'dropped' in extra_data ? [extra_data['dropped'] as number] : [],
  );
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  expect(numbers.length + dropped).toBe(RECORDS);
  expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBe(dropped);
  expect(dropped).toBeGreaterThan(0);
  expect(stored).toBe(numbers.length + gaps.length);
  expect(refused).toBe(0);
  // What was missing is where it is said: between the record before and the one after; it may be said in two parts.
  const at = records.findIndex(({ extra_data }) => 'dropped' in extra_data);
  const next = records.findIndex(({ extra_data }, place) => place > at && 'n' in extra_data);
  const said = records.slice(at, next).reduce((sum, { extra_data }) => sum + (extra_data['dropped'] ?? 0), 0);
  const [before = 0, after = 0] = [at - 1, next].map((place) => records[place]?.extra_data['n']);
  expect(before).toBeGreaterThanOrEqual(CAPACITY - 1); // no sooner than the queue was full
  expect(after - before - 1).toBe(said);
  // Nothing held the agent up, not the log call and not anything else in its loop.
  expect(slowest).toBeLessThan(100);
  expect(longest).toBeLessThan(500);
  expect(agent.errors).toContain('logs cannot be sent, they wait');
  expect(agent.errors).toContain('logs are sent again');
  expect(agent.errors).toContain('heartbeats arrive again');
  const [row] = await monitor.database.query<{ status: string; last_heartbeat: Date }>({
    text: 'select status, last_heartbeat from swf_systemagent where instance_name = $1',
    values: [name],
  });
  expect(row?.status).toBe('EXITED');
  expect(new Date(row?.last_heartbeat ?? 0).getTime()).toBeGreaterThan(away + AWAY);
});
