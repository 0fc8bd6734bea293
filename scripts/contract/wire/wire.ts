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
 * in the language of the contract. test/contract/boundaries.test.ts shows that they agree, and where JSON Schema can't say
 * what the reader does.
 * @returns undefined where there is no such reader
 */
export function wireSchema(reads: Reads): Node | undefined {
  return KINDS[reads.as]?.(reads);
}

const NUMBER = { type: 'number', format: 'double' };
const text = (pattern: string) => ({ type: 'string', pattern });
/** What the monitor cuts off both ends of a text. */
const BLANK = '[\\s\\x1c-\\x1f\\x85]*';
/** A character that a text with something in it begins and ends with. */
const INK = '[^\\s\\x00\\x1c-\\x1f\\x85]';
const UUID = '^[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}$';
const WITHOUT_NUL = '^[^\\x00]*$';
const [INT32, INT64] = [2 ** 31, Number.MAX_SAFE_INTEGER];

/** Digits in text, as many as are looked at, with white space around. */
const digits = (pattern: string) => ({ ...text(`^${BLANK}${pattern}${BLANK}$`), maxLength: 1_000 });

const KINDS: Record<string, (reads: Reads) => Node> = {
  text: ({ maxLength, longest, blank, falsyIsMissing }) => {
    const form =
      longest === undefined
        ? text(trimmedText(Number(maxLength), blank === true))
        : { ...text(blank === true ? WITHOUT_NUL : `^${BLANK}${INK}[^\\x00]*$`), maxLength: longest };
    // Zero counts as absent where an empty text does.
    return { anyOf: [form, falsyIsMissing === true ? { ...NUMBER, not: { const: 0 } } : NUMBER] };
  },
  integer: ({ bits }) => ({
    anyOf: [
      bits === 64
        ? { type: 'integer', format: 'int64', minimum: -INT64, maximum: INT64 }
        : { type: 'integer', format: 'int32', minimum: -INT32, maximum: INT32 - 1 },
      digits(`${integerText(bits)}(?:\\.0*)?`),
    ],
  }),
  number: () => ({
    // As many digits as are surely within the range of a double.
    anyOf: [
      NUMBER,
      digits('[+-]?(?:\\d{1,200}(?:\\.\\d{0,200})?|\\.\\d{1,200})(?:[eE][+-]?\\d{1,2})?'),
      { type: 'boolean' },
    ],
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
  uuid: () => ({
    anyOf: [text(UUID), { type: 'integer', format: 'int64', minimum: 0, maximum: INT64 }],
  }),
  url: () => text(`^${BLANK}${URL_TEXT}${BLANK}$`),
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
  secret: ({ minLength, maxLength }) => text(`^[^\\x00]{${minLength},${maxLength}}$`),
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
      anyOf: [{ type: 'integer', format: 'int64', minimum: -INT64, maximum: INT64 }, digits(integerText(64))],
    };
  },
};

/** A text of so many characters, counted without the white space around it. */
function trimmedText(most: number, blank: boolean): string {
  const one = `${INK}(?:[^\\x00]{0,${most - 2}}${INK})?`;
  return `^${BLANK}${blank ? `(?:${one})?` : one}${BLANK}$`;
}

/** The kinds that `x-reads` may name. */
export const WIRE_KINDS = Object.keys(KINDS);
