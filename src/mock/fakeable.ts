type Json = Record<string, unknown>;

/** What says of a schema which values it takes; one without any of these takes every value. */
const SAYS_WHICH = ['type', '$ref', 'enum', 'const', 'oneOf', 'anyOf', 'allOf'];

/**
 * Prepares the contract for made-up answers: of a schema that takes any JSON, Prism's faker gives the schema itself as
 * the value. Here it takes an object.
 */
export function fakeable<Document extends object>(document: Document): Document {
  return visit(document) as Document;
}

function visit(value: unknown, key?: string, holder?: string): unknown {
  if (Array.isArray(value)) return value.map((item) => visit(item, undefined, key));
  if (typeof value !== 'object' || value === null) return value;
  // What an example has in it is a value, whatever it looks like.
  if (key === 'example' || key === 'examples') return value;
  const visited = Object.fromEntries(
    Object.entries(value as Json).map(([name, part]) => [name, visit(part, name, key)]),
  );
  const isSchema = key === 'schema' || key === 'items' || holder === 'properties' || holder === 'schemas';
  return isSchema && !SAYS_WHICH.some((word) => word in visited) ? { ...visited, type: 'object' } : visited;
}

/** Times as the contract has them: the faker writes one digit of a second. */
export function withWholeSeconds<Body>(body: Body): Body {
  if (body === undefined) return body;
  const text = JSON.stringify(body).replace(/"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d+Z"/g, '"$1Z"');
  return JSON.parse(text) as Body;
}
