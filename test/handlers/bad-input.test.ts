import { createConnection } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();

const JSON_TYPE = { 'content-type': 'application/json' };
const run = (changes: object) => ({ run_number: 1, start_time: '2026-08-07T10:00:00Z', ...changes });
const post = (body: unknown) => client.https('POST', '/api/runs/', { body });
const postRaw = (raw: string | Buffer, headers: Record<string, string> = JSON_TYPE) =>
  client.https('POST', '/api/runs/', { raw, headers });

describe('bad input stores nothing, and', () => {
  afterEach(async () => {
    expect((await client.https('GET', '/api/runs/')).body).toEqual([]);
  });

  it.each([
    ['missing', {}, { run_number: ['This field is required.'], start_time: ['This field is required.'] }],
    ['null', run({ run_number: null }), { run_number: ['This field may not be null.'] }],
    ['of the wrong type', run({ run_number: true }), { run_number: ['A valid integer is required.'] }],
    ['a fraction', run({ run_number: 1.5 }), { run_number: ['A valid integer is required.'] }],
    [
      'over int32',
      run({ run_number: 2_147_483_648 }),
      { run_number: ['Ensure this value is less than or equal to 2147483647.'] },
    ],
    [
      'under int32',
      run({ run_number: -2_147_483_649 }),
      { run_number: ['Ensure this value is greater than or equal to -2147483648.'] },
    ],
    [
      'a number text that is too long',
      run({ run_number: '1'.repeat(1001) }),
      { run_number: ['String value too large.'] },
    ],
    [
      'not a time',
      run({ start_time: 'tomorrow' }),
      { start_time: [expect.stringContaining('Datetime has wrong format')] },
    ],
    [
      'infinity',
      run({ start_time: 'infinity' }),
      { start_time: [expect.stringContaining('Datetime has wrong format')] },
    ],
    [
      'out of range of time',
      run({ start_time: '0001-01-01T00:00:00+05:00' }),
      { start_time: ['Datetime value out of range.'] },
    ],
    [
      'JSON with a NUL',
      run({ run_conditions: { a: '\0' } }),
      {
        run_conditions: ['Value must be valid JSON.', 'It holds a NUL character, which cannot be stored.'],
      },
    ],
    ['an array', [run({})], { non_field_errors: ['Invalid data. Expected a dictionary, but got list.'] }],
    ['a text', 'x', { non_field_errors: ['Invalid data. Expected a dictionary, but got str.'] }],
    ['null for a body', null, { non_field_errors: ['No data provided'] }],
  ])('a value that is %s is 400 with the text that names it', async (_, body, errors) => {
    const answer = await client.https('POST', '/api/runs/', {
      raw: JSON.stringify(body),
      headers: JSON_TYPE,
    });
    expect(answer).toMatchObject({ status: 400, body: errors });
  });

  it.each([
    ['a lone surrogate', '{"run_number":1,"start_time":"2026-08-07T10:00:00Z","run_conditions":"\\ud800"}'],
    [
      'a number beyond a double',
      '{"run_number":1,"start_time":"2026-08-07T10:00:00Z","run_conditions":1e400}',
    ],
    [
      'deep nesting',
      `{"run_number":1,"start_time":"2026-08-07T10:00:00Z","run_conditions":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    ],
    [
      'a key __proto__',
      '{"run_number":1,"start_time":"2026-08-07T10:00:00Z","run_conditions":{"__proto__":{}}}',
    ],
    [
      'a key __proto__ in escapes',
      '{"run_number":1,"start_time":"2026-08-07T10:00:00Z","run_conditions":{"\\u005f_proto__":{}}}',
    ],
    ['NaN', '{"run_number":NaN}'],
    ['half a document', '{"run_number":1'],
    ['two documents', '{} {}'],
    ['a comma too many', '{"a":1,}'],
  ])('JSON with %s is 400', async (_, raw) => {
    expect((await postRaw(raw)).status).toBe(400);
  });

  it('a body that is not UTF-8 is 400', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"run_number":1,"start_time":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ]);
    expect((await postRaw(bytes)).status).toBe(400);
  });

  it('a body of another type is 415 that names it', async () => {
    const answer = await postRaw('run_number=1', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(answer).toMatchObject({
      status: 415,
      body: { detail: 'Unsupported media type "application/x-www-form-urlencoded" in request.' },
    });
    expect((await postRaw('x', { 'content-type': 'no type at all' })).status).toBe(415);
  });

  it('a body over 1 MiB is 413', async () => {
    expect((await post(run({ run_conditions: 'x'.repeat(1024 * 1024) }))).status).toBe(413);
  });

  it('a body that is cut off half-way is never read as an empty or half a one', async () => {
    const { port } = new URL(monitor.http);
    await new Promise<void>((resolve) => {
      const socket = createConnection(Number(port), '127.0.0.1', () => {
        socket.write(
          `POST /api/runs/ HTTP/1.1\r\nHost: x\r\nAuthorization: Token ${monitor.token}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n`,
        );
        socket.end('{"run_number":1,');
      });
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
      socket.resume();
    });
  });

  it('an unknown method is 405 with what there is, before credentials', async () => {
    const answer = await client.http('PUT', '/api/runs/');
    expect(answer).toMatchObject({ status: 405, body: { detail: 'Method "PUT" not allowed.' } });
    expect(answer.headers['allow']?.split(', ').sort()).toEqual(['GET', 'HEAD', 'OPTIONS', 'POST']);
    expect((await client.http('PROPFIND', '/api/runs/')).status).toBe(405);
  });

  it('an unknown path is 404 in JSON with the id of the request', async () => {
    const answer = await client.http('GET', '/api/nothing/here/', {
      headers: { 'x-request-id': 'my-request-1' },
    });
    expect(answer).toMatchObject({ status: 404, body: { request_id: 'my-request-1' } });
    expect(answer.headers['x-request-id']).toBe('my-request-1');
  });

  it('a path that is not percent-encoded UTF-8 is 400', async () => {
    expect((await client.http('GET', '/api/runs/%ff/')).status).toBe(400);
    expect((await client.http('GET', '/api/runs/%zz/')).status).toBe(400);
  });

  it.each(['abc', '1.5', '%00', 'a'.repeat(900)])('an id that cannot be one (%s) is 404', async (id) => {
    expect(await client.http('GET', `/api/runs/${id}/`)).toMatchObject({
      status: 404,
      body: { detail: 'Not found.' },
    });
  });

  it('an id that is beyond every column is 404 and not a fault', async () => {
    for (const id of ['99999999999999999999', '-1', '2147483648']) {
      expect(await client.http('GET', `/api/runs/${id}/`)).toMatchObject({
        status: 404,
        body: { detail: 'No Run matches the given query.' },
      });
    }
  });
});

describe('a key at the end of its column', () => {
  it('is found by itself only', async () => {
    const state = { phase: 'run', state: 'run', state_changed_at: '2026-08-07T10:00:00Z' };
    const counts = {
      target_worker_count: 0,
      active_worker_count: 0,
      stf_samples_received: 0,
      slices_created: 0,
      slices_queued: 0,
      slices_processing: 0,
      slices_completed: 0,
      slices_failed: 0,
    };
    for (const run_number of [-2_147_483_648, -1, 2_147_483_647]) {
      await client.https('POST', '/api/run-states/', { body: { run_number, ...state, ...counts } });
      expect(await client.http('GET', `/api/run-states/${run_number}/`)).toMatchObject({
        status: 200,
        body: { run_number },
      });
    }
    for (const beyond of ['-2147483649', '2147483648', '99999999999']) {
      expect((await client.http('GET', `/api/run-states/${beyond}/`)).status).toBe(404);
    }
  });
});

describe('relations and uniqueness', () => {
  it.each([
    [999_999, 'Invalid pk "999999" - object does not exist.'],
    [9_999_999_999, 'Invalid pk "9999999999" - object does not exist.'],
    ['abc', 'Incorrect type. Expected pk value, received str.'],
    [true, 'Incorrect type. Expected pk value, received bool.'],
    [null, 'This field may not be null.'],
    ['', 'This field may not be null.'],
  ])('an STF file of the run %j is 400', async (key, text) => {
    const answer = await client.https('POST', '/api/stf-files/', {
      body: { run: key, stf_filename: 'x.stf' },
    });
    expect(answer).toMatchObject({ status: 400, body: { run: [text] } });
  });

  it('of twenty that create the same at once one wins, and the others are told', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(run({ run_number: 77 }))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(19);
    expect(answers.find(({ status }) => status === 400)?.body).toEqual({
      run_number: ['run with this run number already exists.'],
    });
  });

  it('a bad body for an object that is not there is 404, as the Django monitor has it', async () => {
    expect((await client.https('PATCH', '/api/runs/123456/', { body: { run_number: 'x' } })).status).toBe(
      404,
    );
  });

  it('a run takes its files along when it is deleted', async () => {
    const { body } = await post(run({ run_number: 78 }));
    await client.https('POST', '/api/stf-files/', { body: { run: body.run_id, stf_filename: 'gone.stf' } });
    expect((await client.https('DELETE', `/api/runs/${body.run_id}/`)).status).toBe(204);
    expect((await client.https('GET', '/api/stf-files/?stf_filename=gone.stf')).body).toEqual([]);
  });
});

describe('lists', () => {
  it.each([
    ['colour=red', 'colour', 'Unknown parameter.'],
    ['start_time_aftr=2026-08-07', 'start_time_aftr', 'Unknown parameter. Did you mean start_time_after?'],
    ['__proto__=1', '__proto__', 'Unknown parameter.'],
    ['constructor=1', 'constructor', 'Unknown parameter.'],
    [
      'start_time_after=2026-08-07T14:00:00+00:00',
      'start_time_after',
      expect.stringContaining('Write the + of its offset as %2B.'),
    ],
    ['run_number=1&run_number=2', 'run_number', 'This parameter may be given once only.'],
    ['run_number=x', 'run_number', 'Enter a number.'],
    ['limit=0', 'limit', 'Ensure this value is greater than or equal to 1.'],
    ['limit=10001', 'limit', 'Ensure this value is less than or equal to 10000.'],
    ['offset=-1', 'offset', 'Ensure this value is greater than or equal to 0.'],
    [
      'ordering=secret',
      'ordering',
      expect.stringMatching(
        /^Select a valid choice. secret is not one of the available choices. Available: run_id, -run_id, /,
      ),
    ],
    ['start_time_after=soon', 'start_time_after', expect.stringContaining('Datetime has wrong format')],
  ])('refuse ?%s', async (query, parameter, text) => {
    const { status, text: body } = await client.https('GET', `/api/runs/?${query}`);
    expect(status).toBe(400);
    expect(new Map(Object.entries(JSON.parse(body)))).toEqual(new Map([[parameter, [text]]]));
  });

  it.each([
    ['GET', '/api/logs/summary/?app_name=daq'],
    ['GET', '/api/users/?usernme=alice'],
    ['GET', '/api/messages/stream/status/?x=1'],
    ['GET', '/api/messages/stream/?msg_type=stf_gen'],
    ['GET', '/api/runs/1/?expand=files'],
    ['HEAD', '/api/users/?usernme=alice'],
    ['POST', '/api/state/next-run-number/?dry_run=1'],
  ] as const)(
    'and every other operation refuse a parameter that they do not know: %s %s',
    async (method, path) => {
      const { status, text } = await client.https(method, path);
      expect([status, method === 'HEAD' || text]).toEqual([
        400,
        method === 'HEAD' || expect.stringContaining('Unknown parameter.'),
      ]);
    },
  );

  it('may be asked for JSON, and the health for anything', async () => {
    expect((await client.https('GET', '/api/users/?format=json')).status).toBe(200);
    expect((await client.https('GET', '/api/health/live/?probe=17')).status).toBe(200);
  });

  it('take an empty value for none', async () => {
    expect((await client.https('GET', '/api/runs/?run_number=&limit=&ordering=')).status).toBe(200);
  });
});

describe('an operation of the contract', () => {
  it('has a handler: none answers 501', async () => {
    const { operations } = await import('../../generated/operations.ts');
    for (const { method, path, body } of Object.values(operations)) {
      const answer = await client.https(method, path.replace(/\{\w+\}/g, '0'), {
        token: monitor.staffToken,
        ...(body && { body: {} }),
      });
      expect(answer.status, `${method} ${path}`).toBeLessThan(500);
    }
  });
});
