import { type Operation, operations } from '../../../generated/operations.ts';

/** Fixed paths before those with a key in them: `/api/logs/bulk/` is no log record. */
const ROUTES = Object.values(operations)
  .toSorted((one, other) => keysIn(one) - keysIn(other))
  .map((operation) => ({
    operation,
    pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`),
  }));

/** Finds the operation that a request is for; HEAD is for that of GET. @returns undefined where there is none */
export function operationFor(method: string, path: string): Operation | undefined {
  const asked = method === 'HEAD' ? 'GET' : method;
  return ROUTES.find(({ operation, pattern }) => operation.method === asked && pattern.test(path))?.operation;
}

/** A path as the contract writes it; the monitor takes those of the API without the last slash, too. */
export function contractPath(path: string): string {
  return path.startsWith('/api/') && !path.endsWith('/') ? `${path}/` : path;
}

function keysIn({ path }: Operation): number {
  return path.split('{').length;
}
