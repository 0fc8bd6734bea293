import type { Operation } from '../../generated/operations.ts';
import type { FieldMessages } from './faults.ts';
import { InvalidRequest, MissingInput } from './faults.ts';
import { MESSAGES } from './reading/messages.ts';

/**
 * The refusal of what came in: every fault by its field; or where something is missing the sentence that the contract has
 * for it (`x-missing`), as some operations of the Django monitor answer it.
 */
export function refusedInput(operation: Operation, errors: FieldMessages): InvalidRequest | MissingInput {
  const said = operation['x-missing'];
  const [missing] = Object.keys(errors).filter((name) =>
    errors[name]?.some((message) => message === MESSAGES.required || message === MESSAGES.requiredParameter),
  );
  if (!said || missing === undefined) return new InvalidRequest(errors);
  return new MissingInput(
    Object.fromEntries(Object.entries(said).map(([key, text]) => [key, text.replace('{name}', missing)])),
  );
}
