import { ContractFault } from '../errors.ts';
import { type Bundle, isNode, mapOf, type Node } from '../nodes.ts';

/** How callers write a property of a resource, as its `x-input` says. */
interface Input {
  /** The input type; without one it is an enum: the property's own, or this. */
  as?: string;
  enum?: unknown[];
  required?: boolean;
  default?: unknown;
}

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/**
 * Makes the schemas that follow from a resource's own: `x-patch-of`, what callers may write; `x-input-of`, the same with
 * what they must; `x-page-of` and `x-cursor-page-of`, a page of its rows. What stands there goes before what follows.
 */
export function completeResources({ components }: Bundle): void {
  const schemas = mapOf(components, 'schemas');
  for (const [name, schema] of Object.entries(schemas)) {
    const { 'x-patch-of': patch, 'x-input-of': input, ...rest } = schema;
    const { 'x-page-of': page, 'x-cursor-page-of': cursorPage, ...own } = rest;
    const of = (resource: unknown) => {
      const found = schemas[String(resource)];
      if (!found)
        throw new ContractFault(`${name} is to follow from ${resource}, which is not among the schemas`, [
          ...['components', 'schemas', name],
        ]);
      return found;
    };
    if (patch) schemas[name] = patchOf(own, of(patch));
    if (input) schemas[name] = inputOf(own, of(input), `${input}Patch`);
    if (page && of(page)) schemas[name] = pageOf(own, String(page), false);
    if (cursorPage && of(cursorPage)) schemas[name] = pageOf(own, String(cursorPage), true);
  }
  for (const schema of Object.values(schemas)) {
    if (schema['additionalProperties'] === false && schema['properties'] && !schema['required'])
      schema['required'] = Object.entries(mapOf(schema, 'properties'))
        .filter(([, property]) => !property['x-include'])
        .map(([name]) => name);
    for (const property of Object.values(mapOf(schema, 'properties'))) completeProperty(property, schema);
  }
}

const UTC = 'UTC with `Z`; six digits of a second, or none where they are zero.';

function completeProperty(property: Node, { additionalProperties }: Node): void {
  delete property['x-input'];
  const { format, description } = property;
  if (additionalProperties === false && format === 'date-time' && !/UTC/.test(String(description)))
    property['description'] = `${description} ${UTC}`;
}

function patchOf(stub: Node, resource: Node): Node {
  const own = mapOf(stub, 'properties');
  const written = Object.entries(mapOf(resource, 'properties')).flatMap(([name, property]) => {
    const input = property['x-input'] as Input | undefined;
    const schema = own[name] ?? (input && writtenAs(property, input));
    return schema ? [[name, schema] as const] : [];
  });
  return { ...stub, properties: { ...Object.fromEntries(written), ...own } };
}

/** A property as callers write it: leniently, by the input type. */
function writtenAs({ type, enum: words, ...property }: Node, input: Input): Node {
  const description = [property['description'], ...defaultText(input)].join(' ');
  const relation = property['x-relation'];
  const notes = {
    ...(relation !== undefined && { 'x-relation': relation }),
    ...(input.default !== undefined && { 'x-default': input.default }),
  };
  if (input.as === undefined) return { type, enum: input.enum ?? words, description, ...notes };
  return [type].flat().includes('null')
    ? { description, anyOf: [refTo(input.as), { type: 'null' }], ...notes }
    : { description, allOf: [refTo(input.as)], ...notes };
}

function defaultText({ default: value }: Input): string[] {
  if (value === undefined) return [];
  return [`Default: ${value === '' ? 'empty' : isNode(value) ? JSON.stringify(value) : value}.`];
}

function inputOf({ allOf = [], ...rest }: Node, resource: Node, patch: string): Node {
  const required = Object.entries(mapOf(resource, 'properties'))
    .filter(([, { 'x-input': input }]) => (input as Input | undefined)?.required)
    .map(([name]) => name);
  return { ...rest, allOf: [refTo(patch), { required }, ...(allOf as Node[])], required };
}

function pageOf(rest: Node, row: string, byCursor: boolean): Node {
  const absent = byCursor ? '; absent on a page by cursor' : '';
  return {
    ...rest,
    additionalProperties: false,
    required: [...(byCursor ? [] : ['count']), 'next', 'previous', 'results'],
    properties: {
      count: {
        type: 'integer',
        format: 'int64',
        description: `How many rows there are in all, on all pages${absent}.`,
      },
      next: { type: ['string', 'null'], description: 'Address of the next page; null on the last.' },
      previous: { type: ['string', 'null'], description: 'Address of the page before; null on the first.' },
      results: {
        type: 'array',
        description: 'Rows of this page, in the order of the list.',
        items: refTo(row),
      },
      ...mapOf(rest, 'properties'),
    },
  };
}
