/** The filters of a page, as its address has them: texts, so that every link of the Django monitor still opens. */
export type Search = { readonly [name: string]: string | undefined };

/** Reads an address. Empty parameters, and those that a link takes away, are none. */
export function readSearch(given: Record<string, unknown>): Search {
  const texts = Object.entries(given).map(([name, value]) => [name, String(value ?? '')] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** A whole number of an address; whatever else stands there is no filter. */
export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

type Range<Name extends string> = { [P in `${Name}_after` | `${Name}_before`]?: string };

/**
 * The time range of an address, as a list takes it; what is no moment is no limit.
 * @param name of the property that the list filters by
 * @param prefix of the parameters `from` and `to` in the address
 */
export function rangeOf<const Name extends string>(search: Search, name: Name, prefix = ''): Range<Name> {
  const moments = { after: search[`${prefix}from`], before: search[`${prefix}to`] };
  const entries = Object.entries(moments).filter(
    ([, at]) => at !== undefined && !Number.isNaN(Date.parse(at)),
  );
  return Object.fromEntries(entries.map(([side, at]) => [`${name}_${side}`, at])) as Range<Name>;
}
