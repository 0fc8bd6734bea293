import { createLogger } from '@stoplight/prism-core';
import { createInstance, getHttpOperationsFromSpec, type IHttpMockConfig } from '@stoplight/prism-http';
import type { OperationId } from '../../generated/operations.ts';
import { contractDocument } from '../http/document.ts';
import { InvalidRequest } from '../http/errors.ts';
import { fakeable, withWholeSeconds } from './fakeable.ts';
import { inFormOf } from './list-forms.ts';
import type { Preferences } from './preferences.ts';
import type { PrismAnswer, PrismOperation } from './prism-types.ts';

/**
 * Answers a request that was found good already. The query decides in which form a list is answered.
 * @throws InvalidRequest where the contract has no example of the name that is preferred
 */
export type Prism = (
  id: OperationId,
  query: Record<string, unknown>,
  preferences: Preferences,
) => Promise<PrismAnswer>;

/** Prism's own log: what it has to say is said better elsewhere. */
export const silent = createLogger('prism', { level: 'silent' });

/** The contract as Prism's operations. None of its references leads out of the document. */
export function prismOperations(document: object = contractDocument()): Promise<PrismOperation[]> {
  return getHttpOperationsFromSpec(document);
}

/** Requests are read and checked by the monitor's own readers before Prism sees them. */
const ANSWER_ONLY: Omit<IHttpMockConfig, 'mock'> = {
  isProxy: false,
  checkSecurity: false,
  validateRequest: false,
  validateResponse: false,
  errors: false,
  upstreamProxy: undefined,
};

/** Reads the contract into Prism. */
export async function openPrism(): Promise<Prism> {
  const operations = new Map(
    (await prismOperations(fakeable(contractDocument()))).map((operation) => [operation.iid, operation]),
  );
  const prism = createInstance(
    { ...ANSWER_ONLY, mock: { dynamic: false } },
    // Which operation it is, Fastify has found out.
    { logger: silent, route: ({ resources: [operation] }) => right(operation as PrismOperation) },
  );
  return async (id, query, { status, example, dynamic = false }) => {
    const operation = operations.get(id);
    if (!operation) throw new Error(`Prism does not know the operation ${id} of the contract.`);
    const request = { method: operation.method as 'get', url: { path: operation.path } };
    const mock = { dynamic, ...(status && { code: status }), ...(example && { exampleKey: example }) };
    const chosen = example ? operation : inFormOf(query, operation);
    const outcome = await prism.request(request, [chosen], { ...ANSWER_ONLY, mock })();
    if ('left' in outcome) {
      if (example) throw new InvalidRequest({ prefer: [`${id} has no such example: ${example}.`] });
      throw outcome.left;
    }
    const { statusCode, headers = {}, body } = outcome.right.output;
    return { status: statusCode, headers, body: dynamic ? withWholeSeconds(body) : body };
  };
}

/** Prism's parts answer in fp-ts's words. */
export function right<Value>(value: Value): { _tag: 'Right'; right: Value } {
  return { _tag: 'Right', right: value };
}
