import { describe, expect, it } from 'vitest';
import { makeAuthority, makeKey } from '../../src/certificates/certificate-authority.ts';
import type { Database } from '../../src/database/connection.ts';
import { CHECKS } from '../../src/health/checks/index.ts';
import { Health } from '../../src/health/engine.ts';
import { parametersOf } from '../../src/health/parameters.ts';
import { RefusalCounter } from '../../src/health/refusal-counter.ts';
import type { Situation } from '../../src/health/situation.ts';
import { LIMITS } from '../../src/health/thresholds.ts';

const NOW = Date.parse('2026-08-07T14:00:00Z');
const ago = (seconds: number) => new Date(NOW - seconds * 1_000).toISOString();

/** What a check finds in a situation of which no more is known than it needs. */
function found(id: string, situation: Omit<Situation, 'now'>) {
  const check = CHECKS.find((one) => one.id === id);
  return check?.run({ now: NOW, ...situation }).map(({ level, since }) => ({ level, since }));
}

const storage = (free: number, left: number | null = null) => ({
  has_partition_for_tomorrow: true,
  partitions: 4,
  database_bytes: 1,
  disk: { free: free * 1e12, size: 1e12, left },
});
const messages = {
  hasBroker: true,
  consumer: 'consuming' as const,
  trouble: null,
  since: null,
  unpublished: 0,
  unpublished_since: null,
  dead_letters: 0,
  dead_since: null,
  dead_reason: null,
  messages: 0,
};
const certificate = (days: number) => ({ expires_at: ago(-days * 86_400), trouble: null });

describe('checks, at their limits', () => {
  it.each([
    ['H1', { database: { trouble: null, seconds: LIMITS.statement, waiting: 0 } }, []],
    ['H1', { database: { trouble: null, seconds: 1.1, waiting: 0 } }, ['warning']],
    ['H3', { messages: { ...messages, dead_letters: 10, messages: 100_000 } }, ['warning']],
    ['H3', { messages: { ...messages, dead_letters: 11, messages: 100_000 } }, ['error']],
    ['H3', { messages: { ...messages, dead_letters: 2, messages: 50 } }, ['error']],
    ['H4', { messages: { ...messages, unpublished: 1, unpublished_since: ago(30) } }, []],
    ['H4', { messages: { ...messages, unpublished: 1, unpublished_since: ago(31) } }, ['warning']],
    ['H4', { messages: { ...messages, unpublished: 1, unpublished_since: ago(301) } }, ['error']],
    ['H6', { clocks: [{ instance: 'a', offset: 30, since: ago(9) }] }, []],
    ['H6', { clocks: [{ instance: 'a', offset: -31, since: ago(9) }] }, ['warning']],
    ['H6', { clocks: [{ instance: 'a', offset: 1_800, since: ago(9) }] }, ['warning']],
    ['H6', { clocks: [{ instance: 'a', offset: -5 * 3_600 + 100, since: ago(9) }] }, ['error']],
    ['H6', { clocks: [{ instance: 'a', offset: 5.5 * 3_600, since: ago(9) }] }, ['error']],
    ['H10', { slices: { finished: 19, failed: 19, failed_since: ago(9), retried: 0 } }, []],
    ['H10', { slices: { finished: 100, failed: 1, failed_since: ago(9), retried: 0 } }, []],
    ['H10', { slices: { finished: 100, failed: 2, failed_since: ago(9), retried: 0 } }, ['warning']],
    ['H10', { slices: { finished: 100, failed: 11, failed_since: ago(9), retried: 0 } }, ['error']],
    ['H14', { storage: storage(0.1) }, []],
    ['H14', { storage: storage(0.09) }, ['warning']],
    ['H14', { storage: storage(0.02) }, ['error']],
    ['H14', { storage: storage(0.0001) }, ['error']],
    ['H14', { storage: storage(0.5, 25 * 3_600) }, []],
    ['H14', { storage: storage(0.5, 23 * 3_600) }, ['warning']],
    ['H14', { storage: storage(0.5, 3_500) }, ['error']],
    ['H15', { certificate: certificate(15) }, []],
    ['H15', { certificate: certificate(13) }, ['warning']],
    ['H15', { certificate: certificate(1) }, ['error']],
    ['H18', { ownClocks: { offset: 5, jumps: [] } }, []],
    ['H18', { ownClocks: { offset: -6, jumps: [] } }, ['warning']],
    ['H18', { ownClocks: { offset: 61, jumps: [] } }, ['error']],
    ['H18', { ownClocks: { offset: 0, jumps: [{ clock: 'database', by: -61, at: NOW }] } }, ['error']],
  ] satisfies [string, Omit<Situation, 'now'>, string[]][])('%s of %j: %j', (id, situation, levels) => {
    expect(found(id, situation)?.map(({ level }) => level)).toEqual(levels);
  });

  it('since when is told from the rows: the moment at which the limit was reached', () => {
    expect(found('H4', { messages: { ...messages, unpublished: 1, unpublished_since: ago(40) } })).toEqual([
      { level: 'warning', since: ago(10) },
    ]);
  });
});

describe('the engine', async () => {
  const { cert } = await makeAuthority('daq01', await makeKey());
  const sources = {
    hasBroker: true,
    certificate: () => ({ cert, trouble: undefined }),
  };

  it('while the database is away says so, and that nothing else is known but the certificate', async () => {
    const query = () => Promise.reject(new Error('The database is not available.'));
    const database = { query, pool: { total: 0, idle: 0, waiting: 0 } } as unknown as Database;
    const { checks } = await new Health({ ...sources, database }).evaluate();
    const levels = Object.groupBy(checks, ({ level }) => level);
    expect(levels.error?.map(({ id }) => id)).toEqual(['H1']);
    expect(levels.unknown?.map(({ id }) => id)).toContain('H9');
    expect(levels.ok?.map(({ id }) => id)).toEqual(['H15']);
  });

  it('gives each check its own id, and texts of all that it may say', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
    for (const { id, name, meaning, warning, error, source, fix } of CHECKS) {
      for (const text of [name, meaning, source, fix]) expect(text.length, id).toBeGreaterThan(10);
      expect(warning ?? error, id).toBeDefined();
    }
  });
});

describe('refusals', () => {
  it('are written together, a bounded number of kinds, and leave out what people do', async () => {
    const written: { operation: string; count: number }[][] = [];
    const query = async ({ values }: { values: unknown[] }) =>
      void written.push(JSON.parse(String(values[0])));
    const counter = new RefusalCounter({ query } as unknown as Database);
    const unauthorised = 'Authentication credentials were not provided.';
    counter.note({ operation: 'createRun', method: 'POST', status: 401, text: unauthorised });
    counter.note({ operation: 'createRun', method: 'POST', status: 401, text: unauthorised });
    counter.note({ operation: 'listRuns', method: 'GET', status: 401, text: unauthorised });
    counter.note({ operation: 'listRuns', method: 'GET', status: 400, text: 'Unknown parameter.' });
    counter.note({ operation: 'retrieveRun', method: 'GET', status: 404, text: 'Not found.' });
    counter.note({ operation: 'signIn', method: 'POST', status: 401, text: 'Nobody can sign in with this.' });
    counter.note({ operation: 'confirmSecondFactor', method: 'POST', status: 400, text: 'code: is wrong' });
    await counter.flush();
    for (let n = 0; n < 1_000; n++)
      counter.note({ operation: 'createRun', method: 'POST', status: 400, text: `x${n}` });
    await counter.stop();
    expect(written[0]).toMatchObject([{ operation: 'createRun', count: 2 }]);
    expect(written[1]).toHaveLength(100);
  });
});

it('what an execution says of its run is read whatever stands there', () => {
  for (const odd of [
    null,
    7,
    'x',
    [],
    { daq_state_machine: 3, agents: { data: null, other: { enabled: true } } },
  ])
    expect(parametersOf(odd)).toEqual({
      stf_count: null,
      periods: null,
      stf_interval: null,
      slice_seconds: null,
      wanted: [],
    });
});

it('counts are written as on the pages, with a separator of thousands', () => {
  const slices = { finished: 12_345, failed: 2_345, failed_since: ago(60), retried: 0 };
  const check = CHECKS.find(({ id }) => id === 'H10');
  expect(check?.run({ now: NOW, slices })).toMatchObject([{ title: '2,345 of 12,345 slices failed' }]);
});
