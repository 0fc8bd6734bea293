import type { PrismRequest } from '#prism';
import type { Operation } from '../../../generated/operations.ts';
import { contractDocument } from '../../http/document.ts';
import { loadPrism } from '../load-prism.ts';
import type { Violation } from './errors.ts';
import { contractPath, operationFor } from './routes.ts';
import type { Answered, Sent } from './upstream.ts';

/** Compares a request and its reply with the contract. @returns all that is wrong, nothing where all is well */
export type Judge = (sent: Sent, answered: Answered) => Promise<Violation[]>;

/** Reads the contract into Prism, to judge by it. */
export async function openJudge(): Promise<Judge> {
  const { compare, readOperations } = await loadPrism();
  const contract = await readOperations(contractDocument());
  return async (sent, answered) => {
    // With OPTIONS a client asks what there is.
    if (sent.method === 'OPTIONS') return [];
    const { pathname, searchParams } = new URL(sent.path, 'http://monitor');
    const violation = (by: Violation['by'], where: string, message: string): Violation => ({
      by,
      method: sent.method,
      path: pathname,
      status: answered.status,
      where,
      message,
    });
    const operation = operationFor(sent.method, contractPath(pathname));
    const known = operation && contract.get(operation.id);
    if (!known) return [violation('agent', '', 'the contract has no such operation')];
    const request = asPrismHasIt(sent, operation, contractPath(pathname), searchParams);
    const { input, output } = await compare(known, request, {
      statusCode: answered.status,
      headers: answered.headers as Record<string, string>,
      body: contentOf(answered.body, answered.headers['content-type']),
    });
    return [
      ...input.map(({ path = [], message }) => violation('agent', path.join('.'), message)),
      ...unknownParameters(operation, searchParams).map((name) =>
        violation('agent', `query.${name}`, 'the contract has no such parameter'),
      ),
      // A reply to HEAD lacks the body that the contract gives to GET.
      ...(sent.method === 'HEAD' ? [] : output).map(({ path = [], message }) =>
        violation('monitor', path.join('.'), message),
      ),
    ];
  };
}

function asPrismHasIt(
  { method, headers, body }: Sent,
  operation: Operation,
  path: string,
  parameters: URLSearchParams,
): PrismRequest {
  const request: PrismRequest = {
    method: (method === 'HEAD' ? 'get' : method.toLowerCase()) as 'get',
    url: { path, query: queryOf(parameters) },
    headers: headers as Record<string, string>,
  };
  if (operation.body || operation.bytesAs)
    return { ...request, body: contentOf(body, headers['content-type']) };
  // What an operation does not look at may be anything.
  const {
    'content-type': _type,
    'content-length': _length,
    'transfer-encoding': _coding,
    ...others
  } = headers;
  return { ...request, headers: others as Record<string, string> };
}

/** The query by name; a value that is empty counts as absent, as the contract has it. */
function queryOf(parameters: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(parameters.keys())];
  return Object.fromEntries(
    names
      .map((name): [string, string[]] => [name, parameters.getAll(name)])
      .map(([name, values]): [string, string | string[]] => [
        name,
        values.length > 1 ? values : (values[0] ?? ''),
      ])
      .filter(([, value]) => value !== ''),
  );
}

/** A body as Prism looks at it: read where it is JSON, else text; undefined where there is none. */
function contentOf(bytes: Buffer | undefined, type: string | undefined): unknown {
  if (!bytes || bytes.length === 0) return undefined;
  const text = bytes.toString('utf8');
  // A file of one row, application/x-ndjson, could be read as well, but it is a text.
  if (!/[/+]json\b/.test(type ?? '')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Lists refuse parameters that they do not know; Prism lets them pass. */
function unknownParameters({ parameters }: Operation, given: URLSearchParams): string[] {
  const known = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  return known.includes('limit') ? [...new Set(given.keys())].filter((name) => !known.includes(name)) : [];
}
