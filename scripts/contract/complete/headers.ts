import { type Bundle, mapOf, type Node, operationsOf } from '../nodes.ts';

/** Every answer has an X-Request-Id. */
export function completeHeaders(document: Bundle): void {
  const own = operationsOf(document).flatMap(({ operation }) => Object.values(mapOf(operation, 'responses')));
  const shared = Object.values(mapOf(document.components, 'responses'));
  for (const response of [...own, ...shared] as Node[]) {
    if ('$ref' in response) continue;
    response['headers'] = {
      'X-Request-Id': { $ref: '#/components/headers/RequestId' },
      ...mapOf(response, 'headers'),
    };
  }
}
