import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Violation } from '../../src/mock/proxy/errors.ts';
import { Placeholders } from '../golden/placeholders.ts';
import { recordedSteps } from '../golden/step.ts';
import { isLong } from '../length.ts';
import { logRecord } from '../log-record.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { TestClient } from '../test-client.ts';
import { playAgents } from './agents.ts';
import { callOf, startTestMock, type TestMock } from './start.ts';

let seen: Violation[] = [];
const onViolation = (violation: Violation) => void seen.push(violation);
beforeEach(() => {
  seen = [];
});

describe('in front of a running monitor', () => {
  let monitor: TestMonitor;
  let direct: TestClient;
  let mock: TestMock;
  beforeAll(async () => {
    monitor = await startTestMonitor();
    direct = new TestClient(monitor);
    const { token, dataDirectory, https: proxy } = monitor;
    mock = await startTestMock({ proxy, token, dataDirectory, basePath: '/swf-monitor', onViolation });
  });
  afterAll(async () => {
    await mock.stop();
    await direct.close();
    await monitor.stop();
  });

  it('the Python agents and the monitor keep the contract', async () => {
    await playAgents(callOf(mock.client));
    expect(seen).toEqual([]);
  });

  it('what passes is untouched', async () => {
    const name = 'Zoë\u2028 1e400';
    const body = `{"name": "${name}", "owner": "alice"}`;
    const headers = { 'content-type': 'application/json' };
    const { status } = await mock.client.https('POST', '/api/namespaces/ensure/', { headers, raw: body });
    expect(status).toBe(200);
    const path = '/api/namespaces/?ordering=-name&limit=5';
    const [through, at] = [await mock.client.https('GET', path), await direct.https('GET', path)];
    expect(through.text).toBe(at.text);
    expect(through.body.results.map((row: { name: string }) => row.name)).toContain(name);
    expect(Object.keys(through.headers).sort()).toEqual(Object.keys(at.headers).sort());
    expect((await mock.client.https('HEAD', '/api/runs/')).status).toBe(200);
    expect((await mock.client.https('DELETE', '/api/runs/999999')).status).toBe(404);
    expect(seen).toEqual([]);
  });

  it('links to other pages lead back to it, whichever listener was called', async () => {
    for (const name of ['a', 'b']) {
      await direct.https('POST', '/api/namespaces/ensure/', { body: { name, owner: 'alice' } });
      await direct.http('POST', '/api/logs/', { body: logRecord(`in passing: ${monitor.https}/ "next"`) });
    }
    for (const [address, call] of [
      [mock.https, mock.client.https],
      [mock.http, mock.client.http],
    ] as const) {
      const { body } = await call.call(mock.client, 'GET', '/api/namespaces/?limit=1');
      expect(body.next).toBe(`${address}/api/namespaces/?limit=1&offset=1`);
      const next = await call.call(mock.client, 'GET', body.next.slice(address.length));
      expect(next.body.previous).toMatch(`${address}/api/namespaces/?`);
      const logs = await call.call(mock.client, 'GET', '/api/logs/?limit=1');
      expect(logs.body.results[0].message).toBe(`in passing: ${monitor.https}/ "next"`);
    }
    expect(seen).toEqual([]);
  });

  it('an agent that breaks the contract is reported, and gets the answer of the monitor', async () => {
    const { status, body } = await mock.client.https('POST', '/api/runs/', { body: { run_number: 'seven' } });
    expect([status, body.run_number]).toEqual([400, ['A valid integer is required.']]);
    expect(seen).toContainEqual(
      expect.objectContaining({ by: 'agent', path: '/api/runs/', status: 400, where: 'body.run_number' }),
    );
    expect(seen.map(({ message }) => message).join()).toContain('start_time');
    expect(seen.filter(({ by }) => by === 'monitor')).toEqual([]);
    seen = [];
    await mock.client.https('GET', '/api/runs/?run_nmber=7');
    expect(seen).toMatchObject([{ by: 'agent', where: 'query.run_nmber', status: 400 }]);
    seen = [];
    await mock.client.https('GET', '/api/nothing/');
    expect(seen).toMatchObject([{ by: 'agent', path: '/api/nothing/', status: 404 }]);
    seen = [];
    await mock.client.http('POST', '/api/state/next-run-number/');
    expect(seen).toMatchObject([{ by: 'agent', status: 401 }]);
  });

  if (isLong)
    it('no reply to a recorded request breaks the contract, nor a request that the monitor takes', async () => {
      for (const steps of recordedSteps().values()) {
        const scenarios = Object.groupBy(
          steps.filter(({ scenario }) => /^lists\/|\/crud\//.test(scenario)),
          ({ scenario }) => scenario,
        );
        for (const scenario of Object.values(scenarios)) {
          const ids = new Placeholders(mock.http);
          for (const step of scenario ?? []) {
            if (step.response.status >= 300) continue;
            const { method, path, body } = ids.fill(step.request);
            const answer = await mock.client.https(method, path, { body });
            ids.matches(step.response.body, answer.body);
          }
        }
      }
      expect(seen.filter(({ by }) => by === 'monitor')).toEqual([]);
      const taken = seen.filter(({ status }) => status < 300);
      // The monitor is more lenient than the contract says in two things: filters take UUIDs without dashes, and words
      // with blanks around them.
      const lenient = ['query.fastmon_file_id', 'query.status', 'query.workflow_id'];
      expect(taken.map(({ where }) => where).sort()).toEqual(lenient);
    });
});

describe('in front of something else', () => {
  /** Puts the mock before a server that does what is said. */
  async function inFrontOf(answer: RequestListener, work: (mock: TestMock) => Promise<void>): Promise<void> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const mock = await startTestMock({ proxy: `http://127.0.0.1:${port}/`, onViolation });
    try {
      await work(mock);
    } finally {
      await mock.stop();
      server.closeAllConnections();
      server.close();
    }
  }

  it.each([
    ['a reply of another shape', 200, '[{"run_id":1}]', /run_number/],
    [
      'a property that the contract lacks',
      200,
      '[{"run_id":1,"run_number":2,"start_time":"2026-08-07T14:00:00Z","end_time":null,"run_conditions":null,"extra":1}]',
      /extra|additional/,
    ],
    ['a status that the contract lacks', 418, '{"detail":"tea"}', /status code/],
  ])('%s is reported, and passes', async (_what, status, body, message) => {
    await inFrontOf(
      (_request, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body),
      async (mock) => {
        const answer = await mock.client.https('GET', '/api/runs/');
        expect([answer.status, answer.text]).toEqual([status, body]);
        expect(seen.map(({ by }) => by)).toContain('monitor');
        expect(seen.map((violation) => violation.message).join()).toMatch(message);
      },
    );
  });

  it('an endless stream passes as it comes', async () => {
    await inFrontOf(
      (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write('id: 1\ndata: {}\n\n'),
      async (mock) => {
        const { body, headers } = await request(`${mock.http}/api/messages/stream/`);
        const [first] = await once(body, 'data');
        expect([headers['content-type'], String(first)]).toEqual([
          'text/event-stream',
          'id: 1\ndata: {}\n\n',
        ]);
        body.destroy();
      },
    );
  });

  it('a monitor that is not there is a 502 that says so', async () => {
    let address = '';
    await inFrontOf(
      () => undefined,
      async (mock) => {
        address = mock.http;
      },
    );
    const mock = await startTestMock({ proxy: address, onViolation });
    try {
      const { status, body } = await mock.client.https('GET', '/api/runs/');
      expect([status, body.detail]).toEqual([
        502,
        expect.stringContaining(`The monitor at ${address} does not answer`),
      ]);
    } finally {
      await mock.stop();
    }
  });
});
