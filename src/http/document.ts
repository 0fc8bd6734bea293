import { readFileSync } from 'node:fs';
import { operations } from '../../generated/operations.ts';

interface Document {
  info: { description: string };
  servers: [{ url: string }, ...{ url: string }[]];
  paths: Record<string, Record<string, { operationId: string }>>;
}

/** The contract as a fresh object. */
export function contractDocument(): Document {
  return JSON.parse(readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8'));
}

/** The methods that the contract may give a path: what else stands there describes the path. */
export const SERVED_METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/**
 * The contract as fastify-openapi-glue needs it: paths, methods and operation ids. Schemas are left out, since it
 * would inline them all, which takes most of a second, and our readers compile their own. A fresh object every time:
 * glue writes into the one that it is given.
 */
export function routesOnly({ paths: items }: Pick<Document, 'paths'> = { paths: servedPaths() }): object {
  const paths = Object.entries(items).map(([path, item]) => {
    const operations = Object.entries(item)
      .filter(([method]) => SERVED_METHODS.includes(method))
      .map(([method, { operationId }]) => [
        method,
        {
          operationId,
          parameters: pathParameters(path),
          responses: { default: { description: 'as the contract says' } },
        },
      ]);
    return [path, Object.fromEntries(operations)];
  });
  return { openapi: '3.1.0', info: { title: 'routes', version: '1' }, paths: Object.fromEntries(paths) };
}

/** The paths of the contract, of what has been read of it already. */
function servedPaths(): Document['paths'] {
  const paths: Document['paths'] = {};
  for (const { id, method, path } of Object.values(operations)) {
    paths[path] ??= {};
    paths[path][method.toLowerCase()] = { operationId: id };
  }
  return paths;
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: {},
  }));
}
