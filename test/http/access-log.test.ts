import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, expect, it } from 'vitest';
import { openAccessLog } from '../../src/http/access-log.ts';
import { startTestMonitor } from '../monitor.ts';
import { TestClient } from '../test-client.ts';

const directory = mkdtempSync(join(tmpdir(), 'swf-access-log-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

it('has a line for each request: who asked for what, and what came of it, but no query, header or body', async () => {
  const file = join(directory, 'access.log');
  const monitor = await startTestMonitor({ SWF_ACCESS_LOG: file });
  const client = new TestClient(monitor);
  await client.http('GET', '/api/runs/?search=secret-of-a-query');
  await client.https('POST', '/api/runs/', {
    token: monitor.staffToken,
    body: { run_number: 7, start_time: '2026-08-07T14:00:00Z', run_conditions: { secret: 'of a body' } },
    headers: { 'x-request-id': 'request-of-alice' },
  });
  await client.http('GET', '/nothing/here/');
  await client.http('GET', `/api/runs/${'9'.repeat(600)}/`);
  await client.close();
  await monitor.stop();

  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain('secret');
  expect(text).not.toContain(monitor.staffToken);
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    {
      user: null,
      method: 'GET',
      operation: 'listRuns',
      path: '/api/runs/',
      status: 200,
      address: '127.0.0.1',
    },
    { user: 'operator', via: 'token', operation: 'createRun', status: 201, request_id: 'request-of-alice' },
    { operation: null, path: '/nothing/here/', status: 404 },
    { operation: 'retrieveRun', status: 404 },
  ]);
  for (const { time, ms, path } of lines) {
    expect(Date.parse(time)).toBeGreaterThan(0);
    expect(ms).toBeGreaterThanOrEqual(0);
    expect(path.length).toBeLessThanOrEqual(512);
  }
});

it('says which token it was, by its label', async () => {
  const file = join(directory, 'labels.log');
  const monitor = await startTestMonitor({ SWF_ACCESS_LOG: file });
  const client = new TestClient(monitor);
  const { body } = await client.https('POST', '/api/tokens/', {
    token: monitor.token,
    body: { label: 'night shift' },
  });
  await client.https('GET', '/api/tokens/', { token: body.key });
  await client.close();
  await monitor.stop();
  expect(readFileSync(file, 'utf8')).toContain('"token":"night shift"');
});

it('stops the start where it cannot be written', async () => {
  const file = join(directory, 'no', 'such', 'directory.log');
  await expect(openAccessLog(file, pino({ level: 'silent' }))).rejects.toThrow('ENOENT');
  expect(existsSync(file)).toBe(false);
});
