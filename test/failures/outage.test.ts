import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { length } from '../length.ts';
import { logRecord } from '../log-record.ts';
import { childrenOf } from '../scripts/process.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';

/** How long the database is frozen at least, in ms. */
const FROZEN = length(0, 30_000);
/** How many times the database is killed. */
const KILLS = length(1, 10);
/** Requests wait for the database so long at most, in ms; beside the other tests it may take longer. */
const TOLD_WITHIN = length(30_000, 5_000);

const directory = new DataDirectory();
let monitor: MonitorProcess;

beforeAll(async () => {
  monitor = await MonitorProcess.start(directory);
});
afterAll(async () => {
  await monitor.stop();
  directory.remove();
});

/** The server's processes: each has a group of its own. */
function serverProcesses(): number[] {
  const postmaster = directory.postgres as number;
  return [postmaster, ...childrenOf(postmaster)];
}

async function post(message: string) {
  const before = Date.now();
  const answer = await fetch(`${monitor.http}/api/logs/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(logRecord(message)),
  });
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    took: Date.now() - before,
    body: (await answer.json()) as { request_id?: string },
    message,
  };
}

/** Every message that was acknowledged is stored exactly once. */
async function expectStoredOnce(messages: string[]) {
  const answer = await fetch(`${monitor.http}/api/logs/?timestamp_after=2026-08-01`);
  const rows = (await answer.json()) as { message: string }[];
  const counts = new Map<string, number>();
  for (const { message } of rows) counts.set(message, (counts.get(message) ?? 0) + 1);
  for (const message of messages) expect(counts.get(message), message).toBe(1);
}

const ready = () => fetch(`${monitor.http}/api/health/ready/`).then(({ status }) => status);

// The processes of the server are found in /proc.
describe.runIf(process.platform === 'linux')('while the database', () => {
  it('is frozen, requests wait four seconds and are then told to come back; afterwards all goes on by itself', {
    timeout: length(180_000, 120_000),
  }, async () => {
    expect((await post('before')).status).toBe(201);
    const frozen = serverProcesses();
    const frozenUntil = Date.now() + FROZEN;
    for (const pid of frozen) process.kill(pid, 'SIGSTOP');
    try {
      const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => post(`frozen ${n}`)));
      for (const { status, retryAfter, took, body } of answers) {
        expect(status).toBe(503);
        expect(retryAfter).toBeTruthy();
        expect(body.request_id).toBeTruthy();
        expect(took).toBeLessThan(TOLD_WITHIN);
      }
      expect(await ready()).toBe(503);
      expect((await fetch(`${monitor.http}/api/health/live/`)).status).toBe(200);
      await sleep(Math.max(0, frozenUntil - Date.now()));
    } finally {
      for (const pid of frozen) process.kill(pid, 'SIGCONT');
    }
    await expect.poll(ready).toBe(200);
    const after = await post('after');
    expect(after.status).toBe(201);
    await expectStoredOnce(['before', 'after']);
  });

  it('is killed and comes back, what was acknowledged is stored once, and nothing is a 500', {
    timeout: length(180_000, 600_000),
  }, async () => {
    const acknowledged: string[] = [];
    const statuses = new Set<number>();
    let posting = true;
    const clients = Array.from({ length: 8 }, async (_, client) => {
      for (let n = 0; posting; n++) {
        const { status, message } = await post(`killed ${client} ${n}`);
        statuses.add(status);
        if (status === 201) acknowledged.push(message);
        else await sleep(50);
      }
    });
    for (let kill = 0; kill < KILLS; kill++) {
      const before = acknowledged.length;
      statuses.delete(503);
      await expect.poll(() => acknowledged.length).toBeGreaterThan(before + 50);
      directory.killPostgres();
      await expect.poll(() => [...statuses]).toContain(503);
      const atDeath = acknowledged.length;
      await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(atDeath + 50);
    }
    posting = false;
    await Promise.all(clients);
    expect([...statuses].sort()).toEqual([201, 503]);
    await expectStoredOnce(acknowledged.slice(-900));
  });
});
