import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong } from './length.ts';
import { logRecord } from './log-record.ts';
import { childrenOf, isAlive, Program } from './scripts/process.ts';

const directory = mkdtempSync(join(tmpdir(), 'swf-workers-'));
const environment = {
  SWF_DATA_DIR: directory,
  SWF_HTTP_PORT: '0',
  SWF_HTTPS_PORT: '0',
  SWF_HOST: '127.0.0.1',
  SWF_WORKERS: '2',
};
let monitor: Program;
let http = '';

async function start() {
  monitor = new Program('start', [], environment);
  [, http = ''] = await monitor.prints(/ready: (http:\S+)/);
}
const primary = () => monitor.child.pid as number;
const workers = () => childrenOf(primary(), 'worker.');

async function post(message: string): Promise<number | undefined> {
  try {
    const answer = await fetch(`${http}/api/logs/`, {
      method: 'POST',
      // Each call a connection of its own, so that all workers get some.
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify(logRecord(message, { app_name: 'workers', instance_name: 'i' })),
    });
    await answer.text();
    return answer.status;
  } catch {
    return undefined; // the process that had it was killed
  }
}

async function stored(): Promise<string[]> {
  const messages: string[] = [];
  let next: string | null = `${http}/api/logs/?app_name=workers&limit=1000&cursor=`;
  while (next) {
    const answer = await fetch(next);
    const body = await answer.text();
    if (answer.status === 503) {
      await sleep(Number(answer.headers.get('retry-after')) * 1_000); // a busy machine: told to come again
      continue;
    }
    expect(answer.status, body).toBe(200);
    const page = JSON.parse(body) as {
      next: string | null;
      results: { message: string }[];
    };
    messages.push(...page.results.map(({ message }) => message));
    next = page.next;
  }
  return messages;
}

async function figure(name: string): Promise<number> {
  const text = await (await fetch(`${http}/metrics`)).text();
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `));
  return Number(line?.split(' ')[1] ?? 0);
}

beforeAll(start);
afterAll(async () => {
  monitor.child.kill('SIGTERM');
  await monitor.ends();
  rmSync(directory, { recursive: true, force: true });
});

// The processes are found in /proc.
describe.runIf(process.platform === 'linux')('a monitor of two processes', () => {
  it('counts over all of them', async () => {
    expect(workers()).toHaveLength(2);
    for (let n = 0; n < 30; n++) expect(await post(`counted ${n}`)).toBe(201);
    expect(await figure('swf_logs_total{level="20"}')).toBe(30);
    expect([4, 5]).toContain(await figure('swf_log_partitions')); // one more after midnight
  });

  it('goes on while each is killed in turn, and what was acknowledged is stored once', async () => {
    const acknowledged: string[] = [];
    let posting = true;
    let killed = 0;
    const clients = Array.from({ length: 6 }, async (_, client) => {
      for (let n = 0; posting; n++) {
        const message = `killed ${client} ${n}`;
        const status = await post(message);
        if (status === 201) acknowledged.push(message);
        else if (status !== undefined) expect(status).toBe(503);
      }
    });
    for (const victim of workers()) {
      const before = acknowledged.length;
      await expect.poll(() => acknowledged.length).toBeGreaterThan(before + 50);
      process.kill(victim, 'SIGKILL');
      killed++;
      await expect.poll(() => monitor.output.split('2 workers again')).toHaveLength(killed + 1);
    }
    posting = false;
    await Promise.all(clients);
    const counts = new Map<string, number>();
    for (const message of await stored()) counts.set(message, (counts.get(message) ?? 0) + 1);
    for (const message of acknowledged) expect(counts.get(message), message).toBe(1);
    const { workers: summary } = (await (await fetch(`${http}/api/logs/summary/`)).json()) as {
      workers: { i: { error_counts: { INFO: number } } };
    };
    expect(summary.i.error_counts.INFO).toBe([...counts.values()].reduce((sum, count) => sum + count, 0));
  });

  if (isLong)
    it('says which setting keeps a worker from starting, and ends', async () => {
      const [, port = ''] = /:(\d+)$/.exec(http) ?? [];
      const other = mkdtempSync(join(tmpdir(), 'swf-workers-'));
      const second = new Program('start', [], {
        ...environment,
        SWF_DATA_DIR: other,
        SWF_HTTP_PORT: port,
      });
      expect(await second.ends()).toBe(1);
      expect(second.errors).toContain('SWF_HTTP_PORT');
      rmSync(other, { recursive: true, force: true });
    });

  it('ends with the process that started it, even when that one is killed', async () => {
    const orphans = workers();
    monitor.child.kill('SIGKILL');
    await once(monitor.child, 'exit');
    await expect.poll(() => orphans.filter(isAlive)).toEqual([]);
    await start();
    expect(await post('again')).toBe(201);
    const all = workers();
    monitor.child.kill('SIGTERM');
    expect(await monitor.ends()).toBe(0);
    expect(all.filter(isAlive)).toEqual([]);
  });
});
