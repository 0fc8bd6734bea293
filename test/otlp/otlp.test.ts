import { gzipSync } from 'node:zlib';
import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { describe, expect, it } from 'vitest';
import type { CallOptions } from '../test-client.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();
const JSON_TYPE = 'application/json';
const PROTOBUF = 'application/x-protobuf';
const MIB = 1024 * 1024;

const attribute = (key: string, text: string) => ({ key, value: { stringValue: text } });
let services = 0;

/** A batch of one resource, and how to get what is stored of it. */
function batchOf(records: unknown[]) {
  const service = `service-${++services}`;
  const resource = { attributes: [attribute('service.name', service)] };
  const stored = async () => (await client.http('GET', `/api/logs/?app_name=${service}&ordering=id`)).body;
  return { batch: { resourceLogs: [{ resource, scopeLogs: [{ logRecords: records }] }] }, stored };
}

const send = (body: unknown, options: CallOptions = {}) =>
  client.http('POST', '/v1/logs', { body, ...options });
async function sendBytes(raw: string | Uint8Array<ArrayBuffer>, type: string, encoding?: string) {
  const headers = { 'content-type': type, ...(encoding && { 'content-encoding': encoding }) };
  const answer = await fetch(`${monitor.http}/v1/logs`, { method: 'POST', body: raw, headers });
  const { status } = answer;
  return {
    status,
    headers: Object.fromEntries(answer.headers),
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
}

/** A field of a message that has bytes. */
const part = (number: number, bytes: Uint8Array) =>
  new BinaryWriter().tag(number, WireType.LengthDelimited).bytes(bytes).finish();
const requestOf = (records: Uint8Array) => Buffer.from(part(1, part(2, records)));

describe('what is missing', () => {
  it('becomes what the documentation says', async () => {
    const { status, body } = await send({ resourceLogs: [{ scopeLogs: [{ logRecords: [{}] }] }] });
    expect([status, body]).toEqual([200, {}]);
    const [log] = (await client.http('GET', '/api/logs/?app_name=unknown_service')).body;
    expect(Date.now() - Date.parse(log.timestamp)).toBeLessThan(60_000);
    expect(log).toMatchObject({
      ...{ instance_name: 'unknown_service', level: 0, levelname: 'NOTSET', message: '(empty)' },
      ...{ module: 'unknown', funcname: 'unknown', lineno: 0, process: 0, thread: 0, extra_data: null },
    });
  });

  it('may be all of it', async () => {
    for (const answer of [await send({}), await sendBytes('', PROTOBUF), await sendBytes('', JSON_TYPE)])
      expect(answer.status).toBe(200);
  });
});

it.each([
  [{ severityNumber: 1 }, 10, 'DEBUG'],
  [{ severityNumber: 8 }, 10, 'DEBUG'],
  [{ severityNumber: 12, severityText: 'Notice' }, 20, 'INFO'],
  [{ severityNumber: 24 }, 50, 'CRITICAL'],
  [{ severityText: 'warn' }, 30, 'WARNING'],
  [{ severityText: 'Alert' }, 0, 'Alert'],
  [{ severityNumber: 25 }, 0, 'NOTSET'],
])('the severity %j is level %i, %s', async (severity, level, levelname) => {
  const { batch, stored } = batchOf([{ ...severity, body: { stringValue: 'x' } }]);
  await send(batch);
  expect(await stored()).toMatchObject([{ level, levelname }]);
});

it.each([
  ['1786111200123456789', '2026-08-07T14:00:00.123456Z'],
  ['1', '1970-01-01T00:00:00Z'],
  ['18446744073709551615', '2554-07-21T23:34:33.709551Z'],
])('%s nanoseconds are %s', async (timeUnixNano, timestamp) => {
  const { batch, stored } = batchOf([{ timeUnixNano }]);
  await send(batch);
  expect(await stored()).toMatchObject([{ timestamp }]);
});

it('a whole number keeps its digits where it comes as a number, though JSON has them as texts', async () => {
  const { batch, stored } = batchOf([
    {
      attributes: [
        { key: 'large', value: { intValue: '@' } },
        { key: 'small', value: { doubleValue: '#' } },
      ],
    },
  ]);
  const text = JSON.stringify(batch).replace('"@"', '9223372036854775807').replace('"#"', ' 1E-7');
  expect((await sendBytes(text, JSON_TYPE)).status).toBe(200);
  expect(await stored()).toMatchObject([{ extra_data: { large: '9223372036854775807', small: 1e-7 } }]);
});

it('of two names for one column the newer counts, and the other stays an attribute', async () => {
  const { batch, stored } = batchOf([
    { attributes: [attribute('code.function', 'older'), attribute('code.function.name', 'newer')] },
  ]);
  await send(batch);
  expect(await stored()).toMatchObject([{ funcname: 'newer', extra_data: { 'code.function': 'older' } }]);
  const [log] = await stored();
  expect(Object.keys(log.extra_data)).toEqual(['code.function']);
});

describe('hostile records', () => {
  it('are stored as far as PostgreSQL can hold them', async () => {
    const { batch, stored } = batchOf([
      {
        body: { stringValue: `a\0b \ud800 ${'x'.repeat(300_000)}` },
        severityText: 'W'.repeat(200),
        timeUnixNano: 'soon',
        attributes: [
          attribute('__proto__', 'x'),
          attribute('nul\0', '\0'),
          { key: 'double', value: { doubleValue: 'NaN' } },
          { key: 'large', value: { intValue: '9223372036854775807' } },
          { key: 'bytes', value: { bytesValue: 'AAEC' } },
          { key: 'nothing' },
          attribute('code.line.number', '99999999999'),
          attribute('code.function.name', 'f'.repeat(1_000)),
        ],
        traceId: '5b8efff798038103d269b633813fc60c',
        spanId: 'eee19b7ec3c1b174',
      },
    ]);
    expect(await send(batch)).toMatchObject({ status: 200, body: {} });
    const [log] = await stored();
    expect(log.message).toHaveLength(262_144);
    expect(log.message.slice(0, 5)).toBe('a\ufffdb \ufffd');
    expect(log).toMatchObject({ levelname: 'W'.repeat(50), lineno: 0, funcname: 'f'.repeat(255) });
    expect(log.extra_data).toMatchObject({
      ...{ 'nul\ufffd': '\ufffd', double: 'NaN', large: '9223372036854775807', bytes: 'AAEC', nothing: null },
      ...{ trace_id: '5b8efff798038103d269b633813fc60c', span_id: 'eee19b7ec3c1b174' },
    });
    expect(Object.keys(log.extra_data)).not.toContain('__proto__');
  });

  it('that cannot be stored are counted, and the others are stored', async () => {
    const large = { attributes: [attribute('large', 'x'.repeat(262_144))] };
    const { batch, stored } = batchOf([
      { body: { stringValue: 'one' } },
      large,
      { body: { stringValue: 'two' } },
    ]);
    const { status, body } = await send(batch);
    expect([status, body]).toEqual([
      200,
      {
        partialSuccess: {
          rejectedLogRecords: '1',
          errorMessage: 'The attributes of a record have more than 262144 characters.',
        },
      },
    ]);
    expect((await stored()).map(({ message }: { message: string }) => message)).toEqual(['one', 'two']);
  });

  it('are told in protobuf who sends protobuf', async () => {
    const text = new BinaryWriter().tag(1, WireType.LengthDelimited).string('x'.repeat(262_144)).finish();
    const record = part(6, Buffer.concat([part(1, Buffer.from('large')), part(2, text)]));
    const { status, headers, bytes } = await sendBytes(requestOf(part(2, record)), PROTOBUF);
    expect([status, headers['content-type']]).toEqual([200, PROTOBUF]);
    const success = new BinaryReader(bytes);
    expect(success.tag()[0]).toBe(1);
    const partial = new BinaryReader(success.bytes());
    expect([partial.tag()[0], partial.int64(), partial.tag()[0], partial.string()]).toEqual([
      ...[1, 1n, 2, 'The attributes of a record have more than 262144 characters.'],
    ]);
  });
});

/** A value of protobuf within so many others. */
function nested(depth: number): Uint8Array {
  let value: Uint8Array = new Uint8Array();
  for (let n = 0; n < depth; n++) value = part(5, part(1, value));
  return value;
}

describe('what is no batch', () => {
  const fields = (count: number) =>
    Buffer.concat(Array.from({ length: count }, () => Buffer.from([0x0a, 0])));
  it.each([
    ['JSON that ends early', '{"resourceLogs": [', JSON_TYPE, 400, 3],
    ['JSON of another kind', '{"resourceLogs": 7}', JSON_TYPE, 400, 3],
    ['a text for a record', '{"resourceLogs":[{"scopeLogs":[{"logRecords":["x"]}]}]}', JSON_TYPE, 400, 3],
    [
      'JSON that is nested deeply',
      `{"resourceLogs":[{"scopeLogs":[{"logRecords":[${'['.repeat(50_000)}`,
      JSON_TYPE,
      400,
      3,
    ],
    [
      'a short record that is nested deeply',
      `{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"a":${'['.repeat(150)}${']'.repeat(150)}}]}]}]}`,
      JSON_TYPE,
      400,
      3,
    ],
    ['many lists around no record', `{"resourceLogs":[${'[],'.repeat(50_000)}[]]}`, JSON_TYPE, 400, 3],
    [
      'many records in JSON',
      `{"resourceLogs":[{"scopeLogs":[{"logRecords":[${'{},'.repeat(20_000)}{}]}]}]}`,
      JSON_TYPE,
      413,
      8,
    ],
    [
      'many values in a record',
      `{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"a":[${'0,'.repeat(20_000)}0]}]}]}]}`,
      JSON_TYPE,
      400,
      3,
    ],
    ['bytes that are no protobuf', Buffer.from('hello, world'), PROTOBUF, 400, 3],
    ['protobuf that ends early', Buffer.from([0x0a, 0x7f, 0x01]), PROTOBUF, 400, 3],
    ['protobuf that is nested deeply', requestOf(part(2, part(5, nested(500)))), PROTOBUF, 400, 3],
    ['many resources', fields(1_000_000), PROTOBUF, 400, 3],
    [
      'many records',
      requestOf(Buffer.concat(Array.from({ length: 20_000 }, () => Buffer.from([0x12, 0])))),
      PROTOBUF,
      413,
      8,
    ],
    ['many fields in a record', requestOf(part(2, fields(20_000))), PROTOBUF, 400, 3],
    ['another media type', 'text', 'text/plain', 415, 3],
    ['more than 2 MiB', Buffer.alloc(2 * MIB + 1), PROTOBUF, 413, 8],
  ] as const)('is refused: %s', async (_, raw, type, status, code) => {
    const answer = await sendBytes(typeof raw === 'string' ? raw : Buffer.from(raw), type);
    expect([answer.status, answer.headers['content-type']], answer.bytes.toString()).toEqual([
      status,
      type === PROTOBUF ? PROTOBUF : JSON_TYPE,
    ]);
    if (type !== PROTOBUF)
      return expect(JSON.parse(answer.bytes.toString())).toEqual({ code, message: expect.any(String) });
    const reader = new BinaryReader(answer.bytes);
    expect([reader.tag()[0], reader.int32(), reader.tag()[0], reader.string().length > 10]).toEqual([
      1,
      code,
      2,
      true,
    ]);
  });

  it('is refused: more than 4 MiB without compression, however small it comes', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * MIB));
    expect(bomb.length).toBeLessThan(2 * MIB);
    expect((await sendBytes(bomb, PROTOBUF, 'gzip')).status).toBe(413);
  });

  const attributes = (count: number, length: number) =>
    Array.from({ length: count }, (_, n) => attribute(`a${n}`, 'x'.repeat(length)));
  it.each([
    ['one text, in 100 records', attributes(1, 200_000), 1, 100],
    ['thousands of attributes, in as many scopes', attributes(2_000, 20), 4_000, 1],
  ])(
    'is refused: what its resource says repeated until it is too much, %s',
    async (_, own, scopes, records) => {
      const scope = { logRecords: Array.from({ length: records }, () => ({})) };
      const resource = { attributes: own };
      const batch = { resourceLogs: [{ resource, scopeLogs: Array.from({ length: scopes }, () => scope) }] };
      const answer = await sendBytes(gzipSync(JSON.stringify(batch)), JSON_TYPE, 'gzip');
      expect([answer.status, answer.bytes.toString()]).toEqual([413, expect.stringContaining('repeated')]);
    },
  );

  it('is refused: nothing but commas where records belong, at once', async () => {
    const commas = `{"resourceLogs":[{"scopeLogs":[{"logRecords":[${','.repeat(4 * MIB - 100)}]}]}]}`;
    expect((await sendBytes(gzipSync(commas), JSON_TYPE, 'gzip')).status).toBe(413);
  });

  it.each([
    ['is no gzip', 'gzip', 400],
    ['is compressed otherwise', 'br', 415],
  ])('is refused: what %s', async (_, encoding, status) => {
    const answer = await sendBytes('{}', JSON_TYPE, encoding);
    expect([answer.status, answer.headers['accept-encoding']]).toEqual([
      status,
      status === 415 ? 'gzip, identity' : undefined,
    ]);
  });

  it('leaves others the event loop', async () => {
    const nulls = `{"arrayValue":{"values":[${'{},'.repeat(2_000)}{}]}}`;
    const costly = `{"resourceLogs":[{"scopeLogs":[{"logRecords":[${Array(300).fill(`{"body":${nulls}}`)}]}]}]}`;
    const values = Buffer.concat(Array.from({ length: 2_000 }, () => part(1, new Uint8Array())));
    const records = Buffer.concat(Array.from({ length: 400 }, () => part(2, part(5, part(5, values)))));
    const bodies = [
      [costly, JSON_TYPE],
      [requestOf(records), PROTOBUF],
    ] as const;
    const sent = bodies.map(([body, type]) => ({ body: gzipSync(body), type }));
    await sendBytes(gzipSync('{}'), JSON_TYPE, 'gzip'); // the client's own start
    let longest = 0;
    // The processor's time, not that of the clock: others may have the machine.
    let last = process.threadCpuUsage();
    const timer = setInterval(() => {
      const { user, system } = process.threadCpuUsage(last);
      longest = Math.max(longest, (user + system) / 1_000);
      last = process.threadCpuUsage();
    }, 1);
    for (const { body, type } of sent) expect((await sendBytes(body, type, 'gzip')).status).toBe(200);
    clearInterval(timer);
    expect(longest).toBeLessThan(100); // half of it is the client's, which is in this process
  });
});
