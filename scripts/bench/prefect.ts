import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.ts';
import type { Ground } from './ground.ts';
import { type Load, measure } from './load.ts';
import { log } from './log-record.ts';
import { type Row, ratio } from './report.ts';

/** Measured by turns, so many times. */
const ROUNDS = 2;
const SECONDS = 6;
/** It makes its database first, in ms. */
const PATIENCE = 120_000;

const CASES = [
  { what: 'one record, 1 connection', records: 1, connections: 1, limit: 10 },
  { what: 'one record, 50 connections', records: 1, connections: 50, limit: 90 },
  { what: '100 records, 8 connections', records: 100, connections: 8, limit: 50 },
];

const many = <One>(count: number, make: () => One): One[] => Array.from({ length: count }, make);

/** A record as Prefect's own agents send it. */
const prefectLog = () => ({
  name: 'prefect.task_runs',
  level: 20,
  message: 'STF file swf.100010.000001.stf registered',
  timestamp: new Date().toISOString(),
});

/**
 * How many log records a second are stored, against the server of Prefect, which is for workflows what the monitor is for a testbed:
 * as `prefect server start` makes it, with SQLite.
 * @throws where BENCH_PREFECT names no program of it
 */
export async function* prefect(ground: Ground): AsyncGenerator<Row> {
  const program = process.env['BENCH_PREFECT'];
  if (program === undefined)
    throw new Error(
      'BENCH_PREFECT must name the program of Prefect: python3 -m venv prefect && prefect/bin/pip install prefect==3.9.1, and then prefect/bin/prefect.',
    );
  const monitor = await ground.monitor();
  const peer = await startPrefect(program);
  try {
    for (const { what, records, connections, limit } of CASES) {
      const ours: Load = {
        ...{ method: 'POST', connections, path: records === 1 ? '/api/logs/' : '/api/logs/bulk/' },
        body: () => (records === 1 ? log() : many(records, log)),
      };
      const theirs: Load = {
        ...{ method: 'POST', connections, path: '/api/logs/' },
        body: () => many(records, prefectLog),
      };
      const rates = { ours: 0, theirs: 0 };
      for (let round = 0; round < ROUNDS; round++) {
        rates.ours += ((await measure(monitor.url, ours, SECONDS)).perSecond * records) / ROUNDS;
        rates.theirs += ((await measure(peer.url, theirs, SECONDS)).perSecond * records) / ROUNDS;
      }
      yield ratio(`log records of Prefect’s server, ${what}`, limit, rates.ours, rates.theirs, 'records/s');
    }
  } finally {
    await peer.stop();
    await monitor.stop();
  }
}

/** Starts one with a directory of its own, and waits until it answers. */
async function startPrefect(program: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'swf-prefect-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(program, ['server', 'start', '--host', '127.0.0.1', '--port', String(port)], {
    env: {
      ...process.env,
      ...{ PREFECT_HOME: directory, PREFECT_PROFILES_PATH: join(directory, 'profiles.toml') },
      ...{ PREFECT_SERVER_ANALYTICS_ENABLED: 'false', DO_NOT_TRACK: '1' },
    },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(directory, { recursive: true, force: true });
  };
  for (const until = performance.now() + PATIENCE; ; await sleep(200)) {
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.ok) return { url, stop };
    if (child.exitCode !== null || performance.now() > until) {
      await stop();
      throw new Error(`${program} does not answer on port ${port}`);
    }
  }
}
