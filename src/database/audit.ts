import type { Executor } from './statement.ts';

/** Who makes a change, as the audit names them. */
export interface Author {
  username: string;
  via: 'session' | 'token' | 'command';
  /** Of a call over HTTP. */
  requestId?: string | undefined;
  address?: string | undefined;
}

/** A change, and who made it. */
export interface AuditEntry {
  action: 'create' | 'update' | 'delete';
  /** As its path names it: `users`. */
  resource: string;
  key?: string | number | undefined;
  /** The row as replies show it: never a password, or a key of a token. */
  before?: object | undefined;
  after?: object | undefined;
}

/** The columns of a record that say who, in the order of `authorValues`. */
export const AUTHOR_COLUMNS = '"username", "via", "request_id", "address"';

/** What goes into these columns. A name that is longer than its column is cut, so that nothing fails for it. */
export function authorValues({ username, via, requestId, address }: Author): (string | null)[] {
  return [username.slice(0, 150), via, requestId?.slice(0, 100) ?? null, address?.slice(0, 64) ?? null];
}

/** Placeholders for `authorValues`. @param first the position of the first */
export function authorPlaceholders(first: number): string {
  return [0, 1, 2, 3].map((index) => `$${first + index}::text`).join(', ');
}

/** Records a change. @param executor the transaction of the change: both are committed, or neither is */
export async function recordAudit(executor: Executor, author: Author, entry: AuditEntry): Promise<void> {
  const { action, resource, key, before, after } = entry;
  const json = (row: object | undefined) => (row === undefined ? null : JSON.stringify(row));
  await executor.query({
    name: 'swf:audit',
    text: `insert into swf_audit (${AUTHOR_COLUMNS}, action, resource, key, before, after)
           values (${authorPlaceholders(1)}, $5, $6, left($7, 255), swf_audited($8::jsonb), swf_audited($9::jsonb))`,
    values: [
      ...authorValues(author),
      action,
      resource,
      key === undefined ? null : String(key),
      json(before),
      json(after),
    ],
  });
}
