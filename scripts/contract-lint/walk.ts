import type { Oas3Rule } from '@redocly/openapi-core';

/** A part of the contract. */
export type Node = Record<string, unknown>;
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Walks everything in a document; Redocly's own walk resolves references before a rule sees them. */
export function everyNode(
  node: unknown,
  visit: (node: Node, path: string[]) => void,
  path: string[] = [],
): void {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) everyNode(item, visit, [...path, String(index)]);
  } else if (isNode(node)) {
    visit(node, path);
    for (const [key, inner] of Object.entries(node)) everyNode(inner, visit, [...path, key]);
  }
}

/** Examples are data, in which anything may stand. */
export const isInExample = (path: string[]) =>
  path.some((step) => step === 'example' || step === 'examples' || step === 'default');

/** A rule that looks at the whole document at once. */
export function documentRule(
  check: (document: Node, report: (message: string, path: string[]) => void) => void,
): Oas3Rule {
  return () => ({
    Root: {
      enter(root, { report, location }) {
        check(root as unknown as Node, (message, path) => {
          report({ message: `${path.join(' › ')}: ${message}`, location: location.child(path) });
        });
      },
    },
  });
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'];

/** The operations of a contract, each with its path in the document. */
export function operationsOf(document: Node): { operation: Node; path: string[] }[] {
  return Object.entries(document['paths'] as Node).flatMap(([address, item]) =>
    Object.entries(item as Node)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({ operation: operation as Node, path: ['paths', address, method] })),
  );
}
