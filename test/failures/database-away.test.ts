import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Relay } from '../client/relay.ts';
import { someOf } from '../length.ts';
import { cloneDatabase } from '../monitor.ts';
import { childrenOf, Program } from '../scripts/process.ts';

const WORKERS = 2;

let drop: () => Promise<void>;
/** The way to the database, which can be cut. */
let relay: Relay;
let databaseUrl = '';

const start = (workers: number, directory: string) =>
  new Program('start', [], {
    SWF_DATA_DIR: directory,
    SWF_HTTP_PORT: '0',
    SWF_HTTPS_PORT: '0',
    SWF_HOST: '127.0.0.1',
    SWF_WORKERS: String(workers),
    DATABASE_URL: databaseUrl,
  });

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  const { host, port, user, password, database } = clone.address as Extract<
    typeof clone.address,
    { host: string }
  >;
  relay = await new Relay({ path: `${host}/.s.PGSQL.${port}` }).open();
  databaseUrl = `postgresql://${user}:${password}@127.0.0.1:${relay.port}/${database}`;
});
afterAll(async () => {
  await relay.cut();
  await drop();
});

it.each([
  ['with its database', async () => undefined],
  [
    'without a database',
    async (monitor: Program) => {
      await relay.cut();
      await monitor.prints(/connection broke/);
    },
  ],
] as const)('a monitor %s ends at a signal, though nobody reads its log any more', async (_, happens) => {
  const directory = mkdtempSync(join(tmpdir(), 'swf-away-'));
  const monitor = start(1, directory);
  await monitor.prints(/ready/);
  await happens(monitor);
  monitor.child.stdout?.destroy();
  monitor.child.kill('SIGTERM');
  const code = await Promise.race([monitor.ends(), sleep(10_000, 'it goes on')]);
  monitor.child.kill('SIGKILL');
  await relay.open();
  expect(code).toBe(0);
  rmSync(directory, { recursive: true, force: true });
});

describe.each(someOf([WORKERS, 1]))('while its database is away, a monitor of %i processes', (count) => {
  const directory = mkdtempSync(join(tmpdir(), 'swf-away-'));
  let monitor: Program;
  let http = '';

  beforeAll(async () => {
    monitor = start(count, directory);
    [, http = ''] = await monitor.prints(/ready: (http:\S+)/);
  });
  afterAll(async () => {
    await relay.open(); // to stop in order
    monitor.child.kill('SIGTERM');
    expect(await monitor.ends()).toBe(0);
    rmSync(directory, { recursive: true, force: true });
  });

  async function figures(): Promise<string> {
    const answer = await fetch(`${http}/metrics`);
    const text = await answer.text();
    expect(answer.status, text).toBe(200);
    expect(text).toMatch(/^swf_process_resident_memory_bytes \d+/m);
    return text;
  }
  const PARTITIONS = /^swf_log_partitions [1-9]\d*$/m;

  it('tells the figures of its processes; those of the database come with it again', async () => {
    expect(await figures()).toMatch(PARTITIONS);
    const frozen = relay.withhold();
    const whileFrozen = figures();
    await frozen;
    expect(await whileFrozen).not.toMatch(/^swf_log_partitions \d/m);
    await relay.cut();
    expect(await figures()).not.toMatch(/^swf_(log_partitions|agents)[ {]/m);
    relay.passAgain();
    await relay.open();
    await vi.waitFor(async () => expect(await figures()).toMatch(PARTITIONS), { timeout: 20_000 });
  });

  if (count === 1) return; // it has no workers
  // The processes are found in /proc.
  it.runIf(process.platform === 'linux')(
    'leaves nothing behind of workers that cannot start, and has its number again afterwards',
    async () => {
      const workers = () => childrenOf(monitor.child.pid as number, 'worker.');
      await relay.cut();
      const [victim = 0] = workers();
      process.kill(victim, 'SIGKILL');
      const failed = () => monitor.output.split('a worker could not be started').length - 1;
      await vi.waitFor(() => expect(failed()).toBeGreaterThanOrEqual(3), { timeout: 40_000 });
      expect(workers().length).toBeLessThanOrEqual(WORKERS);
      await figures();
      await relay.open();
      await monitor.prints(/there are 2 workers again/);
      expect(await figures()).toMatch(PARTITIONS);
    },
  );
});
