import { describe, expect, it } from 'vitest';
import { CopyMessages } from '../../src/database/copy-messages.ts';

/** A message as a server sends it. */
function message(kind: string, content: string): Buffer {
  const bytes = Buffer.from(`${kind}....${content}`);
  bytes.writeUInt32BE(bytes.length - 1, 1);
  return bytes;
}

const BEGIN = message('H', '\0\0\0');
const ROWS = ['1\tone\n', '', 'a longer one, with d, c and E in it\n'].map((row) => message('d', row));
const NOTICE = message('N', 'SNOTICE\0Mc is for cookie\0\0');
const END = Buffer.concat([message('c', ''), message('C', 'COPY 3\0'), message('Z', 'T')]);
const FAILURE = message('E', 'SERROR\0Mdeadlock\0\0');

/** What is passed on of pieces that come one after the other. */
function taken(pieces: Buffer[]) {
  const passed: Buffer[] = [];
  let rows = 0;
  const messages = new CopyMessages(
    (bytes) => passed.push(bytes),
    (more) => {
      rows += more;
    },
  );
  const rests = pieces.map((piece) => messages.take(piece));
  return { passed: Buffer.concat(passed), rows, rests };
}

describe('the messages of a COPY', () => {
  const [first = BEGIN, ...others] = ROWS;
  const sent = Buffer.concat([BEGIN, first, NOTICE, ...others]);

  it.each([
    ['end', END],
    ['failure', FAILURE],
  ])(
    'with rows are passed on as they are, the others are not, and what comes from the %s on is given back',
    (_, end) => {
      const all = Buffer.concat([sent, end]);
      for (const size of [1, 2, 3, 4, 5, 7, 64, all.length]) {
        const pieces = Array.from({ length: Math.ceil(sent.length / size) }, (_, n) =>
          sent.subarray(n * size, (n + 1) * size),
        );
        const { passed, rows, rests } = taken([...pieces, end]);
        expect(passed).toEqual(Buffer.concat(ROWS));
        expect(rows).toBe(ROWS.length);
        expect(rests.slice(0, -1).every((rest) => rest === undefined)).toBe(true);
        expect(rests.at(-1)).toEqual(end);
      }
      expect(taken([all]).rests).toEqual([end]);
    },
  );
});
