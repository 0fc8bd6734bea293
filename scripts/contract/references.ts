import { isNode, type Node } from './nodes.ts';

// References within an OpenAPI document whose files are one. Redocly resolves them where it bundles, and only there.

/**
 * What a local reference (`#/components/schemas/Run`, RFC 6901) leads to.
 * @throws where nothing is there
 */
function targetOf(document: object, reference: string): unknown {
  const steps = reference.replace(/^#\//, '').split('/');
  const found = steps.reduce<unknown>(
    (at, step) =>
      (at as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    document,
  );
  if (found === undefined) throw new Error(`the contract: nothing at ${reference}`);
  return found;
}

/** A part as it is, or what its reference leads to in the end; references within it stay. */
export function resolved<Part extends object>(document: object, part: Part): Part {
  const { $ref } = part as { $ref?: unknown };
  return typeof $ref === 'string' ? resolved(document, targetOf(document, $ref) as Part) : part;
}

/** A value whole: with what each reference in it leads to in its place, and each `allOf` made one schema. */
export function whole(document: object, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => whole(document, item));
  if (!isNode(value)) return value;
  if (typeof value['$ref'] === 'string') return whole(document, targetOf(document, value['$ref']));
  const node = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, whole(document, inner)]));
  return Array.isArray(node['allOf']) ? merged(node as Node & { allOf: Node[] }) : node;
}

function merged({ allOf, ...own }: Node & { allOf: Node[] }): Node {
  const parts: Node[] = [...allOf, own];
  const properties = Object.assign({}, ...parts.map((part) => part['properties'] ?? {}));
  const required = new Set(parts.flatMap((part) => (part['required'] as string[] | undefined) ?? []));
  return {
    ...Object.assign({}, ...parts),
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.size > 0 && { required: [...required] }),
  };
}
