import fastify, { type FastifyInstance } from 'fastify';
import glue from 'fastify-openapi-glue';
import { routesOnly, SERVED_METHODS } from '../../src/http/document.ts';
import { type Bundle, type Node, operationsOf } from './nodes.ts';

/** What is wrong, and where in the document. */
export interface Fault {
  message: string;
  at: string[];
}

type Routes = Parameters<typeof routesOnly>[0];

/**
 * Says which operations fastify-openapi-glue can't serve: it is given the routes as the monitor gives them, and each
 * operation is called once, since a path that it misunderstands is no error to it.
 */
export async function unserved(document: Bundle): Promise<Fault[]> {
  const faults = unreadable(document);
  const { served, refused } = await registrable(document.paths);
  faults.push(...refused);
  const app = await started(served);
  for (const { path, method, operation } of operationsOf({ ...document, paths: served } as Bundle)) {
    if (!SERVED_METHODS.includes(method)) continue;
    const reply = await app.inject({
      method: method as 'get',
      url: path.replaceAll(/\{[^}]*\}/g, (name) => encodeURIComponent(`value of ${name}`)),
    });
    const expected = {
      operation: operation['operationId'],
      parameters: Object.fromEntries(
        [...path.matchAll(/\{([^}]*)\}/g)].map(([whole, name]) => [name, `value of ${whole}`]),
      ),
    };
    if (reply.body !== JSON.stringify(expected))
      faults.push({
        message: `a call of ${path} does not come to this operation: names of parameters have letters, digits and _ alone, fill the whole between two slashes, and no two paths are alike`,
        at: ['paths', path, method],
      });
  }
  await app.close();
  return faults;
}

/** The paths that can be registered together, and why the others can't. */
async function registrable(
  paths: Bundle['paths'],
): Promise<{ served: Record<string, Node>; refused: Fault[] }> {
  const refusal = await refusalOf(paths);
  if (refusal === undefined) return { served: paths, refused: [] };
  const names = Object.keys(paths);
  const named = names.filter((path) => refusal.includes(`'${urlOf(path)}'`));
  // Of two that are alike the later one is in the way; what has no name in the message is found by trying each alone.
  const refused = named.length > 0 ? named.slice(-1) : await refusedAlone(paths);
  if (refused.length === 0) throw new Error(`fastify-openapi-glue refuses the contract: ${refusal}`);
  const others = Object.fromEntries(Object.entries(paths).filter(([path]) => !refused.includes(path)));
  const rest = await registrable(others);
  return {
    served: rest.served,
    refused: [
      ...refused.map((path) => ({
        message: `fastify-openapi-glue refuses the path: ${refusal}`,
        at: ['paths', path],
      })),
      ...rest.refused,
    ],
  };
}

/** A path as Fastify has it. */
const urlOf = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1');

async function refusedAlone(paths: Bundle['paths']): Promise<string[]> {
  const refused: string[] = [];
  for (const [path, item] of Object.entries(paths)) {
    if ((await refusalOf({ [path]: item })) !== undefined) refused.push(path);
  }
  return refused;
}

/** What no reader of ours looks at. */
function unreadable(document: Bundle): Fault[] {
  return operationsOf(document).flatMap(({ path, method, operation }) => {
    const at = ['paths', path, method];
    const cookies = ((operation['parameters'] ?? []) as Node[]).filter((one) => one['in'] === 'cookie');
    return [
      ...(SERVED_METHODS.includes(method)
        ? []
        : [{ message: `${method} is not served: use one of ${SERVED_METHODS.join(', ')}`, at }]),
      ...cookies.map(({ name }) => ({ message: `nothing reads the cookie ${name}: make it a header`, at })),
    ];
  });
}

async function refusalOf(paths: Record<string, Node>): Promise<string | undefined> {
  try {
    await (await started(paths)).close();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

async function started(paths: Record<string, Node>): Promise<FastifyInstance> {
  const app = fastify({ routerOptions: { ignoreTrailingSlash: true } });
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
  await app.register(glue, {
    specification: routesOnly({ paths } as Routes),
    operationResolver: (operation) => (request, reply) => {
      reply.send({ operation, parameters: request.params });
    },
  });
  await app.ready();
  return app;
}
