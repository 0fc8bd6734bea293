import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { TestClient } from '../client.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';

let monitor: TestMonitor;
let client: TestClient;

beforeAll(async () => {
  monitor = await startTestMonitor();
  client = new TestClient(monitor);
});
afterAll(async () => {
  await client.close();
  await monitor.stop();
});

const log = (n: number, changes: object = {}) => ({
  app_name: 'batch',
  instance_name: `i${n}`,
  timestamp: `2026-08-07T10:00:00.${String(n).padStart(6, '0')}`,
  levelname: 'INFO',
  message: `message ${n}`,
  module: 'm',
  funcname: 'f',
  lineno: n,
  process: 1,
  thread: 140_203_458_717_440,
  ...changes,
});
const post = (body: object) => client.http('POST', '/api/logs/', { body });

describe('logs that come together', () => {
  it('are stored with few statements, each answered with its own row as it is read back', async () => {
    const query = vi.spyOn(monitor.database, 'query');
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, n) =>
        post(
          log(n, n % 2 ? { extra_data: { n: 1795402697648123456n.toString(), a: [1.5] } } : { level: 40 }),
        ),
      ),
    );
    const statements = query.mock.calls.length;
    query.mockRestore();
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(300);
    for (const [n, { status, body }] of answers.entries()) {
      expect(status).toBe(201);
      expect(body.message).toBe(`message ${n}`);
    }
    for (const { body } of [answers[0], answers[1], answers[150], answers[299]] as {
      body: { id: number };
    }[]) {
      expect((await client.http('GET', `/api/logs/${body.id}/`)).body).toEqual(body);
    }
    expect(statements).toBeLessThan(250);
  });

  it('keep all digits of free numbers, in a batch as alone', async () => {
    const text = JSON.stringify(log(0)).replace(
      '"thread"',
      '"extra_data":{"ns":1795402697648123456},"thread"',
    );
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        client.http('POST', '/api/logs/', { raw: text, headers: { 'content-type': 'application/json' } }),
      ),
    );
    for (const answer of answers) {
      expect(answer.text).toContain('1795402697648123456');
      expect((await client.http('GET', `/api/logs/${answer.body.id}/`)).text).toContain(
        '1795402697648123456',
      );
    }
  });
});

describe('messages and events that come together', () => {
  const message = (changes: object = {}) =>
    client.https('POST', '/api/workflow-messages/', {
      body: { message_type: 'stf_gen', message_content: { a: 1 }, ...changes },
    });

  it('are refused one by one: the others of the batch are stored', async () => {
    const nowhere = '11111111-2222-4333-8444-555555555555';
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => message(n % 10 === 3 ? { workflow: nowhere } : { request_id: n })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map((_, n) => (n % 10 === 3 ? 400 : 201)));
    expect(answers[3]?.body).toEqual({ workflow: [`Invalid pk "${nowhere}" - object does not exist.`] });
    for (const { body } of [answers[4], answers[59]] as { body: { message_id: string } }[]) {
      expect((await client.https('GET', `/api/workflow-messages/${body.message_id}/`)).body).toEqual(body);
    }
    expect((await client.https('GET', '/api/workflow-messages/?limit=1')).body.count).toBe(54);
  });

  it('have their own ids and contents', async () => {
    const event = (n: number) => ({
      timestamp: '2026-08-07T10:00:00Z',
      run_number: n,
      event_type: 'e',
      state: 's',
      event_data: { n },
    });
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        client.https('POST', '/api/system-state-events/', { body: event(n) }),
      ),
    );
    expect(new Set(answers.map(({ body }) => body.event_id)).size).toBe(50);
    expect(answers.map(({ body }) => body.event_data.n)).toEqual(answers.map((_, n) => n));
    expect(answers[7]?.body).toEqual(
      (await client.https('GET', `/api/system-state-events/${answers[7]?.body.event_id}/`)).body,
    );
  });
});
