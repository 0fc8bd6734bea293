import { createInstance, type IHttpConfig } from '@stoplight/prism-http';
import { type Operation, operations } from '../../../generated/operations.ts';
import { type PrismOperation, prismOperations, right, silent } from '../prism.ts';
import type { Answered, Sent } from './upstream.ts';
import type { Violation } from './violations.ts';

/** Compares a request and its reply with the contract. @returns all that is wrong, nothing where all is well */
export type Judge = (sent: Sent, answered: Answered) => Promise<Violation[]>;

/** Prism refuses nothing: it says what is wrong with a request that was let through, and with its reply. */
const CHECK_BOTH: IHttpConfig = {
  isProxy: false,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
};

/** Reads the contract into Prism, to judge by it. */
export async function openJudge(): Promise<Judge> {
  const contract = await prismOperations();
  return async (sent, answered) => {
    const { method, path, headers } = sent;
    const { pathname, searchParams } = new URL(path, 'http://monitor');
    const asked = method === 'HEAD' ? 'GET' : method;
    // With OPTIONS a client asks what there is; the contract need not say so of every path.
    if (asked === 'OPTIONS') return [];
    const request = {
      method: asked.toLowerCase() as 'get',
      url: {
        path: pathname.endsWith('/') || !isApi(pathname) ? pathname : `${pathname}/`,
        query: queryOf(searchParams),
      },
      headers: headers as Record<string, string>,
      body: contentOf(sent.body, headers['content-type']),
    };
    const reply = {
      statusCode: answered.status,
      headers: answered.headers as Record<string, string>,
      body: contentOf(answered.body, answered.headers['content-type']),
    };
    let operation: PrismOperation | undefined;
    const prism = createInstance(CHECK_BOTH, {
      logger: silent,
      // What Prism would have made up is there already.
      mock: ({ resource }) => {
        operation = resource;
        return () => right(reply);
      },
      ...(method === 'HEAD' && { validateOutput: ({ element }) => right(element) }),
    });
    const outcome = await prism.request(request, contract, CHECK_BOTH)();
    const facts = { method, path: pathname, status: answered.status };
    if ('left' in outcome) {
      const message = 'the contract has no such operation';
      return [{ by: 'agent', ...facts, where: '', message }];
    }
    const { input, output } = outcome.right.validations;
    const found = (by: Violation['by'], faults: typeof input): Violation[] =>
      faults.map(({ path: where = [], message }) => ({ by, ...facts, where: where.join('.'), message }));
    return [
      ...found('agent', input),
      ...unknownParameters(operations[operation?.iid as Operation['id']], searchParams).map(
        (name): Violation => ({
          by: 'agent',
          ...facts,
          where: `query.${name}`,
          message: 'the contract has no such parameter',
        }),
      ),
      ...found('monitor', output),
    ];
  };
}

/** Paths of the API end with a slash; the monitor takes them without it, too. */
function isApi(path: string): boolean {
  return path.startsWith('/api/');
}

function queryOf(parameters: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(parameters.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? String(values[0]) : values];
    }),
  );
}

/** A body as Prism looks at it: read where it is JSON, else text; undefined where there is none. */
function contentOf(bytes: Buffer | undefined, type: string | undefined): unknown {
  if (!bytes || bytes.length === 0) return undefined;
  const text = bytes.toString('utf8');
  if (!type?.includes('json')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Lists refuse parameters that they do not know; Prism takes them for extras. */
function unknownParameters({ parameters }: Operation, given: URLSearchParams): string[] {
  const known = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  return known.includes('limit') ? [...new Set(given.keys())].filter((name) => !known.includes(name)) : [];
}
