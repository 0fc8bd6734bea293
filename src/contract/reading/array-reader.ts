import type { Schema } from '../../../generated/operations.ts';
import type { FieldMessages } from '../../database/resource/refusals.ts';
import { type BodyOutcome, compileBodyReader } from './body-reader.ts';

/** Records whose faults are told; a body of a thousand bad ones needs no answer of a megabyte. */
const MOST_FAULTY = 20;

/**
 * Compiles the reader of a body that is an array of objects. Faults are keyed by the place of the object, from 0, and
 * the field: `3.message`.
 */
export function compileArrayReader(
  { items = {}, maxItems = Number.POSITIVE_INFINITY }: Schema,
  options: { timeZone: string },
): (body: unknown) => { value: Record<string, unknown>[] } | Extract<BodyOutcome, { errors: FieldMessages }> {
  const read = compileBodyReader(items, options);
  return (body) => {
    if (!Array.isArray(body)) return { errors: { non_field_errors: ['Expected a list of items.'] } };
    if (body.length > maxItems)
      return { errors: { non_field_errors: [`At most ${maxItems} records at once.`] } };
    const value: Record<string, unknown>[] = [];
    const errors: FieldMessages = {};
    let faulty = 0;
    for (const [place, item] of body.entries()) {
      const outcome = read(item);
      if ('value' in outcome) value.push(outcome.value);
      else {
        for (const [field, messages] of Object.entries(outcome.errors))
          errors[`${place}.${field}`] = messages;
        if (++faulty >= MOST_FAULTY) break;
      }
    }
    return faulty > 0 ? { errors } : { value };
  };
}
