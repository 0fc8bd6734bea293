import { readFile } from 'node:fs/promises';
import type { SchemaHandlers } from '../../generated/handlers.ts';
import { operations } from '../../generated/operations.ts';
import { moved } from './moved.ts';

/** Where Swagger UI is. */
const DOCUMENTATION = '/api/docs/';

/** The contract itself, and the index of the resources in it. */
export function schema(): SchemaHandlers {
  const resources = Object.values(operations).flatMap(({ method, path }) => {
    const name = /^\/api\/([\w-]+)\/$/.exec(path)?.[1];
    return method === 'POST' && name !== undefined ? [name] : [];
  });
  return {
    index: async ({ context }) => ({
      status: 200,
      body: Object.fromEntries(
        resources.map((name) => [name, `${context.origin}${context.basePath}/api/${name}/`]),
      ),
    }),
    redirectHome: async ({ context }) => ({
      status: 302,
      headers: { location: `${context.basePath}${DOCUMENTATION}` },
    }),
    redirectSwaggerUi: async ({ context }) => moved(`${context.basePath}${DOCUMENTATION}`),
    redirectRedoc: async ({ context }) => moved(`${context.basePath}${DOCUMENTATION}`),
    retrieveSchema: async ({ query }) =>
      query.format === 'yaml'
        ? { status: 200, type: 'application/yaml', text: await contract('openapi.yaml') }
        : { status: 200, body: JSON.parse(await contract('generated/openapi.json')) },
  };
}

function contract(file: string): Promise<string> {
  return readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
}
