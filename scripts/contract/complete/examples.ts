import { type Bundle, jsonOf, mapOf, type Node, nameOf, operationsOf, type Place, rowOf } from '../nodes.ts';

/** The monitor's address in examples. */
const ORIGIN = 'https://localhost:8443';

/** When an object was written last, in the reply to a call that writes it. */
const WRITTEN_AT = '2026-08-07T14:00:05.654321Z';

/**
 * Gives the bodies and replies of a resource their examples, made of the one that stands in its schema. What stands there
 * goes before what follows.
 */
export function completeExamples(document: Bundle): void {
  const schemas = mapOf(document.components, 'schemas');
  const examples = new Map<string, Node>();
  for (const [name, schema] of Object.entries(schemas)) {
    const [example] = (schema['examples'] ?? []) as Node[];
    if (example) examples.set(name, example);
    delete schema['examples'];
  }
  const written = (name: string) => Object.keys(mapOf(schemas[name], 'properties'));
  for (const place of operationsOf(document)) {
    const { operation } = place;
    const request = jsonOf(operation['requestBody']);
    const [, input] = /^(.*)Input$/.exec(nameOf(request?.['schema']) ?? '') ?? [];
    if (request && input && examples.has(input))
      give(request, { example: writable(examples.get(input) ?? {}, written(`${input}Patch`)) });
    const needed =
      input === undefined ? undefined : (schemas[`${input}Input`]?.['required'] as string[])?.[0];
    const responses = mapOf(operation, 'responses');
    if (needed !== undefined && schemas[`${input}Patch`]) giveMissing(responses, needed);
    for (const reply of Object.values(responses)) {
      const content = jsonOf(reply);
      const one = examples.get(nameOf(content?.['schema']) ?? '');
      if (content && one) give(content, { example: afterwards(one, place, request, written) });
      const row = examples.get(rowOf(operation) ?? '');
      if (content?.['schema'] && row && (content['schema'] as Node)['oneOf'])
        give(content, { examples: listExamples(row, place) });
    }
  }

  /** The object as the reply to a call has it: with what a PATCH changed, written at another time. */
  function afterwards(
    one: Node,
    { method, operation }: Place,
    request: Node | undefined,
    properties: (name: string) => string[],
  ): Node {
    if (method !== 'put' && method !== 'patch') return one;
    const name = nameOf(jsonOf(mapOf(operation, 'responses')['200'])?.['schema']);
    const isStamped = 'updated_at' in one && !properties(`${name}Patch`).includes('updated_at');
    return {
      ...one,
      ...(method === 'patch' && (request?.['example'] as Node | undefined)),
      ...(isStamped && { updated_at: WRITTEN_AT }),
    };
  }
}

/** The refusal of a body begins with the property that is needed first. */
function giveMissing(responses: Record<string, Node>, needed: string): void {
  const content = jsonOf(responses['400']);
  if (!content) return;
  const missing = {
    summary: 'A required property is missing',
    value: { [needed]: ['This field is required.'] },
  };
  content['examples'] = { missing, ...(content['examples'] as Node | undefined) };
}

function give(content: Node, given: Node): void {
  if (!('example' in content) && !('examples' in content)) Object.assign(content, given);
}

/** What of an object callers write; what is null they leave out. */
function writable(one: Node, names: string[]): Node {
  return Object.fromEntries(
    Object.entries(one).filter(([name, value]) => names.includes(name) && value !== null),
  );
}

function listExamples(row: Node, { path, operation }: Place): Node {
  const byCursor = ((operation['parameters'] ?? []) as Node[]).some(
    (parameter) => nameOf(parameter) === 'Cursor',
  );
  const page = (next: string, count?: number) => ({
    ...(count !== undefined && { count }),
    next: `${ORIGIN}${path}?${next}`,
    previous: null,
    results: [row],
  });
  return {
    bare: { summary: 'Without limit', value: [row] },
    page: { summary: 'With limit=1', value: page('limit=1&offset=1', 2) },
    ...(byCursor && { cursor: { summary: 'With cursor=', value: page('cursor=W3t9LDEsW11d') } }),
  };
}
