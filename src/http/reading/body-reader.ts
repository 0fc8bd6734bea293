import type { Schema } from '../../../generated/operations.ts';
import { typeName } from '../../json/python.ts';
import type { FieldMessages } from '../errors.ts';
import { choice, FIELD_READERS } from './fields.ts';
import { MESSAGES } from './messages.ts';
import type { FieldReader } from './outcome.ts';

/** A property of a body: how it is read, and what it may lack. */
interface Field {
  name: string;
  required: boolean;
  nullable: boolean;
  /** Whether null, an empty text or object, zero and false count as absent, as in the Django monitor's heartbeat. */
  falsyIsMissing: boolean;
  read: FieldReader;
}

export type BodyOutcome = { value: Record<string, unknown> } | { errors: FieldMessages };

/**
 * Compiles the reader of a request body from its schema: it trims, coerces and collects every fault at once, as the
 * Django monitor does; a validator of JSON schemas alone can do none of these.
 *
 * Properties that the schema does not name are ignored: agents send several.
 *
 * @param schema an object schema of the contract whose references are resolved
 * @param timeZone IANA name of the zone in which times without an offset are read
 */
export function compileBodyReader(
  schema: Schema,
  { timeZone }: { timeZone: string },
): (body: unknown) => BodyOutcome {
  const { properties = {}, required = [] } = schema;
  const fields = Object.entries(properties).map(([name, property]) =>
    fieldOf(name, property, required.includes(name), timeZone),
  );
  return (body) => {
    if (body === null) return { errors: { non_field_errors: [MESSAGES.noData] } };
    if (typeof body !== 'object' || typeName(body) !== 'dict') {
      return { errors: { non_field_errors: [MESSAGES.noObject(typeName(body))] } };
    }
    return readFields(fields, body as Record<string, unknown>);
  };
}

function readFields(fields: Field[], body: Record<string, unknown>): BodyOutcome {
  const value: Record<string, unknown> = {};
  let errors: FieldMessages | undefined;
  const refuse = (name: string, messages: string[]) => {
    errors ??= {};
    errors[name] = messages;
  };
  for (const { name, required, nullable, falsyIsMissing, read } of fields) {
    const given = Object.hasOwn(body, name) ? body[name] : undefined; // JSON knows no undefined
    if (given === undefined || (falsyIsMissing && isFalsy(given))) {
      if (required) refuse(name, [MESSAGES.required]);
      continue;
    }
    if (given === null) {
      if (nullable) value[name] = null;
      else refuse(name, [MESSAGES.null]);
      continue;
    }
    const outcome = read(given);
    if ('value' in outcome) value[name] = outcome.value;
    else refuse(name, outcome.messages);
  }
  return errors ? { errors } : { value };
}

function isFalsy(value: unknown): boolean {
  return !value || (typeof value === 'object' && Object.keys(value).length === 0);
}

function fieldOf(name: string, schema: Schema, required: boolean, timeZone: string): Field {
  const alternatives = [schema, ...(schema.anyOf ?? [])];
  const source = alternatives.find((alternative) => alternative['x-reads'] ?? alternative.enum);
  if (!source) throw new Error(`the contract: ${name} says neither x-reads nor enum`);
  const reads = source['x-reads'];
  const nullable =
    alternatives.some(({ type }) => type === 'null' || (Array.isArray(type) && type.includes('null'))) ||
    reads?.['takesNull'] === true;
  const falsyIsMissing = reads?.['falsyIsMissing'] === true;
  if (!reads)
    return { name, required, nullable, falsyIsMissing, read: choiceOf(source.enum ?? [], nullable) };
  const make = FIELD_READERS[reads.as];
  if (!make) throw new Error(`the contract: ${name} is read as ${reads.as}, which there is no reader for`);
  return { name, required, nullable, falsyIsMissing, read: make(reads, { nullable, timeZone }) };
}

/** A nullable choice without an empty word takes the empty text for null. */
function choiceOf(words: unknown[], nullable: boolean): FieldReader {
  const texts = words.filter((word) => word !== null).map(String);
  const read = choice(texts);
  if (!nullable || texts.includes('')) return read;
  return (given) => (given === '' ? { value: null } : read(given));
}
