import type { EntityMetadata } from '@mikro-orm/core';

/** Rows that are deleted with others, of one table. */
export interface Cascade {
  /** The resource, as its paths name it. */
  resource: string;
  /** SQL of how many rows of it there are. */
  count: string;
}

/** What the resources are called in paths, by their entities. */
const names = new Map<string, string>();

/** Notes what the rows of an entity are called, for all tables that they hang on. */
export function nameRows(entity: string, resource: string): void {
  names.set(entity, resource);
}

/**
 * What is deleted with rows of a table, as their relations say: the children, and what hangs on these.
 * @param all the entities
 * @param keys SQL of the keys of the rows, to stand in `in (…)`
 */
export function cascadesOf(all: EntityMetadata[], parent: EntityMetadata, keys: string): Cascade[] {
  const conditions = new Map<EntityMetadata, string[]>();
  const visit = (of: EntityMetadata, keysOf: string) => {
    for (const child of all) {
      const [key = ''] = child.primaryKeys;
      for (const { deleteRule, targetMeta, fieldNames } of child.props) {
        if (deleteRule !== 'cascade' || targetMeta?.className !== of.className) continue;
        const condition = `"${fieldNames[0]}" in (${keysOf})`;
        conditions.set(child, [...(conditions.get(child) ?? []), condition]);
        visit(child, `select "${key}" from "${child.tableName}" where ${condition}`);
      }
    }
  };
  visit(parent, keys);
  return [...conditions].map(([{ className, tableName }, some]) => ({
    resource: names.get(className) ?? tableName,
    count: `(select count(*) from "${tableName}" where ${some.join(' or ')})`,
  }));
}

/** SQL of the JSON of all of them, null where nothing hangs on the rows. */
export function cascadesJson(cascades: Cascade[]): string {
  if (cascades.length === 0) return 'null::jsonb';
  const each = cascades.map(
    ({ resource, count }) => `jsonb_build_object('resource', '${resource}', 'count', ${count})`,
  );
  return `jsonb_build_array(${each.join(', ')})`;
}
