import type { Node } from '../nodes.ts';
import { anyCase, URL_TEXT } from './addresses.ts';
import { DATE_TIME } from './date-time.ts';
import { integerText } from './integers.ts';

/** What `x-reads` says of an input type: which reader of src/http/reading takes it, and with which details. */
export interface Reads {
  as: string;
  [detail: string]: unknown;
}

/**
 * The JSON Schema of what a reader takes, so that callers see it. `x-reads` is what an input type says; this says the same
 * in the language of the contract. Where JSON Schema can't say a rule, the schema allows more, and the description has it:
 * the length of JSON, addresses of the web with more than 200 characters, lone surrogates.
 */
export function wireSchema(reads: Reads): Node {
  const wire = KINDS[reads.as];
  if (!wire)
    throw new Error(`x-reads says "${reads.as}", which is none of ${Object.keys(KINDS).join(', ')}.`);
  return wire(reads);
}

const NUMBER = { type: 'number', format: 'double' };
const text = (pattern: string) => ({ type: 'string', pattern });
const UUID = '^[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}$';
const WITHOUT_NUL = '^[^\\x00]*$';
const [INT32, INT64] = [2 ** 31, Number.MAX_SAFE_INTEGER];

const KINDS: Record<string, (reads: Reads) => Node> = {
  text: ({ maxLength, longest, blank }) => ({
    anyOf: [
      longest === undefined
        ? text(trimmedText(Number(maxLength), blank === true))
        : {
            ...text(blank === true ? WITHOUT_NUL : '^\\s*[^\\s\\x00][^\\x00]*$'),
            maxLength: longest,
          },
      NUMBER,
    ],
  }),
  integer: ({ bits }) => ({
    anyOf: [
      bits === 64
        ? { type: 'integer', format: 'int64', minimum: -INT64, maximum: INT64 }
        : { type: 'integer', format: 'int32', minimum: -INT32, maximum: INT32 - 1 },
      text(integerText(bits)),
    ],
  }),
  number: () => ({
    anyOf: [NUMBER, text('^\\s*[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?\\s*$'), { type: 'boolean' }],
  }),
  boolean: () => ({
    anyOf: [
      { type: 'boolean' },
      { type: 'integer', format: 'int32', enum: [0, 1] },
      text(
        `^(?:${['t', 'true', 'y', 'yes', 'on', '1', 'f', 'false', 'n', 'no', 'off', '0'].map(anyCase).join('|')})$`,
      ),
    ],
  }),
  'date-time': () => text(DATE_TIME),
  uuid: () => ({ anyOf: [text(UUID), { type: 'integer', minimum: 0 }] }),
  url: () => text(URL_TEXT),
  ip: () => ({
    anyOf: [
      { type: 'string', format: 'ipv4' },
      { type: 'string', format: 'ipv6' },
    ],
  }),
  json: ({ object, takesNull }) => {
    if (object === true) return { type: 'object' };
    if (takesNull === true) return {};
    const forms = [{ type: 'object' }, { type: 'array', items: {} }, text(WITHOUT_NUL), NUMBER];
    return { anyOf: [...forms, { type: 'boolean' }] };
  },
  destination: () => text('^/(topic|queue)/[!-~]{1,100}$'),
  choice: ({ values }) => ({
    anyOf: [
      { type: 'integer', format: 'int32', enum: values },
      { type: 'string', enum: (values as unknown[]).map(String) },
    ],
  }),
  key: ({ key }) => {
    if (key === 'uuid') return text(UUID);
    if (key === 'name') return { anyOf: [{ ...text(WITHOUT_NUL), minLength: 1 }, NUMBER] };
    return {
      anyOf: [
        { type: 'integer', format: 'int64', minimum: -INT64, maximum: INT64 },
        text('^\\s*[+-]?\\d{1,19}\\s*$'),
      ],
    };
  },
};

/** A text of so many characters, counted without the white space around it. */
function trimmedText(most: number, blank: boolean): string {
  const one = `[^\\s\\x00](?:[^\\x00]{0,${most - 2}}[^\\s\\x00])?`;
  return `^\\s*${blank ? `(?:${one})?` : one}\\s*$`;
}

/** The kinds that `x-reads` may name. */
export const WIRE_KINDS = Object.keys(KINDS);
