import type { Schema } from '../../../generated/operations.ts';
import { compileBodyReader } from '../../../src/http/reading/body-reader.ts';
import { readForeignJson } from '../../../src/json/foreign-json.ts';

type Reads = NonNullable<Schema['x-reads']>;

/** A property as the contract has it, its references resolved: an input type, or `anyOf` of one and null. */
export function property(reads: Reads, { nullable = false } = {}): Schema {
  const type: Schema = { 'x-reads': reads };
  return nullable ? { anyOf: [type, { type: 'null' }] } : type;
}

/**
 * Reads one field out of a body that is written as it comes over the wire, for what JSON.stringify would change.
 * @returns the canonical value, or the list of messages
 */
export function readField(schema: Schema, json: string, timeZone = 'UTC'): unknown {
  const read = compileBodyReader({ properties: { field: schema } }, { timeZone });
  const outcome = read(readForeignJson(`{"field":${json}}`));
  return 'value' in outcome ? outcome.value['field'] : { refused: outcome.errors['field'] };
}

/** What readField gives for a refused value. */
export const refused = (...messages: string[]) => ({ refused: messages });
