import type { Operation } from '../../../generated/operations.ts';
import { resolved } from '../../../scripts/contract/references.ts';
import { contractDocument } from '../../../src/http/document.ts';

/** The parts of the contract that say something by example, which the table of operations leaves out. */
interface RawOperation {
  operationId: string;
  parameters?: RawParameter[];
  requestBody?: { content: { 'application/json': { example?: unknown } } };
  responses: Record<string, RawResponse>;
}
interface RawParameter {
  name: string;
  in: string;
  example?: unknown;
}
interface RawResponse {
  headers?: Record<string, unknown>;
  content?: Record<string, unknown>;
}

const document = contractDocument() as unknown as {
  paths: Record<string, Record<string, RawOperation>>;
};

const byId = new Map(
  Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .map((operation) => [operation.operationId, operation]),
);

function raw({ id }: Operation): RawOperation {
  const operation = byId.get(id);
  if (!operation) throw new Error(`openapi.json has no operation ${id}: npm run generate`);
  return operation;
}

/** The example of an operation's request body, undefined where it takes none. */
export function exampleBody(operation: Operation): unknown {
  return raw(operation).requestBody?.content['application/json'].example;
}

/** The query of an operation by the examples of its parameters, `?` included; empty where none has one. */
export function exampleQuery(operation: Operation): string {
  const given = (raw(operation).parameters ?? [])
    .map((parameter) => resolved(document, parameter))
    .filter((parameter) => parameter.in === 'query' && parameter.example !== undefined);
  const query = new URLSearchParams(
    Object.fromEntries(given.map(({ name, example }) => [name, String(example)])),
  );
  return given.length > 0 ? `?${query}` : '';
}

/** The headers that a reply must have, and the types of body that it may have; none where it has no body. */
export function documentedReply(
  operation: Operation,
  status: number,
): { headers: string[]; types: string[] } {
  const response = raw(operation).responses[String(status)];
  const { headers = {}, content = {} } = response ? resolved(document, response) : {};
  return { headers: Object.keys(headers).map((name) => name.toLowerCase()), types: Object.keys(content) };
}
