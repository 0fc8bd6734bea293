import type { components } from '../../generated/api.ts';
import type { NamespacesHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { ensureNamespace } from '../database/namespaces.ts';
import { crud } from './crud.ts';

/** Names that keep groups of people apart. Agents, executions and messages carry them as plain text. */
export function namespaces(database: Database): NamespacesHandlers {
  const { list, retrieve } = crud<'Namespace'>(database, {
    entity: 'Namespace',
    words: 'namespace',
    list: 'listNamespaces',
  });
  return {
    listNamespaces: list,
    retrieveNamespace: retrieve,
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
