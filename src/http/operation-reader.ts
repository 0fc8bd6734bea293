import type { Operation, Schema } from '../../generated/operations.ts';
import { withDerivedProperty } from './derived-property.ts';
import { compilePathReader } from './path-reader.ts';
import { compileQueryReader } from './query-reader.ts';
import { type BodyOutcome, compileBodyReader } from './reading/body-reader.ts';
import { refusedInput } from './refused-input.ts';

/**
 * The reader of one part of an operation's request: `params`, `querystring` or `body`.
 * @param timeZone IANA name of the zone in which times without an offset are read
 * @returns throws NotFound or InvalidRequest where the contract does not allow what came
 */
export function readerOf(
  operation: Operation,
  part: string | undefined,
  timeZone: string,
): (input: unknown) => unknown {
  if (part === 'params') return compilePathReader(operation.parameters) as (input: unknown) => unknown;
  const read =
    part === 'body' && operation.body
      ? bodyReaderOf(operation.body, timeZone)
      : (compileQueryReader(operation.parameters, { timeZone }) as (query: unknown) => BodyOutcome);
  return (input) => {
    const outcome = read(input);
    if ('errors' in outcome) throw refusedInput(operation, outcome.errors);
    return outcome.value;
  };
}

function bodyReaderOf(bodySchema: Schema, timeZone: string): (body: unknown) => BodyOutcome {
  if (bodySchema.type === 'array') return (outcome) => outcome as BodyOutcome; // as `beforeValidation` has read it
  const { schema, prepare } = withDerivedProperty(bodySchema);
  const read = compileBodyReader(schema, { timeZone });
  return (body) => read(prepare(body));
}
