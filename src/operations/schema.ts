import { readFileSync } from 'node:fs';
import { operations } from '../../generated/operations.ts';
import { requirementOf } from '../access/requirement.ts';
import type { HandlersOf } from '../http/handler.ts';
import { pageShell, type Shell } from '../http/pages.ts';
import { PreparedText } from '../http/prepared-text.ts';
import { moved } from './moved.ts';

/** Where Swagger UI is. */
const DOCUMENTATION = '/api/docs/';

/** The contract itself, and the index of the resources in it. */
export function schema(): HandlersOf<'schema'> {
  let contracts: ReturnType<typeof openContracts> | undefined;
  let shell: Shell | undefined;
  const all = Object.values(operations);
  // What is read by anybody and written: not who may come in.
  const isOfTestbed = (path: string) =>
    all.some((other) => other.path === path && requirementOf(other).who === 'public read');
  const resources = all.flatMap(({ method, path }) => {
    const name = /^\/api\/([\w-]+)\/$/.exec(path)?.[1];
    return method === 'POST' && name !== undefined && isOfTestbed(path) ? [name] : [];
  });
  return {
    index: async ({ context }) => ({
      status: 200,
      body: Object.fromEntries(
        resources.map((name) => [name, `${context.origin}${context.basePath}/api/${name}/`]),
      ),
    }),
    home: async ({ context }) => {
      shell ??= pageShell(context.basePath);
      return { status: 200, type: 'text/html', ...shell };
    },
    redirectSwaggerUi: async ({ context }) => moved(`${context.basePath}${DOCUMENTATION}`),
    redirectRedoc: async ({ context }) => moved(`${context.basePath}${DOCUMENTATION}`),
    retrieveSchema: async ({ query, context }) => {
      const servers = [{ url: context.origin + context.basePath, description: 'This monitor.' }];
      contracts ??= openContracts();
      const { prepared, end } = contracts[query.format ?? 'json'];
      return { status: 200, prepared, ending: end(JSON.stringify(servers)) };
    },
  };
}

/**
 * The contract in all formats, without its servers: whoever asks gets the address at which they asked, at the end. Cut out of
 * the texts: to parse the whole contract for it would hold up others.
 */
function openContracts() {
  const json = contract('generated/openapi.json')
    .replace(/"servers":\[[^\]]*\],/, '')
    .trimEnd();
  const yaml = contract('generated/openapi.yaml').replace(/^servers:\n(?: .*\n)+/m, '');
  return {
    json: {
      prepared: new PreparedText('application/json', json.slice(0, -1)),
      end: (servers: string) => `,"servers":${servers}}`,
    },
    yaml: {
      prepared: new PreparedText('application/yaml', yaml),
      end: (servers: string) => `\nservers: ${servers}\n`, // JSON is YAML
    },
    markdown: {
      prepared: new PreparedText('text/markdown; charset=utf-8', contract('generated/contract.md')),
      end: (servers: string) => `\nservers: ${servers}\n`,
    },
  };
}

function contract(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}
