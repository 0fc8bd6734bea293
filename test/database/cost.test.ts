import pg from 'pg';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';

vi.useFakeTimers({ toFake: ['setInterval'] }); // no chore of the monitor falls into what is counted
afterAll(() => void vi.useRealTimers());
const { client } = await useMonitor();
await client.https('POST', '/api/state/next-agent-id/'); // a connection stands from here on
await client.https('GET', '/api/runs/?limit=10'); // once counted, a list is known to be short

/** Of the token's check, and of the stream, which looks for messages by itself. */
const BESIDES = /swf_token|swf_workflow_messages|^listen\b|^select 1$/;

/** The statements that any connection of this process sends while something is done, but for those of others. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls
      .map(([statement]) =>
        typeof statement === 'string' ? statement : (statement as unknown as { text: string }).text,
      )
      .filter((text) => !BESIDES.test(text.trim()))
      .map((text) => text.trim().split(/\s+/)[0] ?? '');
  } finally {
    query.mockRestore();
  }
}

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
    [
      'a log, which is counted in the same one',
      'with',
      () => client.http('POST', '/api/logs/', { body: logRecord() }),
    ],
    [
      'a run',
      'insert',
      () => client.https('POST', '/api/runs/', { body: { run_number: 5, start_time: '2026-08-07' } }),
    ],
    ['reading a run', 'select', () => client.https('GET', '/api/runs/1/')],
    ['a number', 'insert', () => client.https('POST', '/api/state/next-run-number/')],
    ['a short list', 'select', () => client.https('GET', '/api/runs/')],
    ['a page that is the whole list', 'select', () => client.https('GET', '/api/runs/?limit=10')],
    [
      'a change of a run',
      'update',
      () => client.https('PATCH', '/api/runs/1/', { body: { end_time: '2026-08-08' } }),
    ],
    ['a deletion, with its record in the audit', 'with', () => client.https('DELETE', '/api/runs/1/')],
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
