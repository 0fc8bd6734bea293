/** The filters of a page, as its address has them: texts, so that every link of the Django monitor still opens. */
export type Search = { readonly [name: string]: string | undefined };

/** Reads an address. Empty parameters are none. */
export function readSearch(given: Record<string, unknown>): Search {
  const texts = Object.entries(given).map(([name, value]) => [name, String(value)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** A whole number of an address; whatever else stands there is no filter. */
export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
