import { useSearch } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import { definitionColumns } from './definition-columns.tsx';

/** The workflow programs, by name and version. */
export function Definitions() {
  const search = useSearch({ from: '__root__' });
  const { q, workflow_name: name, workflow_type: type, created_by: by } = search;
  return (
    <ListPage
      title="Workflow definitions"
      search={search}
      query={(limit, ordering) =>
        list('/api/workflow-definitions/', {
          query: {
            limit,
            include: 'counts',
            ordering,
            ...(q && { search: q }),
            ...(name && { workflow_name: name }),
            ...(type && { workflow_type: type }),
            ...(by && { created_by: by }),
          },
        })
      }
      columns={definitionColumns}
      sorts={{
        Workflow: 'workflow_name',
        Version: 'version',
        Type: 'workflow_type',
        By: 'created_by',
        Created: 'created_at',
      }}
      order="-created_at"
      keyOf={({ id }) => String(id)}
      searches="workflows and versions"
      empty={
        <Empty title="No workflow yet">
          <p>The workflow runner registers each workflow when it first runs. To see one:</p>
          <Command line="npm run testbed" />
        </Empty>
      }
    />
  );
}
