/** Keys that an object must have, each with the letters of its JSON types; none where any will do. */
export type Shape = Readonly<Record<string, string>>;

/** What the client knows of an operation. */
export interface Facts {
  /** GET where it is absent. */
  method?: string;
  path: string;
  /** What the body of a success is, of a list each row; null where there is none. */
  reply: Shape | null;
  /** The statuses of a success, where they are not those of its method. */
  successes?: readonly number[];
  /** Goes to the HTTP address, without the token. */
  logging?: boolean;
  /** Takes an Idempotency-Key, so that it may be repeated. */
  keyed?: boolean;
  /** How its list is read page by page. */
  pages?: 'cursor' | 'limit';
  /** The parameter without which some of its filters look back a day only. */
  since?: string;
}

/** The ids of the operations that a resource usually has. */
type UsualIds<One extends string> =
  | `list${One}s`
  | `${'create' | 'retrieve' | 'replace' | 'update' | 'delete'}${One}`;

/**
 * What the client knows of the operations of a resource, where they are the usual ones: said once, not six times.
 * @param reply what a row has, its key first
 */
export function usual<One extends string>(
  one: One,
  reply: Shape,
  pages: 'cursor' | 'limit' = 'limit',
  since?: string,
  path = `/api${one.replace(/[A-Z]/g, '-$&').toLowerCase().replace('-', '/')}s/`,
): Record<UsualIds<One>, Facts> {
  const single = `${path}{${Object.keys(reply)[0]}}/`;
  return {
    [`list${one}s`]: { path, reply, pages, ...(since && { since }) },
    [`create${one}`]: { method: 'POST', path, reply, keyed: true },
    [`retrieve${one}`]: { path: single, reply },
    [`replace${one}`]: { method: 'PUT', path: single, reply },
    [`delete${one}`]: { method: 'DELETE', path: single, reply: null },
    [`update${one}`]: { method: 'PATCH', path: single, reply },
  } as Record<UsualIds<One>, Facts>;
}

/** What a method answers where it succeeds. */
export const usualSuccess = (method: string) => (method === 'POST' ? 201 : method === 'DELETE' ? 204 : 200);
