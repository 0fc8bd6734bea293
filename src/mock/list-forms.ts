import type { PrismAnswer, PrismOperation } from './prism.ts';

/** The forms of a list, in the order in which the contract has their schemas and examples. */
const FORMS = ['bare', 'page', 'cursor'] as const;

/**
 * Narrows a list to the form that the query asks for: a bare array, or one kind of page with `limit` or `cursor`.
 * Other operations stay as they are.
 */
export function inFormOf(query: Record<string, unknown>, operation: PrismOperation): PrismOperation {
  const form = query['cursor'] !== undefined ? 'cursor' : query['limit'] !== undefined ? 'page' : 'bare';
  const responses = operation.responses.map((response) => ({
    ...response,
    contents: (response.contents ?? []).map((content) => {
      const example = content.examples?.find(({ key }) => key === form);
      const schema = content.schema?.oneOf?.[FORMS.indexOf(form)];
      return example && typeof schema === 'object' ? { ...content, examples: [example], schema } : content;
    }),
  }));
  return { ...operation, responses: responses as PrismOperation['responses'] };
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
