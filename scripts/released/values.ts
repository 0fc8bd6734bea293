import type { Node } from './comparable.ts';

/** Which way values go: callers send requests, and get replies. */
type Direction = 'request' | 'reply';

/**
 * Says which values one schema allows and another does not, as far as types, enums, lengths of texts and properties go.
 * With this, requests are asked whether what was allowed still is, and replies whether what may come now could before.
 * api-smart-diff takes any change of a reply's type for harmless, also one to null, and any change of a type within an
 * `anyOf` for breaking.
 * @param where the schemas stand, for the messages
 */
export function notAllowed(some: Node, by: Node, direction: Direction, where: string): string[] {
  const ways = alternatives(by);
  return alternatives(some).flatMap((way) => {
    const faults = ways.map((other) => notAllowedByOne(way, other, direction, where));
    // Of several ways to be allowed the nearest one tells best what is missing.
    return faults.toSorted((one, another) => one.length - another.length)[0] ?? [];
  });
}

/** The forms that a value may have: those of `anyOf` and `oneOf`, and one for each type. */
function alternatives(schema: Node): Node[] {
  const listed = (schema['oneOf'] ?? (isObject(schema) ? undefined : schema['anyOf'])) as Node[] | undefined;
  if (listed) return listed.flatMap(alternatives);
  const types = [schema['type'] ?? []].flat() as string[];
  return types.length > 1 ? types.map((type) => ({ ...schema, type })) : [schema];
}

/** Beside its properties, an object's `anyOf` says only which of them it needs. */
const isObject = ({ properties, type }: Node) => properties !== undefined || type === 'object';

function notAllowedByOne(some: Node, by: Node, direction: Direction, where: string): string[] {
  const type = some['type'] as string | undefined;
  const allowed = by['type'] as string | undefined;
  if (allowed !== undefined && type !== allowed && !(type === 'integer' && allowed === 'number')) {
    return [`${where}: ${type ?? 'any value'}, not only ${allowed}`];
  }
  return [
    ...choices(some, by, where),
    ...lengths(some, by, where),
    ...(some['items'] && by['items']
      ? notAllowed(some['items'] as Node, by['items'] as Node, direction, `${where}[]`)
      : []),
    ...properties(some, by, direction, where),
  ];
}

function choices(some: Node, by: Node, where: string): string[] {
  const allowed = by['enum'] as unknown[] | undefined;
  if (!allowed) return [];
  const values = some['enum'] as unknown[] | undefined;
  if (!values) return some['type'] === 'null' ? [] : [`${where}: any value, not only one of some`];
  return values
    .filter((value) => !allowed.includes(value))
    .map((value) => `${where}: ${JSON.stringify(value)}`);
}

/** The length of a text stands in its pattern, where it cannot be compared, and in `x-reads`. */
function lengths(some: Node, by: Node, where: string): string[] {
  if (!isText(some) || !isText(by)) return [];
  const [one, other] = [some['x-reads'], by['x-reads']];
  const longest = one.maxLength ?? Number.POSITIVE_INFINITY;
  return [
    ...(longest > (other.maxLength ?? Number.POSITIVE_INFINITY)
      ? [`${where}: more than ${other.maxLength} characters`]
      : []),
    ...(one.blank && !other.blank ? [`${where}: empty text`] : []),
  ];
}

type Text = Node & { 'x-reads': { as: 'text'; maxLength?: number; blank?: boolean } };

/** Whether a schema says by `x-reads` which texts it takes. */
export function isText(schema: Node): schema is Text {
  return (schema['x-reads'] as { as?: string } | undefined)?.as === 'text';
}

function properties(some: Node, by: Node, direction: Direction, where: string): string[] {
  const [own, other] = [some['properties'], by['properties']] as (Record<string, Node> | undefined)[];
  return Object.entries(own ?? {}).flatMap(([name, schema]) => {
    const at = where === '' ? name : `${where}.${name}`;
    const counterpart = other?.[name];
    if (counterpart) return notAllowed(schema, counterpart, direction, at);
    // What is new in a reply may be overlooked; what is no longer read in a request is lost without a word.
    return direction === 'request' && other ? [`${at}: the property itself`] : [];
  });
}
