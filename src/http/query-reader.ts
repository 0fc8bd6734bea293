import type { Parameter, Schema } from '../../generated/operations.ts';
import { closest } from '../closest.ts';
import { isLongerThan } from '../json/code-points.ts';
import type { FieldMessages } from './errors.ts';
import { readDateTime } from './reading/date-time.ts';
import { MESSAGES } from './reading/messages.ts';

type Outcome = { value: unknown } | { message: string };
type Reader = (text: string) => Outcome;

/** A parameter that must be understood even where it is empty: an empty cursor is the first page. */
const MEANS_SOMETHING_EMPTY = new Set(['cursor']);

/**
 * Compiles the reader of an operation's query parameters.
 *
 * Every parameter has one value and a type; an empty value counts as absent. What the contract does not name is refused: a
 * misspelt filter that is ignored would return the whole table as if it had matched.
 *
 * @param timeZone IANA name of the zone in which times without an offset are read
 * @returns all faults at once, keyed by the parameter
 */
export function compileQueryReader(
  parameters: Parameter[],
  { timeZone }: { timeZone: string },
): (query: Record<string, unknown>) => { value: Record<string, unknown> } | { errors: FieldMessages } {
  const readers = new Map(
    parameters
      .filter((parameter) => parameter.in === 'query')
      .map((parameter) => [parameter.name, parameterReader(parameter, timeZone)]),
  );
  const names = [...readers.keys()];
  const required = parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
  return (query) => {
    const value: Record<string, unknown> = {};
    // Without a prototype, so that `__proto__` is a name like any other.
    const errors: FieldMessages = Object.create(null);
    for (const [name, given] of Object.entries(query)) {
      const read = readers.get(name);
      if (!read) {
        if (!isWithoutEffect(name, given)) refuseUnknown(name, names, errors);
      } else if (Array.isArray(given)) errors[name] = ['This parameter may be given once only.'];
      else if (given !== '' || MEANS_SOMETHING_EMPTY.has(name)) {
        const outcome = read(String(given));
        if ('value' in outcome) value[name] = outcome.value;
        else errors[name] = [outcome.message];
      }
    }
    for (const { name } of required) {
      if (value[name] === undefined && !errors[name]) errors[name] = [MESSAGES.requiredParameter];
    }
    if (value['offset'] !== undefined && value['cursor'] !== undefined) {
      errors['offset'] = ['offset and cursor exclude each other.'];
    }
    return Object.keys(errors).length === 0 ? { value } : { errors };
  };
}

/** JSON is the only format, and whoever asks for it may. */
function isWithoutEffect(name: string, given: unknown): boolean {
  return name === 'format' && (given === 'json' || given === '');
}

/** In a 400 `detail` is a sentence, so that it cannot be the name of a parameter. */
function refuseUnknown(name: string, names: string[], errors: FieldMessages): void {
  const meant = closest(name, names);
  const suggestion = meant ? ` Did you mean ${meant}?` : '';
  if (name === 'detail') errors['non_field_errors'] = [`Unknown parameter: detail.${suggestion}`];
  else errors[name] = [`Unknown parameter.${suggestion}`];
}

/** The reader of a parameter: of one value, or of words with commas between. */
function parameterReader({ schema, 'x-several': words }: Parameter, timeZone: string): Reader {
  const one = reader(schema, timeZone);
  if (!Array.isArray(words)) return one;
  const word = choice(words, false);
  return (given) => {
    const read = given.split(',').map(word);
    return read.find((outcome) => 'message' in outcome) ?? { value: given.replaceAll(/\s/g, '') };
  };
}

/** The reader of one parameter, by its schema. Texts are the Django monitor's where it has one. */
function reader(schema: Schema, timeZone: string): Reader {
  if (schema['x-reads']?.as === 'date-time') return dateTime(timeZone);
  if (schema.enum) return choice(schema.enum.map(String), schema.type === 'integer');
  if (schema.type === 'integer') return integer(schema);
  if (schema.type === 'boolean') return (text) => boolean(text);
  if (schema.format === 'uuid') return uuid;
  return text(schema);
}

function text({ minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema): Reader {
  return (given) => {
    if (!isLongerThan(given, minLength - 1))
      return { message: `Ensure this value has at least ${minLength} characters.` };
    if (given.includes('\0')) return { message: 'Null characters are not allowed.' };
    if (isLongerThan(given, maxLength)) return { message: MESSAGES.tooLong(maxLength) };
    return { value: given.trim() };
  };
}

function integer({ minimum = -Number.MAX_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }: Schema): Reader {
  return (given) => {
    if (!/^\s*[+-]?\d{1,19}(\.0+)?\s*$/.test(given)) return { message: 'Enter a number.' };
    const value = Number(given);
    if (value < minimum) return { message: `Ensure this value is greater than or equal to ${minimum}.` };
    if (value > maximum) return { message: `Ensure this value is less than or equal to ${maximum}.` };
    return { value };
  };
}

function boolean(given: string): Outcome {
  const value = { true: true, '1': true, false: false, '0': false }[given.trim().toLowerCase()];
  return value === undefined ? { message: 'Must be a valid boolean.' } : { value };
}

function choice(choices: string[], isNumber: boolean): Reader {
  return (given) => {
    const value = given.trim();
    if (!choices.includes(value)) {
      // The Django monitor's text, and what it leaves out.
      const message = `Select a valid choice. ${value} is not one of the available choices.`;
      return { message: `${message} Available: ${choices.join(', ')}.` };
    }
    return { value: isNumber ? Number(value) : value };
  };
}

const uuid: Reader = (given) => {
  const digits = given.trim().toLowerCase().replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/.test(digits)) return { message: `“${given}” is not a valid UUID.` };
  return { value: digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') };
};

function dateTime(timeZone: string): Reader {
  return (given) => {
    const read = readDateTime(given.trim(), timeZone);
    if (typeof read === 'string') return { value: read };
    // In a query a + stands for a blank; one that was meant for the offset of a zone arrives as that.
    const lostPlus = /:\d\d(\.\d+)? \d\d:?\d\d$/.test(given);
    return { message: lostPlus ? `${read.message} Write the + of its offset as %2B.` : read.message };
  };
}
