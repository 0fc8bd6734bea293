/** A part of an OpenAPI document. */
export type Node = Record<string, unknown>;

/** A document whose files are one, with local references alone. */
export interface Bundle extends Node {
  paths: Record<string, Record<string, Node>>;
  components: Record<string, Record<string, Node>>;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of a part that are a map, none where there is no such part. */
export const mapOf = (node: Node | undefined, key: string): Record<string, Node> =>
  (node?.[key] ?? {}) as Record<string, Node>;

/** The name at the end of a reference: `Run` of `#/components/schemas/Run`. */
export const nameOf = (node: unknown): string | undefined =>
  isNode(node) && typeof node['$ref'] === 'string' ? node['$ref'].split('/').at(-1) : undefined;

export const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'] as const;

/** One operation, and where it stands. */
export interface Place {
  path: string;
  method: string;
  operation: Node;
}

/** The operations of a document, in its order. */
export function operationsOf({ paths }: Bundle): Place[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => (METHODS as readonly string[]).includes(method))
      .map(([method, operation]) => ({ path, method, operation })),
  );
}

/** The media type of the JSON of a body or a response, undefined where it has none. */
export const jsonOf = (part: unknown): Node | undefined =>
  isNode(part) ? mapOf(part, 'content')['application/json'] : undefined;

/** The schema of the rows of a list, by its name; undefined for other operations. */
export function rowOf(operation: Node): string | undefined {
  const { schema } = jsonOf(mapOf(operation, 'responses')['200']) ?? {};
  const forms = isNode(schema) ? (schema['oneOf'] as Node[] | undefined) : undefined;
  return nameOf(forms?.find(({ type }) => type === 'array')?.['items']);
}
