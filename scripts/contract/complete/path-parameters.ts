import { type Bundle, METHODS, mapOf, type Node, nameOf } from '../nodes.ts';

/**
 * Gives every operation the parameters of its path, which OpenAPI allows to stand there once. An operation's own parameter
 * of the same name and place goes first, as OpenAPI says.
 */
export function completePathParameters({ paths, components }: Bundle): void {
  const keyOf = (parameter: Node) => {
    const { name, in: location } = mapOf(components, 'parameters')[nameOf(parameter) ?? ''] ?? parameter;
    return `${location} ${name}`;
  };
  for (const item of Object.values(paths)) {
    const shared = (item['parameters'] as Node[] | undefined) ?? [];
    delete item['parameters'];
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation || shared.length === 0) continue;
      const own = (operation['parameters'] as Node[] | undefined) ?? [];
      const taken = new Set(own.map(keyOf));
      operation['parameters'] = [
        ...structuredClone(shared.filter((parameter) => !taken.has(keyOf(parameter)))),
        ...own,
      ];
    }
  }
}
