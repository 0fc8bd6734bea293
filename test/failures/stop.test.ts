import { Agent, request } from 'node:http';
import { afterAll, expect, it } from 'vitest';
import { isLong, length } from '../length.ts';
import { logRecord } from '../log-record.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';

/** Every other one with two workers, and by Ctrl-C as it comes from a terminal under npm. */
const ROUNDS = length(1, 50);
const CONNECTIONS = 50;
/** In ms, from the signal to the end of the process. */
const STOPPED_WITHIN = 5_000;
/** Logs that are acknowledged before the signal: by then all connections work. */
const WELL_UNDER_WAY = 1_000;

const directory = new DataDirectory();
afterAll(() => directory.remove());

/** What became of the requests that were sent. */
interface Outcome {
  acknowledged: string[];
  statuses: Set<number>;
  /** Errors other than a refused connection, which is how a monitor that has stopped answers. */
  errors: string[];
}

/** Posts one log. @returns the status once the whole answer was read */
function post(url: string, agent: Agent, message: string): Promise<number> {
  const body = JSON.stringify(logRecord(message));
  return new Promise((resolve, reject) => {
    const call = request(`${url}/api/logs/`, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    call.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** One connection that posts a log as soon as the one before is answered, until nobody listens any more. */
async function postOnAndOn(url: string, name: string, outcome: Outcome): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (let n = 0; ; n++) {
      const message = `${name} ${n}`;
      const status = await post(url, agent, message);
      outcome.statuses.add(status);
      if (status === 201) outcome.acknowledged.push(message);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ECONNREFUSED') outcome.errors.push(message);
  } finally {
    agent.destroy();
  }
}

it(`a monitor told to stop while ${CONNECTIONS} connections post logs answers each of them, cuts none off, and ends well`, {
  timeout: length(180_000, 900_000),
}, async () => {
  const outcome: Outcome = { acknowledged: [], statuses: new Set(), errors: [] };
  let longest = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const asGroup = round % 2 === 1;
    const monitor = await MonitorProcess.start(directory, { SWF_WORKERS: asGroup ? '2' : '1' });
    const before = outcome.acknowledged.length;
    const clients = Array.from({ length: CONNECTIONS }, (_, client) =>
      postOnAndOn(monitor.http, `round ${round} client ${client}`, outcome),
    );
    await expect
      .poll(() => outcome.acknowledged.length, { interval: 5 })
      .toBeGreaterThan(before + WELL_UNDER_WAY);
    const { code, took } = await monitor.stop(asGroup);
    expect(monitor.log).toContain('stopped');
    expect(directory.postgres).toBeUndefined();
    await Promise.all(clients);
    expect(code).toBe(0);
    if (isLong) expect(took).toBeLessThan(STOPPED_WITHIN);
    longest = Math.max(longest, took);
  }
  console.log(
    `${ROUNDS} stops, ${outcome.acknowledged.length} logs acknowledged, ended after ${Math.round(longest)} ms at most`,
  );
  expect(outcome.errors).toEqual([]);
  expect([...outcome.statuses]).toEqual([201]);
  const rows = await directory.query<{ message: string }>('select message from swf_applog');
  const stored = rows.map(({ message }) => message).sort();
  expect(stored).toEqual(outcome.acknowledged.sort());
});
