/** What a client asks of the mock's answer. */
export interface Preferences {
  /** Which of the documented statuses to answer. */
  status?: number;
  /** Which of the answer's named examples. */
  example?: string;
  /** Whether the answer is made up rather than the example. */
  dynamic?: boolean;
}

/** Reads a Prefer header (RFC 7240), as Prism has it: `code=401`, `example=invalid`, `dynamic=true`. */
export function readPreferences(header: string | string[] | undefined): Preferences {
  const pairs = [header ?? []]
    .flat()
    .flatMap((text) => text.split(/[,;]/))
    .map((pair) => pair.split('=').map((side) => side.trim().replace(/^"(.*)"$/, '$1')));
  const given = Object.fromEntries(pairs) as Record<string, string | undefined>;
  return {
    ...(given['code'] && { status: Number(given['code']) }),
    ...(given['example'] && { example: given['example'] }),
    ...(given['dynamic'] && { dynamic: given['dynamic'] === 'true' }),
  };
}
