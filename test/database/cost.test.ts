import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { TestClient } from '../test-client.ts';

let monitor: TestMonitor;
let client: TestClient;

beforeAll(async () => {
  monitor = await startTestMonitor();
  client = new TestClient(monitor);
  await client.https('POST', '/api/state/next-agent-id/'); // the token is known from here on
});
afterAll(async () => {
  await client.close();
  await monitor.stop();
});

/** The statements that any connection of this process sends while something is done. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.map(([statement]) => {
      const text =
        typeof statement === 'string' ? statement : (statement as unknown as { text: string }).text;
      return text.trim().split(/\s+/)[0] ?? '';
    });
  } finally {
    query.mockRestore();
  }
}

const LOG = {
  app_name: 'a',
  instance_name: 'i',
  timestamp: '2026-08-07T10:00:00',
  level: 20,
  levelname: 'INFO',
  message: 'm',
  module: 'm',
  funcname: 'f',
  lineno: 1,
  process: 1,
  thread: 1,
  extra_data: null,
};

describe('one request costs one statement beside the token check:', () => {
  it.each([
    [
      'a heartbeat of a new agent',
      'insert',
      () => client.https('POST', '/api/systemagents/heartbeat/', { body: { instance_name: 'x' } }),
    ],
    [
      'a heartbeat of a known agent',
      'insert',
      () => client.https('POST', '/api/systemagents/heartbeat/', { body: { instance_name: 'x' } }),
    ],
    ['a log', 'insert', () => client.http('POST', '/api/logs/', { body: LOG })],
    [
      'a run',
      'insert',
      () => client.https('POST', '/api/runs/', { body: { run_number: 5, start_time: '2026-08-07' } }),
    ],
    ['reading a run', 'select', () => client.https('GET', '/api/runs/1/')],
    ['a number', 'insert', () => client.https('POST', '/api/state/next-run-number/')],
    ['a short list', 'select', () => client.https('GET', '/api/runs/')],
    ['a page that is the whole list', 'select', () => client.https('GET', '/api/runs/?limit=10')],
    ['a deletion', 'delete', () => client.https('DELETE', '/api/runs/1/')],
  ])('%s', async (_, verb, work) => {
    expect(await statementsOf(work)).toEqual([verb]);
  });

  it('a request that is refused at the door costs none', async () => {
    expect(await statementsOf(() => client.https('POST', '/api/runs/', { body: {} }))).toEqual([]);
    expect(await statementsOf(() => client.http('PUT', '/api/runs/'))).toEqual([]);
  });

  it('HEAD of a list runs no list', async () => {
    expect(await statementsOf(() => client.https('HEAD', '/api/runs/'))).toEqual([]);
  });
});
