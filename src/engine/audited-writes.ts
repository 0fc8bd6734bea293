import { AUTHOR_COLUMNS, authorPlaceholders } from '../database/audit.ts';
import { instantSql } from '../database/values.ts';
import type { Table } from './table.ts';

/** Behind the columns of a row: its version. No column has a name with a space. */
export const VERSION = 'row version';
/** Behind that: whether there was such a row at all. */
export const WAS_THERE = 'was there';

/** The kinds of writes, and the rows that they know. */
const ROWS = {
  create: { before: false, after: true },
  update: { before: true, after: true },
  delete: { before: true, after: false },
} as const;

type Action = keyof typeof ROWS;

interface Parts {
  action: Action;
  table: Table;
  /** The resource, as its paths name it. */
  resource: string;
  /** The write as it would be alone, with what it returns; one of a row that is there asks `MAY_WRITE`. */
  write: string;
  /** Placeholder of the row's key. */
  key: string;
  /** Position of the first of the author's placeholders; undefined where nothing is recorded. */
  author: number | undefined;
  /** SQL of what goes with a row that is deleted. */
  cascades?: string;
}

/**
 * The condition of a write for which the row is read before: that this finds one, of the right version where that is asked for.
 * @param versions placeholder of the versions
 */
export function mayWrite(versions: string | undefined): string {
  const isRight = versions === undefined ? '' : ` where "${VERSION}" = any(${versions}::text[])`;
  return `exists (select from "before"${isRight})`;
}

/**
 * A write that knows the row before, and records it: one statement, so that both are committed or neither is. The row is locked
 * as it is read, and so is the one that is written, whoever else writes it meanwhile: the condition of the write has
 * it read first. SQL by hand: nothing is left of it in words of a query builder.
 * @returns answers one row: what the write returns, nulls where it was not done, and `WAS_THERE`
 */
export function knowingWrite({ action, table, resource, write, key, author, cascades }: Parts): string {
  const { before, after } = ROWS[action];
  const { name, selectionText, versionText } = table;
  const parts = [
    ...(before
      ? [
          `"before" as materialized (select ${selectionText}, ${versionText} as "${VERSION}" from "${name}"
             where "${name}"."${table.key.column}" = ${key} for ${action === 'delete' ? '' : 'no key '}update)`,
        ]
      : []),
    `"after" as (${write})`,
    ...(author === undefined
      ? []
      : [
          `"audit" as (insert into "swf_audit" (${AUTHOR_COLUMNS}, "action", "resource", "key", "before", "after", "cascades")
             select ${authorPlaceholders(author)}, '${action}', '${resource}', left("after"."${table.key.name}"::text, 255),
               ${before ? rowJson(table, 'before') : 'null'}, ${after ? rowJson(table, 'after') : 'null'}, ${cascades ?? 'null'}
             from "after"${before ? ', "before"' : ''})`,
        ]),
  ];
  const wasThere = before ? 'exists (select from "before")' : 'true';
  return `with ${parts.join(',\n')}
          select "after".*, ${wasThere} as "${WAS_THERE}" from (select) as "one" left join "after" on true`;
}

/** SQL of a row as replies show it, no larger than the audit keeps it. */
function rowJson({ columns }: Table, of: string): string {
  const values = columns.map(({ name, type, parent }) => {
    const value = `"${of}"."${name}"`;
    return `'${name}', ${type === 'timestamptz' && !parent ? instantSql(value) : value}`;
  });
  return `swf_audited(jsonb_build_object(${values.join(', ')}))`;
}
