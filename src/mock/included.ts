import type { PrismAnswer, PrismOperation } from '#prism';

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  examples?: unknown[];
}

/** Makes an answer of an operation, as Prism does. */
type Answer = (operation: PrismOperation) => Promise<PrismAnswer>;

/**
 * Adds the properties that `include` asks for to each row of an answer. Examples are of rows without them, and what is
 * made up need not have them, for rows have them only where they are asked for.
 * @param answer by which values are made of the schema of a property
 */
export async function withIncluded(
  query: Record<string, unknown>,
  operation: PrismOperation,
  given: PrismAnswer,
  answer: Answer,
): Promise<PrismAnswer> {
  if (typeof query['include'] !== 'string' || given.status !== 200) return given;
  const properties = rowOf(operation)?.properties ?? {};
  const values: Record<string, unknown> = {};
  for (const name of query['include'].split(','))
    if (properties[name]) values[name] = (await answer(answering(operation, properties[name]))).body;
  return { ...given, body: withValues(given.body, values) };
}

/** The schema of a row: of a list in any form, or of what the operation answers. */
function rowOf({ responses }: PrismOperation): Schema | undefined {
  const whole = responses.find(({ code }) => code === '200')?.contents?.[0]?.schema as Schema | undefined;
  const [bare] = whole?.oneOf ?? [whole];
  return bare?.items ?? bare;
}

/** The operation, had it nothing to answer but a value of this schema. Prism finds examples of contents alone. */
function answering(operation: PrismOperation, schema: Schema): PrismOperation {
  const [value] = schema.examples ?? [];
  const examples = value === undefined ? [] : [{ id: 'included', key: 'included', value }];
  const content = { id: 'included', mediaType: 'application/json', schema, examples, encodings: [] };
  return {
    ...operation,
    responses: [{ id: 'included', code: '200', headers: [], contents: [content] }],
  } as unknown as PrismOperation;
}

function withValues(body: unknown, values: Record<string, unknown>): unknown {
  if (Array.isArray(body)) return body.map((row) => ({ ...row, ...values }));
  const { results, ...page } = body as { results?: object[] };
  return results ? { ...page, results: withValues(results, values) } : { ...page, ...values };
}
