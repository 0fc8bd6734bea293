import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { length } from '../length.ts';
import { childrenOf, Program } from '../scripts/process.ts';

/** How long the database is frozen at least, in ms. */
const FROZEN = length(0, 30_000);
/** How many times the database is killed. */
const KILLS = length(1, 10);

const directory = mkdtempSync(join(tmpdir(), 'swf-outage-'));
let monitor: Program;
let http = '';

beforeAll(async () => {
  monitor = new Program('src/main.ts', [], {
    SWF_DATA_DIR: directory,
    SWF_HTTP_PORT: '0',
    SWF_HTTPS_PORT: '0',
    SWF_HOST: '127.0.0.1',
  });
  [, http = ''] = await monitor.prints(/ready: (http:\S+)/);
});
afterAll(async () => {
  monitor.child.kill('SIGTERM');
  await monitor.ends();
  rmSync(directory, { recursive: true, force: true });
});

const postmaster = () => Number(readFileSync(join(directory, 'pg18/postmaster.pid'), 'utf8').split('\n')[0]);

/** The server's processes: each has a group of its own. */
function serverProcesses(): number[] {
  return [postmaster(), ...childrenOf(postmaster())];
}

async function post(message: string) {
  const before = Date.now();
  const answer = await fetch(`${http}/api/logs/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      app_name: 'a',
      instance_name: 'i',
      timestamp: '2026-08-07',
      levelname: 'INFO',
      message,
      module: 'm',
      funcname: 'f',
      lineno: 1,
      process: 1,
      thread: 1,
    }),
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
  const answer = await fetch(`${http}/api/logs/?timestamp_after=2026-08-01`);
  const rows = (await answer.json()) as { message: string }[];
  const counts = new Map<string, number>();
  for (const { message } of rows) counts.set(message, (counts.get(message) ?? 0) + 1);
  for (const message of messages) expect(counts.get(message), message).toBe(1);
}

const ready = () => fetch(`${http}/api/health/ready/`).then(({ status }) => status);

// The processes of the server are found in /proc.
describe.runIf(process.platform === 'linux')('while the database', () => {
  it('is frozen, requests wait four seconds and are then told to come back; afterwards all goes on by itself', {
    timeout: length(60_000, 120_000),
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
        expect(took).toBeLessThan(5_000);
      }
      expect(await ready()).toBe(503);
      expect((await fetch(`${http}/api/health/live/`)).status).toBe(200);
      await sleep(Math.max(0, frozenUntil - Date.now()));
    } finally {
      for (const pid of frozen) process.kill(pid, 'SIGCONT');
    }
    await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 15_000 });
    const after = await post('after');
    expect(after.status).toBe(201);
    await expectStoredOnce(['before', 'after']);
  });

  it('is killed and comes back, what was acknowledged is stored once, and nothing is a 500', {
    timeout: length(60_000, 600_000),
  }, async () => {
    const acknowledged: string[] = [];
    const statuses = new Set<number>();
    let posting = true;
    const clients = Array.from({ length: 8 }, async (_, client) => {
      for (let n = 0; posting; n++) {
        const { status, message } = await post(`killed ${client} ${n}`);
        statuses.add(status);
        if (status === 201) acknowledged.push(message);
        else await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    for (let kill = 0; kill < KILLS; kill++) {
      const before = acknowledged.length;
      statuses.delete(503);
      await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(before + 50));
      process.kill(postmaster(), 'SIGKILL');
      await vi.waitFor(() => expect([...statuses]).toContain(503), { timeout: 10_000 });
      const atDeath = acknowledged.length;
      await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(atDeath + 50), { timeout: 30_000 });
    }
    posting = false;
    await Promise.all(clients);
    expect([...statuses].sort()).toEqual([201, 503]);
    await expectStoredOnce(acknowledged.slice(-900));
  });
});
