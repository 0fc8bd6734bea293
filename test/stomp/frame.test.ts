import { describe, expect, it } from 'vitest';
import {
  type Frame,
  type FrameLimits,
  FrameReader,
  frameBytes,
  MalformedFrame,
} from '../../src/stomp/frame.ts';
import { VERSIONS, type Version } from '../../src/stomp/protocol.ts';
import { fastest } from '../fastest.ts';
import { fc } from '../seeded.ts';

function read(bytes: Buffer | string, version: Version = '1.2', limits: Partial<FrameLimits> = {}): Frame[] {
  return readChunks([Buffer.from(bytes)], version, limits);
}

function readChunks(chunks: Buffer[], version: Version = '1.2', limits: Partial<FrameLimits> = {}): Frame[] {
  const frames: Frame[] = [];
  const reader = new FrameReader((frame) => frames.push(frame), limits);
  reader.version = version;
  for (const chunk of chunks) reader.read(chunk);
  return frames;
}

/** Every cut of the bytes into pieces of one size. */
function pieces(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  );
}

describe('a reader of frames', () => {
  it('reads a frame whose body ends at NUL, and one whose body holds NUL', () => {
    const frames = read('SEND\ndestination:/topic/a\n\nhi\0SEND\ncontent-length:3\n\na\0b\0');
    expect(frames.map(({ body }) => body.toString('latin1'))).toEqual(['hi', 'a\0b']);
    expect(frames[0]).toMatchObject({ command: 'SEND', headers: { destination: '/topic/a' } });
  });

  it('takes lines that end with carriage return and line feed', () => {
    expect(read('SEND\r\nx:1\r\n\r\nhi\0')).toMatchObject([{ headers: { x: '1' } }]);
  });

  it('passes over the heart-beats between frames', () => {
    expect(read('\n\r\n\nSEND\n\n\0\n\n\r\nSEND\n\n\0\n')).toHaveLength(2);
  });

  it('takes the first of repeated headers', () => {
    expect(read('SEND\nx:1\nx:2\n\n\0')[0]?.headers['x']).toBe('1');
  });

  it('takes any name of a header, and a value with colons or none', () => {
    const [frame] = read('SEND\n__proto__:a\nconstructor:b\nx:c:d\ny:\n\n\0');
    expect(Object.entries(frame?.headers ?? {})).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['x', 'c:d'],
      ['y', ''],
    ]);
  });

  it.each([
    ['1.0', 'a\\nb\\cc\\\\d'],
    ['1.1', 'a\nb:c\\d'],
    ['1.2', 'a\nb:c\\d'],
  ] as const)('unescapes headers as %s says', (version, value) => {
    expect(read('SEND\nx:a\\nb\\cc\\\\d\n\n\0', version)[0]?.headers['x']).toBe(value);
  });

  it('unescapes from left to right', () => {
    expect(read('SEND\nx:\\\\c\\\\n\n\n\0')[0]?.headers['x']).toBe('\\c\\n');
  });

  it('leaves an unknown escape as it is in 1.1 and refuses it in 1.2', () => {
    expect(read('SEND\nx:\\t\\r\n\n\0', '1.1')[0]?.headers['x']).toBe('\\t\\r');
    expect(() => read('SEND\nx:\\t\n\n\0', '1.2')).toThrow(MalformedFrame);
  });

  it('never unescapes CONNECT and CONNECTED', () => {
    expect(read('CONNECT\npasscode:a\\cb\n\n\0CONNECTED\nx:\\n\n\n\0')).toMatchObject([
      { headers: { passcode: 'a\\cb' } },
      { headers: { x: '\\n' } },
    ]);
  });

  it.each([
    ['an HTTP request', 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['the beginning of TLS', Buffer.from([0x16, 3, 1, 2, 0])],
    ['a command in small letters', 'send\n'],
    ['a word without an end', 'A'.repeat(20)],
    ['a header without a colon', 'SEND\nx\n\n\0'],
    ['a header without a name', 'SEND\n:x\n\n\0'],
    ['NUL among the headers', 'SEND\nx:a\0SEND\n\n\0'],
    ['a content-length that is not one', 'SEND\ncontent-length:-1\n\n\0'],
    ['a content-length too short', 'SEND\ncontent-length:1\n\nab\0'],
  ])('refuses %s', (_, bytes) => {
    expect(() => read(bytes)).toThrow(MalformedFrame);
  });

  it.each([
    ['headers without end', `SEND\nx:${'a'.repeat(2_000)}`],
    ['too large headers', `SEND\nx:${'a'.repeat(2_000)}\n\n\0`],
    ['too many headers', `SEND\n${'x:1\n'.repeat(11)}\n\0`],
    ['a body announced as too large', 'SEND\ncontent-length:5001\n\n'],
    ['a body without end', `SEND\n\n${'a'.repeat(5_001)}`],
  ])('refuses %s as soon as it is known', (_, bytes) => {
    expect(() => read(bytes, '1.2', { head: 1_000, headers: 10, body: 5_000 })).toThrow(MalformedFrame);
  });

  it('takes what is just as large as allowed', () => {
    const body = 'a'.repeat(5_000);
    const limits = { head: 1_000, headers: 1, body: 5_000 };
    const head = `SEND\nx:${'a'.repeat(993)}`;
    const bytes = Buffer.from(`${head}\n\n${body}\0SEND\ncontent-length:5000\n\n${body}\0`);
    expect(readChunks([bytes], '1.2', limits)).toHaveLength(2);
    expect(readChunks(pieces(bytes, 1), '1.2', limits)).toHaveLength(2);
    expect(() => read(`${head}a\n\n`, '1.2', limits)).toThrow(MalformedFrame);
  });

  const body = Buffer.alloc(2 * 1024 * 1024, 'a');
  const RUNS = 20;
  it.each([
    ['announced', frameBytes('1.2', 'SEND', {}, body)],
    ['not announced', Buffer.from(`SEND\n\n${body}\0`)],
  ])('reads what comes in small pieces in linear time, its length %s', (_, bytes) => {
    const small = pieces(bytes, 1_000);
    expect(readChunks(small)[0]?.body.equals(body)).toBe(true);
    // A few times as long as to put them together; looking at all of it for each piece takes hundreds of times as long.
    const together = fastest(() => Buffer.concat(small), RUNS);
    expect(fastest(() => readChunks(small), RUNS)).toBeLessThan(together * 50);
  });
});

describe('a reader of anything', () => {
  it('reads frames or refuses, the same however the bytes are cut', () => {
    const bits = [
      'SEND',
      '\n',
      '\r\n',
      '\0',
      'x:1',
      ':',
      '\\c',
      'content-length:3',
      'CONNECT',
      '\n\n',
      'é',
      '\t',
    ];
    const junk = fc.array(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...bits) }, fc.string({ maxLength: 3 })),
    );
    const outcome = (chunks: Buffer[]) => {
      const frames: Frame[] = [];
      const reader = new FrameReader((frame) => frames.push(frame), { head: 40, headers: 3, body: 20 });
      reader.version = '1.2';
      try {
        for (const chunk of chunks) reader.read(chunk);
        return { frames, isRefused: false };
      } catch (error) {
        expect(error).toBeInstanceOf(MalformedFrame);
        return { frames, isRefused: true };
      }
    };
    fc.assert(
      fc.property(junk, fc.integer({ min: 1, max: 9 }), (parts, size) => {
        const bytes = Buffer.from(parts.join(''));
        expect(outcome(pieces(bytes, size))).toEqual(outcome([bytes]));
      }),
      { numRuns: 1_000 },
    );
  });
});

const anyText = fc.string({ unit: 'binary', maxLength: 12 });
/** 1.1 has no escape for a carriage return, and at the end of a line it belongs to the line. */
const value = (version: Version) =>
  version === '1.2' ? anyText : anyText.map((text) => text.replaceAll('\r', ''));
const frame = (version: Version) =>
  fc.record({
    headers: fc.dictionary(
      value(version)
        .map((name) => `x${name}`)
        .filter((name) => !name.includes('\0')),
      value(version).map((text) => text.replaceAll('\0', '')),
      { maxKeys: 4 },
    ),
    body: fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
  });

describe('a writer of frames', () => {
  it.each(['1.1', '1.2'] as const)('writes what a reader reads, however it is cut: %s', (version) => {
    const frames = fc.array(frame(version), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(frames, fc.integer({ min: 1, max: 40 }), (sent, size) => {
        const lengths = sent.map(({ headers, body }) => ({
          ...headers,
          'content-length': String(body.length),
        }));
        const bytes = sent.map(({ body }, n) => frameBytes(version, 'MESSAGE', lengths[n] ?? {}, body));
        const got = readChunks(pieces(Buffer.concat(bytes), size), version);
        expect(got.map(({ headers }) => ({ ...headers }))).toEqual(lengths);
        expect(got.map(({ body }) => body)).toEqual(sent.map(({ body }) => body));
      }),
      { numRuns: 200 },
    );
  });

  it.each(VERSIONS)('never lets a value become a header of its own: %s', (version) => {
    for (const command of ['CONNECTED', 'MESSAGE']) {
      const [got] = read(frameBytes(version, command, { x: 'a\nadmin:true' }), version);
      expect(Object.keys(got?.headers ?? {})).toEqual(['x']);
    }
  });

  it('leaves out headers that are undefined', () => {
    expect(frameBytes('1.2', 'SEND', { x: undefined, y: '1' }).toString()).toBe('SEND\ny:1\n\n\0');
  });
});
