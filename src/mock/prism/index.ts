import { createLogger } from '@stoplight/prism-core';
import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpConfig,
  type IHttpMockConfig,
  type IHttpRequest,
  type IHttpResponse,
} from '@stoplight/prism-http';

// What the mock needs of Prism: answers made from a contract, and the comparison of a request and its reply with it. This
// folder is the package swf-monitor-mock, apart from the monitor: Prism brings as many packages as everything else.

/** An operation of a contract as Prism has it. */
export type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/** A request as Prism takes it. */
export type PrismRequest = IHttpRequest;

/** Which of the documented answers is wanted. */
interface Wish {
  /** The first success unless given. */
  status?: number | undefined;
  /** The name of an example. */
  example?: string | undefined;
  /** Whether values are made up from the schemas instead of taken from the examples. */
  dynamic?: boolean | undefined;
}

/** What Prism answers to a request. */
export interface PrismAnswer {
  status: number;
  headers: Record<string, string>;
  /** Undefined where the answer has none. */
  body: unknown;
}

const NEITHER_CHECKS_NOR_FORWARDS: Omit<IHttpMockConfig, 'mock'> = {
  isProxy: false,
  checkSecurity: false,
  validateRequest: false,
  validateResponse: false,
  errors: false,
  upstreamProxy: undefined,
};

/** Prism refuses nothing: it says what is wrong with a request that was let through, and with its reply. */
const CHECKS_BOTH: IHttpConfig = {
  ...NEITHER_CHECKS_NOR_FORWARDS,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  mock: { dynamic: false },
};

/** Prism's own log: what it has to say is said better elsewhere. */
const silent = createLogger('prism', { level: 'silent' });

const answering = createInstance(
  { ...NEITHER_CHECKS_NOR_FORWARDS, mock: { dynamic: false } },
  { logger: silent, route: ({ resources: [operation] }) => right(operation as PrismOperation) },
);

/** The operations of a contract by their ids. None of its references leads out of the document. */
export async function readOperations(document: object): Promise<Map<string | undefined, PrismOperation>> {
  const operations = await getHttpOperationsFromSpec(document);
  return new Map(operations.map((operation) => [operation.iid, operation]));
}

/**
 * Answers by the contract, whatever the request.
 * @throws what Prism says where the contract has no such answer
 */
export async function answer(operation: PrismOperation, wish: Wish = {}): Promise<PrismAnswer> {
  const { status, example, dynamic = false } = wish;
  const mock = { dynamic, ...(status && { code: status }), ...(example && { exampleKey: example }) };
  const request = { method: operation.method as 'get', url: { path: operation.path } };
  const outcome = await answering.request(request, [operation], { ...NEITHER_CHECKS_NOR_FORWARDS, mock })();
  if ('left' in outcome) throw outcome.left;
  const { statusCode, headers = {}, body } = outcome.right.output;
  return { status: statusCode, headers, body };
}

/** What is wrong with a request (`input`) and with its reply (`output`), by the contract. */
export async function compare(operation: PrismOperation, request: PrismRequest, reply: IHttpResponse) {
  const prism = createInstance(CHECKS_BOTH, {
    logger: silent,
    route: () => right(operation),
    mock: () => () => right(reply), // the reply that came already, where Prism would have made one up
  });
  const outcome = await prism.request(request, [operation])();
  if ('left' in outcome) throw outcome.left;
  return outcome.right.validations;
}

/** Prism's parts answer in fp-ts's words. */
function right<Value>(value: Value): { _tag: 'Right'; right: Value } {
  return { _tag: 'Right', right: value };
}
