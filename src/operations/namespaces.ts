import type { components } from '../../generated/api.ts';
import type { Database } from '../database/connection.ts';
import { Namespace } from '../database/entities/namespace.ts';
import { ensureNamespace } from '../database/namespaces.ts';
import { namespaceCounts } from '../database/row-counts.ts';
import { reading, resource } from '../engine/crud.ts';
import type { HandlersOf } from '../http/handler.ts';

/** Names that keep groups of people apart. Agents, executions and messages carry them as plain text. */
export function namespaces(database: Database): HandlersOf<'namespaces'> {
  return {
    ...reading(database, resource('Namespace', Namespace, { included: { counts: { sql: namespaceCounts } } }))
      .handlers,
    ensureNamespace: async ({ body }) => {
      const { name, owner, description = '' } = body;
      const namespace: components['schemas']['EnsuredNamespace'] = {
        ...(await ensureNamespace(database, { name, owner, description })),
        status: 'success',
      };
      return { status: 200, body: namespace };
    },
  };
}
