import { type Bundle, mapOf, type Node, operationsOf } from '../nodes.ts';

const refTo = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

const TAGS = '"[^"]*"';
const PARTS = {
  headers: {
    RowETag: {
      description:
        'Version of the object: another one after every write of it. For `If-Match` and `If-None-Match`. What each heartbeat of an ' +
        'agent has anew is looked at by `If-None-Match` alone.',
      schema: { type: 'string' },
      example: '"74512"',
    },
  },
  parameters: {
    IfMatch: {
      name: 'If-Match',
      in: 'header',
      description:
        'The `ETag` of the object as it was read: where somebody has written it since, nothing is done, and the answer is ' +
        '412. Several with commas between, or `*` for any. A weak tag counts as the strong one.',
      schema: { type: 'string', pattern: `^(\\*|(W/)?${TAGS}(, ?(W/)?${TAGS})*)$`, maxLength: 2000 },
    },
    IfNoneMatch: {
      name: 'If-None-Match',
      in: 'header',
      description:
        'The `ETag` of the object as the caller has it: where it is still of that version, the answer is 304.',
      schema: { type: 'string' },
    },
  },
  responses: {
    NotModified: {
      description: 'The object is of the version that `If-None-Match` names. There is no body.',
      headers: { ETag: refTo('headers', 'RowETag') },
    },
    OtherVersion: {
      description:
        'The object has been written since it was of the version that `If-Match` names. Nothing was done.',
      content: {
        'application/json': {
          schema: refTo('schemas', 'Problem'),
          example: {
            detail:
              'It has been changed since it was read, so nothing was written. Read it again, and send If-Match with the ETag of that.',
          },
        },
      },
    },
  },
} as const;

/**
 * Objects of resources that forms write have an ETag, by which a write is refused that would undo another's. Which they are
 * says the tag's `x-admin`.
 */
export function completeEtags(document: Bundle): void {
  const tags = (document['tags'] as Node[]).flatMap(({ name, 'x-admin': admin }) => (admin ? [name] : []));
  const places = operationsOf(document).filter(
    ({ path, operation }) =>
      'patch' in mapOf(document.paths, path) && tags.includes(String((operation['tags'] as string[])[0])),
  );
  if (places.length === 0) return;
  for (const [kind, parts] of Object.entries(PARTS))
    document.components[kind] = { ...document.components[kind], ...structuredClone(parts) };
  for (const { method, operation } of places) {
    const responses = mapOf(operation, 'responses');
    const isRead = method === 'get';
    const header = refTo('parameters', isRead ? 'IfNoneMatch' : 'IfMatch');
    operation['parameters'] = [...((operation['parameters'] as Node[] | undefined) ?? []), header];
    const [status, reply] = isRead ? ['304', 'NotModified'] : ['412', 'OtherVersion'];
    responses[status] = refTo('responses', reply);
    const shown = responses['200'];
    if (shown) shown['headers'] = { ...mapOf(shown, 'headers'), ETag: refTo('headers', 'RowETag') };
  }
}
