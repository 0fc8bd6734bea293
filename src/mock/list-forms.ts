import type { PrismAnswer, PrismOperation } from '#prism';
import { csvOf, ndjsonOf } from '../http/exports/rows.ts';

type Content = NonNullable<PrismOperation['responses'][number]['contents']>[number];
type Form = 'bare' | 'page' | 'cursor';

/**
 * Narrows a list to the form that the query asks for: a bare array, or one kind of page with `limit` or `cursor`.
 * Other operations stay as they are.
 */
export function inFormOf(query: Record<string, unknown>, operation: PrismOperation): PrismOperation {
  const form: Form =
    query['cursor'] !== undefined ? 'cursor' : query['limit'] !== undefined ? 'page' : 'bare';
  const responses = operation.responses.map((response) => ({
    ...response,
    contents: (response.contents ?? []).map((content) => {
      const example = content.examples?.find(({ key }) => key === form);
      const schema = schemaOf(content, form);
      return example && typeof schema === 'object' ? { ...content, examples: [example], schema } : content;
    }),
  }));
  return { ...operation, responses: responses as PrismOperation['responses'] };
}

/** A page has its count by number, and none by cursor: the contract has one schema for both. */
function schemaOf({ schema }: Content, form: Form): Content['schema'] | undefined {
  const [bare, page] = schema?.oneOf ?? [];
  if (form === 'bare') return bare as Content['schema'];
  if (typeof page !== 'object') return undefined;
  const { count, ...others } = page.properties ?? {};
  return form === 'page'
    ? ({ ...page, required: Object.keys(page.properties ?? {}) } as Content['schema'])
    : ({ ...page, properties: others } as Content['schema']);
}

/** A list that is asked for as a file is the bare array, written otherwise; another one has no name of a file. */
export function asFile(query: Record<string, unknown>, answer: PrismAnswer): PrismAnswer {
  const { 'Content-Disposition': name, ...headers } = answer.headers;
  const { format } = query;
  if (!Array.isArray(answer.body) || (format !== 'ndjson' && format !== 'csv')) return { ...answer, headers };
  return {
    ...answer,
    headers: {
      ...headers,
      'Content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson',
      'Content-Disposition': String(name).replace('.csv', `.${format}`),
    },
    body: format === 'csv' ? csvOf(answer.body) : ndjsonOf(answer.body),
  };
}

/** The page after an example is the last one, and a made-up one has none after it: who follows `next` comes to an end. */
export function endOfList(
  query: Record<string, unknown>,
  isMadeUp: boolean,
  answer: PrismAnswer,
): PrismAnswer {
  const { body } = answer;
  const isLast = isMadeUp || Number(query['offset'] ?? 0) > 0 || Boolean(query['cursor']);
  const isPage = typeof body === 'object' && body !== null && 'next' in body;
  return isLast && isPage ? { ...answer, body: { ...body, next: null } } : answer;
}
