import { isDeepStrictEqual } from 'node:util';
import type { Node } from './comparable.ts';
import { type Direction, keywordFaults } from './keywords.ts';
import { choicesOf, isOf, typesOf } from './types.ts';

/**
 * Says which values one schema allows and another does not. With this, requests are asked whether what was allowed still
 * is, and replies whether what may come now could before. A keyword that cannot be compared counts where it differs.
 * @param where the schemas stand, for the messages
 */
export function notAllowed(some: Node, by: Node, direction: Direction, where: string): string[] {
  if (isDeepStrictEqual(some, by)) return [];
  const ways = alternatives(by);
  return alternatives(some).flatMap((way) => {
    // Of several ways to be allowed the nearest one tells best what is missing: one of the same type.
    const ofType = ways.filter(({ type }) => type === way['type']);
    return (ofType.length > 0 ? ofType : ways)
      .map((other) => notAllowedByOne(way, other, direction, where))
      .reduce((nearest, faults) => (faults.length < nearest.length ? faults : nearest));
  });
}

/** The forms that a value may have: those of `anyOf` and `oneOf`, each with what holds for all, and one for each type. */
function alternatives(schema: Node): Node[] {
  for (const keyword of ['oneOf', 'anyOf']) {
    const { [keyword]: forms, ...common } = schema;
    if (Array.isArray(forms)) return forms.flatMap((form: Node) => alternatives(together(common, form)));
  }
  const types = typesOf(schema);
  return types.length > 0 ? types.map((type) => ({ ...schema, type })) : [schema];
}

function together(common: Node, form: Node): Node {
  const required = [common, form].flatMap((part) => (part['required'] as string[] | undefined) ?? []);
  return { ...common, ...form, ...(required.length > 0 && { required }) };
}

function notAllowedByOne(some: Node, by: Node, direction: Direction, where: string): string[] {
  const type = some['type'] as string | undefined;
  const allowed = by['type'] as string | undefined;
  if (allowed !== undefined && type !== allowed && !(type === 'integer' && allowed === 'number')) {
    return [`${where}: ${type ?? 'any value'}, not only ${allowed}`];
  }
  return [
    ...choices(some, by, where),
    ...keywordFaults(some, by, direction).map((fault) => `${where}: ${fault}`),
    ...items(some, by, direction, where),
    ...properties(some, by, direction, where),
    ...otherProperties(some, by, direction, where),
  ];
}

function choices(some: Node, by: Node, where: string): string[] {
  const allowed = choicesOf(by);
  if (!allowed) return [];
  const { type } = some;
  const values = choicesOf(some)?.filter((value) => type === undefined || isOf(String(type), value));
  if (!values) return type === 'null' ? [] : [`${where}: any value, not only one of some`];
  return values
    .filter((value) => !allowed.includes(value))
    .map((value) => `${where}: ${JSON.stringify(value)}`);
}

/** What JSON Schema takes for a schema: anything, where none is given. */
const schemaOf = (part: unknown): Node => (typeof part === 'object' ? (part as Node) : {});

function items(some: Node, by: Node, direction: Direction, where: string): string[] {
  if (some['type'] !== 'array') return [];
  return notAllowed(schemaOf(some['items']), schemaOf(by['items']), direction, `${where}[]`);
}

const propertiesOf = (schema: Node) => (schema['properties'] as Record<string, Node> | undefined) ?? {};

function properties(some: Node, by: Node, direction: Direction, where: string): string[] {
  const [own, other] = [propertiesOf(some), propertiesOf(by)];
  const at = (name: string) => (where === '' ? name : `${where}.${name}`);
  const gone = direction === 'reply' ? Object.keys(other).filter((name) => !(name in own)) : [];
  return [
    ...gone.map((name) => `${where} without ${name}`),
    ...Object.entries(own).flatMap(([name, schema]) => {
      const counterpart = other[name] ?? by['additionalProperties'];
      if (typeof counterpart === 'object')
        return notAllowed(schema, counterpart as Node, direction, at(name));
      // What is new in a reply may be overlooked; what is no longer read in a request is lost without a word.
      return direction === 'request' && by['properties'] ? [`${at(name)}: the property itself`] : [];
    }),
  ];
}

/** Properties that are not named: none, such as a schema describes, or any. */
function otherProperties(some: Node, by: Node, direction: Direction, where: string): string[] {
  const [own, other] = [some['additionalProperties'], by['additionalProperties']];
  if (some['type'] !== 'object' || own === false || other === undefined || other === true) return [];
  if (other === false) return direction === 'request' ? [`${where}: properties without a name`] : [];
  return notAllowed(schemaOf(own), schemaOf(other), direction, `${where}.*`);
}
