import { whole } from '../contract/references.ts';

/** A part of an OpenAPI document. */
export type Node = Record<string, unknown>;

/** An OpenAPI document, as far as it is compared. */
export interface Contract {
  openapi: string;
  info: { version: string };
  paths: Record<string, Node>;
  [part: string]: unknown;
}

/** Keys that say something to people and their forms only, where they are not names of properties. */
const TEXTS = new Set(['description', 'summary', 'example', 'examples', 'title', 'x-default', 'x-relation']);
/** Keys whose value is a map by names of ours. */
const MAPS = new Set([
  'properties',
  'headers',
  'responses',
  'paths',
  'schemas',
  'parameters',
  'securitySchemes',
]);

/** A contract without its texts: what is kept of a released one. */
export function withoutTexts(contract: Contract): Contract {
  const { openapi, info, paths, components } = contract;
  return {
    openapi,
    info: { version: info.version },
    ...(strip({ paths, components }, true) as { paths: Contract['paths'] }),
  };
}

function strip(value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => strip(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isMap || !TEXTS.has(key))
      .map(([key, inner]) => [key, strip(inner, !isMap && MAPS.has(key))]),
  );
}

/**
 * The operations of a contract, each whole: references resolved and `allOf` made one schema.
 */
export function comparableOperations(contract: Contract): Map<string, Node> {
  const bare = withoutTexts(contract);
  return new Map(
    Object.entries(bare.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => [
        `${method.toUpperCase()} ${path}`,
        whole(bare, operation) as Node,
      ]),
    ),
  );
}
