import type { Schema } from '../../../generated/operations.ts';
import { inTurns } from '../../process/event-loop.ts';
import type { FieldMessages } from '../errors.ts';
import { type BodyOutcome, compileBodyReader } from './body-reader.ts';

/** Records whose faults are told; a body of a thousand bad ones needs no answer of a megabyte. */
const MOST_FAULTY = 20;

/**
 * Compiles the reader of a body that is an array of objects; how many the parser has counted. Faults are keyed by the place of the object, from 0, and
 * the field: `3.message`.
 */
export function compileArrayReader(
  { items = {} }: Schema,
  options: { timeZone: string },
): (
  body: unknown,
) => Promise<{ value: Record<string, unknown>[] } | Extract<BodyOutcome, { errors: FieldMessages }>> {
  const read = compileBodyReader(items, options);
  return async (body) => {
    if (!Array.isArray(body)) return { errors: { non_field_errors: ['Expected a list of items.'] } };
    const value: Record<string, unknown>[] = [];
    const errors: FieldMessages = {};
    let faulty = 0;
    await inTurns(body, (item, index) => {
      if (faulty >= MOST_FAULTY) return;
      const outcome = read(item);
      if ('value' in outcome) value.push(outcome.value);
      else {
        faulty++;
        for (const [field, messages] of Object.entries(outcome.errors))
          errors[`${index}.${field}`] = messages;
      }
    });
    return faulty > 0 ? { errors } : { value };
  };
}
