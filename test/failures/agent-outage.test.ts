import { afterAll, beforeAll, expect, it } from 'vitest';
import { Relay } from '../client/relay.ts';
import { isLong, length } from '../length.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { Program } from '../scripts/process.ts';

/** Records that are logged while the monitor is away, 200 a second. */
const AWAY = length(400, 12_000);
/** Records that may wait: two thirds of them. */
const CAPACITY = Math.round((AWAY * 2) / 3);

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
  timeout: length(240_000, 300_000),
}, async () => {
  const agent = new Program('test/client/agent/steady-agent.ts', [String(CAPACITY)], {
    SWF_MONITOR_URL: `https://127.0.0.1:${https.port}`,
    SWF_MONITOR_HTTP_URL: `http://127.0.0.1:${http.port}`,
    SWF_API_TOKEN: monitor.token,
    REQUESTS_CA_BUNDLE: `${monitor.dataDirectory}/ssl_ca.pem`,
  });
  const [, name = ''] = await agent.prints(/ready: (\S+)/);
  const stored = async () => (await recordsOf(name)).length;
  await expect.poll(stored).toBeGreaterThan(0);
  await Promise.all([http.cut(), https.cut()]);
  await agent.prints(/logs cannot be sent, they wait/, 'errors');
  await agent.prints(/a heartbeat did not arrive/, 'errors');
  const goal = logged(agent) + AWAY;
  await expect.poll(() => logged(agent), { timeout: length(180_000, 240_000) }).toBeGreaterThan(goal);
  const back = Date.now();
  await Promise.all([http.open(), https.open()]);
  await agent.prints(/logs are sent again/, 'errors');
  await agent.prints(/heartbeats arrive again/, 'errors');
  await expect.poll(() => logged(agent)).toBeGreaterThan(logged(agent) + 200);
  agent.child.kill('SIGUSR2');
  const [, json = '{}'] = await agent.prints(/counts: (.*)/);
  expect(await agent.ends()).toBe(0);
  const counts = JSON.parse(json);
  const { dropped } = counts;

  const records = await recordsOf(name);
  const numbers = records.flatMap(({ extra_data }) => ('n' in extra_data ? [extra_data['n'] as number] : []));
  const gaps = records.flatMap(({ extra_data }) =>
    'dropped' in extra_data ? [extra_data['dropped'] as number] : [],
  );
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  expect(numbers.length + dropped).toBe(counts.logged);
  expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBe(dropped);
  expect(dropped).toBeGreaterThan(0);
  expect(counts.stored).toBe(numbers.length + gaps.length);
  expect(counts.refused).toBe(0);
  // What was missing is where it is said: between the record before and the one after; it may be said in two parts.
  const at = records.findIndex(({ extra_data }) => 'dropped' in extra_data);
  const next = records.findIndex(({ extra_data }, place) => place > at && 'n' in extra_data);
  const said = records.slice(at, next).reduce((sum, { extra_data }) => sum + (extra_data['dropped'] ?? 0), 0);
  const [before = 0, after = 0] = [at - 1, next].map((place) => records[place]?.extra_data['n']);
  expect(before).toBeGreaterThanOrEqual(CAPACITY - 1); // no sooner than the queue was full
  expect(after - before - 1).toBe(said);
  // Nothing held the agent up, not the log call and not anything else in its loop; beside other tests these do.
  if (isLong) expect(counts.slowest).toBeLessThan(100);
  if (isLong) expect(counts.longest).toBeLessThan(500);
  const [row] = await monitor.database.query<{ status: string; last_heartbeat: Date }>({
    text: 'select status, last_heartbeat from swf_systemagent where instance_name = $1',
    values: [name],
  });
  expect(row?.status).toBe('EXITED');
  expect(new Date(row?.last_heartbeat ?? 0).getTime()).toBeGreaterThan(back);
});

/** How many records it says that it has logged. */
const logged = (agent: Program) => Number(/.*logged: (\d+)/s.exec(agent.output)?.[1] ?? 0);

/** What is stored of it, in order. */
function recordsOf(name: string) {
  return monitor.database.query<{ message: string; extra_data: Record<string, number> }>({
    text: 'select message, extra_data from swf_applog where instance_name = $1 order by id',
    values: [name],
  });
}
