import { keptLength, unkeepableIn } from '../../json/keepable.ts';
import { textOf, typeName } from '../../json/python.ts';
import { ip, url } from './addresses.ts';
import { readDateTime } from './date-time.ts';
import { keyReader, uuid } from './keys.ts';
import { MESSAGES } from './messages.ts';
import { integer, number } from './numbers.ts';
import { type FieldOutcome, type FieldReader, type Reads, refuse } from './outcome.ts';
import { secret, text } from './text.ts';

/** What a field's reader must know besides its `x-reads`. */
export interface FieldFacts {
  nullable: boolean;
  /** IANA name of the zone in which times without an offset are read. */
  timeZone: string;
}

/** The readers by kind, as `x-reads` in the contract names them. */
export const FIELD_READERS: Record<string, (reads: Reads, facts: FieldFacts) => FieldReader> = {
  text,
  integer,
  number: () => number,
  boolean: (_, facts) => (given) => boolean(given, facts),
  'date-time': (_, facts) => (given) => dateTime(given, facts),
  uuid: () => uuid,
  url,
  ip: () => ip,
  json:
    ({ object, maxLength = Number.POSITIVE_INFINITY }) =>
    (given) => {
      if (object === true && typeName(given) !== 'dict') return refuse(MESSAGES.object);
      const length = keptLength(given);
      // The Django monitor's text, and what it leaves out.
      if (Number.isNaN(length))
        return { messages: [MESSAGES.json, MESSAGES.unkeepable(unkeepableIn(given) ?? 'something')] };
      return length > Number(maxLength) ? refuse(MESSAGES.jsonTooLong(Number(maxLength))) : { value: given };
    },
  secret,
  destination: () => destination,
  choice: ({ values }) => choice((values as unknown[]).map(String), Number),
  key: keyReader,
};

/** A topic or a queue, as the contract's pattern has it: a name without blanks, which no header must carry. */
function destination(given: unknown): FieldOutcome {
  return typeof given === 'string' && /^\/(topic|queue)\/[!-~]{1,100}$/.test(given)
    ? { value: given }
    : refuse(MESSAGES.destination);
}

const TRUE = new Set(['t', 'true', 'y', 'yes', 'on', '1']);
const FALSE = new Set(['f', 'false', 'n', 'no', 'off', '0']);

function boolean(given: unknown, { nullable }: FieldFacts): FieldOutcome {
  if (typeof given === 'boolean') return { value: given };
  const word = typeof given === 'string' ? given.toLowerCase() : given === 1 ? '1' : given === 0 ? '0' : '?';
  if (TRUE.has(word)) return { value: true };
  if (FALSE.has(word)) return { value: false };
  if (nullable && (word === '' || word === 'null')) return { value: null };
  return refuse(MESSAGES.boolean);
}

function dateTime(given: unknown, { timeZone }: FieldFacts): FieldOutcome {
  if (typeof given !== 'string') return refuse(MESSAGES.dateTime);
  const read = readDateTime(given, timeZone);
  return typeof read === 'string' ? { value: read } : refuse(read.message);
}

/** One of some words, or of some numbers by their text. Not trimmed. */
export function choice(words: string[], canonical: (word: string) => unknown = (word) => word): FieldReader {
  return (given) => {
    const word = textOf(given);
    return words.includes(word) ? { value: canonical(word) } : refuse(MESSAGES.choice(word));
  };
}
