import type { Operation } from '../../generated/operations.ts';
import { RequestError } from '../errors.ts';
import { type FieldMessages, InvalidRequest } from './errors.ts';
import { MESSAGES } from './reading/messages.ts';

/**
 * The refusal of what came in: every fault by its field; or where something is missing the sentence that the contract has
 * for it (`x-missing`), as some operations of the Django monitor answer it.
 */
export function refusedInput(operation: Operation, errors: FieldMessages): RequestError {
  const said = operation['x-missing'];
  const [missing] = Object.keys(errors).filter((name) =>
    errors[name]?.some((message) => message === MESSAGES.required || message === MESSAGES.requiredParameter),
  );
  if (!said || missing === undefined) return new InvalidRequest(errors);
  const texts = Object.entries(said).map(([key, text]) => [key, text.replace('{name}', missing)]);
  return new RequestError({
    status: 400,
    code: 'MISSING_INPUT',
    message: `missing input: ${missing}`,
    body: Object.fromEntries(texts),
  });
}
