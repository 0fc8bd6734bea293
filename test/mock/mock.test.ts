import pLimit from 'p-limit';
import pino from 'pino';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Operation, operations } from '../../generated/operations.ts';
import { contractDocument } from '../../src/http/document.ts';
import { exampleQuery } from '../contract/proof/contract.ts';
import { explainedDifferences } from '../golden/differences.ts';
import { Placeholders } from '../golden/placeholders.ts';
import { recordedSteps } from '../golden/step.ts';
import { checkReply } from '../strict-replies.ts';
import { playAgents } from './agents.ts';
import { callOf, startTestMock, type TestMock } from './start.ts';

interface WithRequest {
  operationId: string;
  requestBody?: { content: { 'application/json': { example: unknown } } };
}

/** The example of each operation's request. */
const EXAMPLES = new Map(
  Object.values(contractDocument().paths)
    .flatMap((item) => Object.values(item) as WithRequest[])
    .map(({ operationId, requestBody }) => [operationId, requestBody?.content['application/json'].example]),
);

/** Calls in flight: each of a thousand would have a connection of its own. */
const atOnce = pLimit(50);

let mock: TestMock;
beforeAll(async () => {
  mock = await startTestMock();
});
afterAll(() => mock.stop());

describe('what agents send', () => {
  it('every call of the Python agents succeeds', () => playAgents(callOf(mock.client)));

  it.each([...recordedSteps()])(
    'requests of %s that the Django monitor accepted are accepted, but for those that the monitor refuses, too',
    async (file, steps) => {
      const unexplained: string[] = [];
      const refused = new Set(
        explainedDifferences(file)
          .filter(({ status = 200 }) => status >= 300)
          .map(({ scenario, step }) => `${scenario} ${step}`),
      );
      // The many spellings of single fields are for the readers' own tests.
      const scenarios = Object.groupBy(
        steps.filter(({ scenario }) => !scenario.includes('/field/')),
        ({ scenario }) => scenario,
      );
      for (const scenario of Object.values(scenarios)) {
        const ids = new Placeholders(mock.http);
        for (const step of scenario ?? []) {
          if (step.response.status >= 300) continue;
          const { method, path, body } = ids.fill(step.request);
          if (typeof body === 'object' && body !== null && 'content_type' in body) continue; // recorded as bytes
          const answer = await mock.client.https(method, path, { body });
          ids.matches(step.response.body, answer.body);
          if (answer.status < 300) continue;
          if (!refused.has(`${step.scenario} ${step.step}`))
            unexplained.push(
              `${step.scenario} ${step.step} ${method} ${path}: ${answer.status} ${answer.text}`,
            );
        }
      }
      expect(unexplained).toEqual([]);
    },
  );

  it('what the contract does not allow is refused as by the monitor, every field at once', async () => {
    const { status, body } = await mock.client.https('POST', '/api/runs/', {
      body: { run_number: 'seven', start_time: 'yesterday' },
    });
    expect(status).toBe(400);
    expect(body).toEqual({
      run_number: ['A valid integer is required.'],
      start_time: [expect.stringMatching(/^Datetime has wrong format\./)],
    });
    const unknown = await mock.client.https('GET', '/api/runs/?run_nmber=7');
    expect([unknown.status, unknown.body]).toEqual([
      400,
      { run_nmber: ['Unknown parameter. Did you mean run_number?'] },
    ]);
  });

  it('a token is needed where the monitor needs one, and any will do', async () => {
    const path = '/api/state/next-run-number/';
    expect((await mock.client.http('POST', path)).status).toBe(401);
    expect((await mock.client.http('POST', path, { token: 'whatever' })).status).toBe(200);
  });

  it('a path without its last slash is the same path', async () => {
    const [with_, without] = [
      await mock.client.https('GET', '/api/runs/'),
      await mock.client.https('GET', '/api/runs'),
    ];
    expect(without.body).toEqual(with_.body);
    expect((await mock.client.https('POST', '/api/state/next-run-number')).status).toBe(200);
  });
});

describe('what it answers', () => {
  it('the examples of the contract, the same at every call', async () => {
    const first = await mock.client.https('GET', '/api/runs/');
    expect(first.body).toEqual([expect.objectContaining({ run_number: 100010 })]);
    expect((await mock.client.https('GET', '/api/runs/')).body).toEqual(first.body);
  });

  it('a list in the form that the query asks for, with links to itself that come to an end', async () => {
    for (const query of ['limit=1', 'cursor=']) {
      const first = await mock.client.https('GET', `/api/logs/?${query}`);
      expect(first.body.next).toMatch(`${mock.https}/api/logs/?`);
      const { body } = await mock.client.https('GET', first.body.next.slice(mock.https.length));
      expect(body).toMatchObject({ next: null, results: [expect.anything()] });
    }
  });

  it('rows with the properties that include asks for, by example and made up', async () => {
    const counts = { stf_files: 120, slices: 180, slices_done: 165 };
    const [page, one, made] = await Promise.all([
      mock.client.https('GET', '/api/runs/?limit=1&include=counts'),
      mock.client.https('GET', '/api/systemagents/7/?include=counts,liveness'),
      mock.client.https('GET', '/api/runs/?limit=1&include=counts', { headers: { prefer: 'dynamic=true' } }),
    ]);
    expect(page?.body.results).toMatchObject([{ run_number: 100010, counts }]);
    expect(one?.body).toMatchObject({ id: 7, counts: { logs_1h: 340 }, liveness: { state: 'alive' } });
    for (const { body } of [page, one]) expect(JSON.stringify(body)).not.toContain('9007199254740991');
    checkReply(operations.listRuns, 200, made?.body);
    const rows: { counts: { slices: unknown } }[] = made?.body.results;
    expect(rows.filter(({ counts: { slices } }) => typeof slices !== 'number')).toEqual([]);
    expect((await mock.client.https('GET', '/api/runs/?limit=1')).body.results[0]).not.toHaveProperty(
      'counts',
    );
  });

  it('a list as a file, where the query asks for one', async () => {
    const [json, ndjson, csv] = await Promise.all(
      ['json', 'ndjson', 'csv'].map((format) => mock.client.https('GET', `/api/runs/?format=${format}`)),
    );
    expect(json?.headers).not.toHaveProperty('content-disposition');
    expect(ndjson?.text).toBe(`${JSON.stringify(json?.body[0])}\n`);
    expect(csv?.text).toMatch(/^run_id,run_number,.*\r\n12,100010,/);
    expect(csv?.headers['content-disposition']).toMatch(/\.csv"$/);
  });

  it('every operation answers what the contract says, by example and made up', async () => {
    const answered = await Promise.all(
      Object.values(operations).flatMap((operation) =>
        ['dynamic=false', 'dynamic=true'].map((prefer) => answerOf(operation, prefer)),
      ),
    );
    expect(answered.filter((fault) => fault !== undefined)).toEqual([]);
  });

  it('every documented status can be had, and no other', async () => {
    const faults = await Promise.all(
      Object.values(operations).flatMap((operation) =>
        Object.keys(operation.responses).map((status) =>
          answerOf(operation, `code=${status}`, Number(status)),
        ),
      ),
    );
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
    const { status, body } = await mock.client.http('GET', '/api/runs/', { headers: { prefer: 'code=418' } });
    expect([status, body.prefer]).toEqual([400, [expect.stringContaining('never answers 418')]]);
  });

  it('a named example can be asked for', async () => {
    const prefer = { prefer: 'code=401, example=invalid' };
    const { status, body } = await mock.client.http('GET', '/api/runs/', { headers: prefer });
    expect([status, body]).toEqual([401, { detail: 'Invalid token.' }]);
    const none = await mock.client.http('GET', '/api/runs/', { headers: { prefer: 'example=nonesuch' } });
    expect(none.status).toBe(400);
  });

  it('made-up answers differ from call to call, and their lists come to an end', async () => {
    const dynamic = await startTestMock({ dynamic: true });
    try {
      const once = async () => (await dynamic.client.https('POST', '/api/state/next-agent-id/')).text;
      expect(await once()).not.toBe(await once());
      const pages = await Promise.all(
        Array.from({ length: 20 }, () => dynamic.client.https('GET', '/api/runs/?limit=5')),
      );
      expect(pages.filter(({ body }) => body.next !== null)).toEqual([]);
    } finally {
      await dynamic.stop();
    }
  });

  it('made-up answers hold the values that the contract describes, and whole seconds', async () => {
    for (let call = 0; call < 5; call++) {
      const headers = { prefer: 'dynamic=true' };
      const { body } = await mock.client.https('GET', '/api/runs/12/', { headers });
      expect(body.start_time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(body.run_conditions).not.toHaveProperty('description');
    }
  });

  it('the events of the stream, and nothing is wrong for it', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'warn' }, { write: (line) => lines.push(line) });
    const own = await startTestMock({ logger });
    const headers = { authorization: 'Token any' };
    const { statusCode, body } = await request(`${own.http}/api/messages/stream/`, { headers });
    expect(statusCode).toBe(200);
    for await (const part of body) {
      expect(String(part)).toMatch(/^(retry|id|event|data): /);
      break; // the client leaves
    }
    const head = await request(`${own.http}/api/messages/stream/`, { method: 'HEAD', headers });
    await head.body.dump();
    await own.stop();
    expect(lines).toEqual([]);
  });

  it('under a base path, with links under it', async () => {
    const behind = await startTestMock({ basePath: '/swf-monitor' });
    try {
      expect(behind.https).toMatch(/\/swf-monitor$/);
      const { body } = await behind.client.https('GET', '/api/runs/?limit=1');
      expect(body.next).toBe(`${behind.https}/api/runs/?limit=1&offset=1`);
      const outside = await request(new URL('/api/runs/', behind.http));
      expect(outside.statusCode).toBe(404);
      await outside.body.dump();
    } finally {
      await behind.stop();
    }
  });
});

/** Sends an operation its own example. @returns what is wrong with the answer, undefined where nothing is */
async function answerOf(
  operation: Operation,
  prefer: string,
  expected?: number,
): Promise<string | undefined> {
  const { id, method, path, parameters, body: schema } = operation;
  const key = (name: string) => {
    const type = parameters.find((parameter) => parameter.name === name)?.schema;
    return type?.format === 'uuid'
      ? '5c1f9a52-7a3c-4f8e-9b77-2f6a1f0f8c11'
      : type?.type === 'integer'
        ? '12'
        : 'x';
  };
  const url = path.replace(/\{(\w+)\}/g, (_all, name) => key(name)) + exampleQuery(operation);
  const body = schema && EXAMPLES.get(id);
  // What only browsers call, which have signed in, is answered to whoever has a cookie.
  const cookie = '__Secure-swf_session=whatever';
  const answer = await atOnce(() => mock.client.https(method, url, { headers: { prefer, cookie }, body }));
  try {
    checkReply(operation, answer.status, typeof answer.body === 'object' ? answer.body : undefined);
  } catch (error) {
    return (error as Error).message;
  }
  const well = expected === undefined ? answer.status < 400 : answer.status === expected;
  return well ? undefined : `${id} ${prefer}: ${answer.status} ${answer.text}`;
}
