import { isDeepStrictEqual } from 'node:util';
import type { Oas3Rule } from '@redocly/openapi-core';
import { resolved } from '../contract/references.ts';
import { documentRule, everyNode, isInExample, isNode, type Node } from './walk.ts';

/**
 * A rule about every schema and everything in one, whatever stands where: properties may be called as keywords are, but
 * have no list, text or number for a value.
 */
const schemaRule = (check: (schema: Node, document: Node) => string | undefined): Oas3Rule =>
  documentRule((document, report) => {
    everyNode(document, (node, path) => {
      const fault = isInExample(path) ? undefined : check(node, document);
      if (fault) report(fault, path);
    });
  });

const typesOf = (schema: Node) =>
  [schema['type'] ?? []].flat().filter((type) => typeof type === 'string') as string[];

const listOf = (schema: Node, keyword: string) =>
  Array.isArray(schema[keyword]) ? (schema[keyword] as Node[]) : undefined;

/** openapi-generator's Python client cannot be imported, openapi-python-client leaves the operation out. */
const noMixedEnum = schemaRule((schema) => {
  const values = listOf(schema, 'enum') as unknown[] | undefined;
  const types = new Set(values?.filter((value) => value !== null).map((value) => typeof value));
  return types.size > 1 ? 'values of several types: anyOf of one enum for each type' : undefined;
});

/** openapi-python-client leaves out every operation that has it. */
const itemsBesideArray = schemaRule((schema) =>
  typesOf(schema).includes('array') && !isNode(schema['items'])
    ? 'an array without items; `items: {}` where they may be anything'
    : undefined,
);

/** oapi-codegen and ogen stop at a list of types, other than one with null. */
const noTypeLists = schemaRule((schema) =>
  typesOf(schema).filter((type) => type !== 'null').length > 1
    ? 'several types: anyOf of a schema for each, with the keywords of its type'
    : undefined,
);

/** Generators take a schema with one member of `allOf` for that member, and forget what stands beside it. */
const requiredRepeated = schemaRule((schema) => {
  const members = listOf(schema, 'allOf');
  const required = listOf(schema, 'required');
  if (!members || !required) return undefined;
  return members.some((member) => isDeepStrictEqual(member, { required }))
    ? undefined
    : 'required beside allOf, and not a member of it, too';
});

/** openapi-typescript makes a union with `unknown` of it, to which everything compiles. */
const alternativesWithinAllOf = schemaRule((schema) =>
  listOf(schema, 'allOf') && (listOf(schema, 'anyOf') ?? listOf(schema, 'oneOf'))
    ? 'anyOf or oneOf beside allOf: make it a member of allOf'
    : undefined,
);

/** openapi-generator gives the object all properties that alternatives within `allOf` name, and requires them. */
const alternativesRequireAlone = schemaRule((schema) => {
  const forms = listOf(schema, 'allOf')?.flatMap(
    (member) => listOf(member, 'anyOf') ?? listOf(member, 'oneOf') ?? [],
  );
  return forms?.some((form) => Object.keys(form).join() !== 'required')
    ? 'an alternative within allOf that says more than what is required'
    : undefined;
});

/**
 * Without a format openapi-generator takes an integer for one of 32 bits, which a thread's id or a count overflows, and
 * oapi-codegen a number for a float of 32 bits.
 */
const formatsSaid = documentRule((document, report) => {
  everyNode(document, (node, path) => {
    const isNumber = typesOf(node).some((type) => type === 'integer' || type === 'number');
    if (isNumber && node['format'] === undefined && !isInExample(path))
      report('a number without format: int32, int64 or double', path);
  });
});

/** Generated clients try the forms one by one, and fail or lose something where two fit. */
const oneOfDisjoint = schemaRule((schema, document) => {
  const types = listOf(schema, 'oneOf')?.flatMap((form) => {
    const own = typesOf(resolved(document, form));
    return own.length > 0 ? own : ['any'];
  });
  return types && (new Set(types).size < types.length || types.includes('any'))
    ? 'forms of the same type, which clients cannot tell apart'
    : undefined;
});

/** openapi-generator's Java client does not compile. */
const noMapAmongForms = schemaRule((schema, document) => {
  const forms = [...(listOf(schema, 'anyOf') ?? []), ...(listOf(schema, 'oneOf') ?? [])];
  return forms
    .map((form) => resolved(document, form))
    .some(({ properties, additionalProperties }) => isNode(additionalProperties) && !properties)
    ? 'a map among other forms: make one object of them'
    : undefined;
});

/** What the runtimes of generated clients call things of their own, beside which a schema's type has no place. */
const TAKEN = new Set(
  'ApiClient ApiError ApiException ApiResponse BaseAPI Client Configuration Error Json Map Object Request Response'.split(
    ' ',
  ),
);

/** openapi-generator's client for fetch does not compile. */
const namesFree = documentRule((document, report) => {
  for (const name of Object.keys((document['components'] as Node)['schemas'] as Node))
    if (TAKEN.has(name))
      report('a name that generated clients have for themselves', ['components', 'schemas', name]);
});

/** openapi-generator's Go client has a function `NewRun` beside an object `Run`, and does not compile where that is a type, too. */
const noNewTwins = documentRule((document, report) => {
  const schemas = (document['components'] as Node)['schemas'] as Node;
  for (const [name, schema] of Object.entries(schemas))
    if (`New${name}` in schemas && typesOf(schema as Node).includes('object'))
      report(`the name of the function that makes a ${name}: find another`, [
        'components',
        'schemas',
        `New${name}`,
      ]);
});

/** What client generators need; docs/clients.md names them, `npm run test:long` runs them. */
export const generatorRules: Record<string, Oas3Rule> = {
  'no-mixed-enum': noMixedEnum,
  'items-beside-array': itemsBesideArray,
  'no-type-lists': noTypeLists,
  'required-repeated': requiredRepeated,
  'alternatives-within-all-of': alternativesWithinAllOf,
  'alternatives-require-alone': alternativesRequireAlone,
  'formats-said': formatsSaid,
  'one-of-disjoint': oneOfDisjoint,
  'no-map-among-forms': noMapAmongForms,
  'names-free': namesFree,
  'no-new-twins': noNewTwins,
};
