import { type Bundle, isNode, mapOf, type Node } from '../nodes.ts';

/** Whoever gets an object's key by a POST is told where it leads: to every operation on the object's own path. */
export function completeLinks({ paths }: Bundle): void {
  for (const [path, item] of Object.entries(paths)) {
    const created = mapOf(item['post'], 'responses')['201'];
    const found = Object.keys(paths)
      .filter((other) => other.startsWith(path))
      .flatMap((other) => /^\{(\w+)\}\/$/.exec(other.slice(path.length))?.[1] ?? []);
    const [key] = found;
    if (!created || created['links'] || key === undefined) continue;
    const operations = Object.values(paths[`${path}{${key}}/`] ?? {}).filter(isNode) as Node[];
    created['links'] = Object.fromEntries(
      operations.map(({ operationId }) => [
        operationId,
        { operationId, parameters: { [key]: `$response.body#/${key}` } },
      ]),
    );
  }
}
