import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { expect } from 'vitest';
import { type MockMonitorOptions, openMock } from '../../src/mock/index.ts';
import { type Reachable, TestClient } from '../test-client.ts';
import type { Call } from './agents.ts';

/** A mock monitor for tests, on free ports. */
export interface TestMock extends Reachable {
  client: TestClient;
  stop(): Promise<void>;
}

export async function startTestMock(
  options: Partial<MockMonitorOptions> & { token?: string } = {},
): Promise<TestMock> {
  const ownDirectory = mkdtempSync(join(tmpdir(), 'swf-mock-'));
  const { token = 'any', dataDirectory = ownDirectory } = options;
  const mock = await openMock({
    ports: { http: 0, https: 0 },
    hosts: ['127.0.0.1'],
    logger: pino({ level: 'silent' }),
    ...options,
    dataDirectory,
  });
  const reachable = { http: mock.httpAddress, https: mock.httpsAddress, token, dataDirectory };
  const client = new TestClient(reachable);
  return {
    ...reachable,
    client,
    stop: async () => {
      await client.close();
      await mock.stop();
      rmSync(ownDirectory, { recursive: true, force: true });
    },
  };
}

/** Calls as an agent does, logs over HTTP without a token; every call must succeed. */
export function callOf(client: TestClient): Call {
  return async (method, path, body) => {
    const send = path.startsWith('/api/logs/') ? client.http : client.https;
    const { status, text, body: reply } = await send.call(client, method, path, { body });
    expect(status, `${method} ${path}: ${text}`).toBeOneOf([200, 201]);
    return reply;
  };
}
