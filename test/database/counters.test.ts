import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COUNTERS, draw } from '../../src/database/counters.ts';
import { openEmbedded } from '../../src/database/embedded/index.ts';
import { openDatabase } from '../../src/open-database.ts';
import { length } from '../length.ts';
import { startTestMonitor } from '../monitor.ts';
import { TestClient } from '../test-client.ts';

/** How many numbers each caller draws, and how many times the monitor is killed. */
const CALLS = length(8, 50);
const ROUNDS = length(1, 3);

describe('the counters', () => {
  it(`give 64 callers ${CALLS} numbers each, all different and without a gap`, async () => {
    const monitor = await startTestMonitor();
    const client = new TestClient(monitor);
    for (const [path, key] of [
      ['next-run-number', 'run_number'],
      ['next-agent-id', 'agent_id'],
      ['next-workflow-execution-id', 'sequence'],
    ]) {
      const callers = Array.from({ length: 64 }, async () => {
        const numbers: number[] = [];
        for (let call = 0; call < CALLS; call++) {
          numbers.push((await client.https('POST', `/api/state/${path}/`)).body[key as string]);
        }
        return numbers;
      });
      const numbers = (await Promise.all(callers)).flat().sort((a, b) => a - b);
      expect(new Set(numbers).size).toBe(64 * CALLS);
      expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBe(64 * CALLS - 1);
    }
    await client.close();
    await monitor.stop();
  });

  it('never go back: a monitor killed with -9 while it counts, PostgreSQL with it, goes on above', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'swf-count-'));
    const script = fileURLToPath(new URL('./counting.ts', import.meta.url));
    let highest = 0;
    const seen = new Set<number>();
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const child = spawn(process.execPath, [script, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
        await readUntil(child, 200, (number) => {
          expect(number).toBeGreaterThan(highest);
          expect(seen.has(number)).toBe(false);
          highest = number;
          seen.add(number);
        });
        child.kill('SIGKILL');
        await once(child, 'exit');
        if (round % 2 === 0)
          process.kill(
            Number(readFileSync(join(directory, 'pg18/postmaster.pid'), 'utf8').split('\n')[0]),
            'SIGKILL',
          );
      }
      const server = await openEmbedded({ dataDir: directory, role: 'command', log: () => undefined });
      const database = await openDatabase(server.connection);
      expect(await draw(database, COUNTERS.runNumber)).toBeGreaterThan(highest);
      await database.close();
      await server.stop();
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});

/** Reads numbers, a line each, until there are so many. */
async function readUntil(
  child: ChildProcess,
  count: number,
  onNumber: (number: number) => void,
): Promise<void> {
  let rest = '';
  let read = 0;
  for await (const chunk of child.stdout ?? []) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      onNumber(Number(line));
      if (++read >= count) return;
    }
  }
  throw new Error('the process ended before it had counted');
}
