import type { Database } from './connection.ts';

interface Namespace {
  name: string;
  owner: string;
  description: string;
}

/**
 * Gets a namespace, making it where there is none; owner and description count only then. Safe when several ask
 * at once: in READ COMMITTED the one that lost the race does not see the winner's row in the same statement, so
 * it looks again.
 */
export async function ensureNamespace(
  database: Database,
  { name, owner, description }: Namespace,
): Promise<Namespace & { created: boolean }> {
  for (;;) {
    const [row] = await database.query<Namespace & { created: boolean }>({
      name: 'namespace:ensure',
      text: `with made as (
               insert into swf_namespace (name, owner, description) values ($1, $2, $3)
               on conflict (name) do nothing returning name, owner, description)
             select name, owner, description, true as created from made
             union all
             select name, owner, description, false from swf_namespace where name = $1
             limit 1`,
      values: [name, owner, description],
    });
    if (row) return row;
  }
}
