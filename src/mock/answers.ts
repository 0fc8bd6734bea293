import type { PrismAnswer } from '#prism';
import type { OperationId } from '../../generated/operations.ts';
import { contractDocument } from '../http/document.ts';
import { InvalidRequest } from '../http/errors.ts';
import { fakeable, withWholeSeconds } from './fakeable.ts';
import { withIncluded } from './included.ts';
import { inFormOf } from './list-forms.ts';
import { loadPrism } from './load-prism.ts';
import type { Preferences } from './preferences.ts';

/**
 * Answers a request that was found good already. The query decides in which form a list is answered, and with what
 * besides.
 * @throws InvalidRequest where the contract has no example of the name that is preferred
 */
export type Answers = (
  id: OperationId,
  query: Record<string, unknown>,
  preferences: Preferences,
) => Promise<PrismAnswer>;

/** Reads the contract into Prism, to answer by it. */
export async function openAnswers(): Promise<Answers> {
  const { answer, readOperations } = await loadPrism();
  const operations = await readOperations(fakeable(contractDocument()));
  return async (id, query, preferences) => {
    const operation = operations.get(id);
    if (!operation) throw new Error(`Prism does not know the operation ${id} of the contract.`);
    const { example, dynamic } = preferences;
    const chosen = example ? operation : inFormOf(query, operation);
    const given = await answer(chosen, preferences).catch((error: unknown) => {
      if (example) throw new InvalidRequest({ prefer: [`${id} has no such example: ${example}.`] });
      throw error;
    });
    const whole = await withIncluded(query, operation, given, (alone) => answer(alone, { dynamic }));
    return dynamic ? { ...whole, body: withWholeSeconds(whole.body) } : whole;
  };
}
