import { isDeepStrictEqual } from 'node:util';
import type { Oas3Rule } from '@redocly/openapi-core';
import { documentRule, isNode, type Node, operationsOf } from './walk.ts';

/** The parameters that stand in operations, or in the components, with their paths in the document. */
function parametersOf(document: Node): { parameter: Node; path: string[] }[] {
  const shared = Object.entries(
    ((document['components'] as Node)['parameters'] ?? {}) as Record<string, Node>,
  );
  const own = operationsOf(document).flatMap(({ operation, path }) =>
    ((operation['parameters'] as Node[] | undefined) ?? []).map((parameter, index) => ({
      parameter,
      path: [...path, 'parameters', String(index)],
    })),
  );
  return [
    ...shared.map(([name, parameter]) => ({ parameter, path: ['components', 'parameters', name] })),
    ...own,
  ].filter(({ parameter }) => 'schema' in parameter);
}

/** A rule about each parameter and its schema. */
const parameterRule = (check: (parameter: Node, schema: Node) => string | undefined): Oas3Rule =>
  documentRule((document, report) => {
    for (const { parameter, path } of parametersOf(document)) {
      const fault = check(parameter, parameter['schema'] as Node);
      if (fault) report(fault, path);
    }
  });

/** An empty value counts as absent, wherever something may be absent. */
const emptyValuesSaid = parameterRule((parameter) => {
  if (parameter['in'] !== 'query') return undefined;
  const mayBeEmpty = parameter['allowEmptyValue'] === true;
  return mayBeEmpty === (parameter['required'] === true)
    ? 'allowEmptyValue belongs to parameters that are not required, and to no others'
    : undefined;
});

/** Beyond what a double holds exactly an integer is refused, or names nothing. */
const integersBounded = parameterRule((_, schema) =>
  schema['type'] === 'integer' && !schema['enum'] && !('minimum' in schema && 'maximum' in schema)
    ? 'an integer without minimum and maximum'
    : undefined,
);

/** PostgreSQL holds no NUL in a text. */
const textsWithoutNul = parameterRule((parameter, schema) =>
  parameter['in'] === 'query' &&
  schema['type'] === 'string' &&
  !(['enum', 'format'].some((keyword) => keyword in schema) || 'pattern' in schema)
    ? 'a text of any characters: a pattern must leave out NUL'
    : undefined,
);

/** A PATCH of nothing changes nothing; any other body is needed. */
const bodiesRequired = documentRule((document, report) => {
  for (const { operation, path } of operationsOf(document)) {
    const body = operation['requestBody'] as Node | undefined;
    if (body && (body['required'] === true) === (path.at(-1) === 'patch'))
      report('the body of a PATCH is not required, all others are', path);
  }
});

/** Whoever gets an object's key by a POST can be told where it leads: documentation, and testers that go on from there. */
const itemsLinked = documentRule((document, report) => {
  const paths = document['paths'] as Record<string, Node>;
  for (const [path, item] of Object.entries(paths)) {
    const created = ((item['post'] as Node | undefined)?.['responses'] as Node | undefined)?.['201'];
    const [itemPath] = Object.keys(paths).filter(
      (other) => /^\{\w+\}\/$/.test(other.slice(path.length)) && other.startsWith(path),
    );
    if (!isNode(created) || itemPath === undefined) continue;
    const expected = Object.values(paths[itemPath] as Node).map(
      (operation) => (operation as Node)['operationId'],
    );
    const links = Object.values((created['links'] ?? {}) as Record<string, Node>);
    const linked = links.map((link) => link['operationId']);
    if (!isDeepStrictEqual(linked.sort(), expected.sort()))
      report(`links must lead to ${expected.join(', ')}`, ['paths', path, 'post', 'responses', '201']);
  }
});

/** Where the contract could allow more than the monitor takes, or say less than it knows. */
export const truthRules: Record<string, Oas3Rule> = {
  'empty-values-said': emptyValuesSaid,
  'integers-bounded': integersBounded,
  'texts-without-nul': textsWithoutNul,
  'bodies-required': bodiesRequired,
  'items-linked': itemsLinked,
};
