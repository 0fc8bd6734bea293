import { useSearch } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import { numberOf, rangeOf } from '../../parts/search.ts';
import { executionColumns } from './execution-columns.tsx';

/** The executions of workflows, the newest first. */
export function Executions() {
  const search = useSearch({ from: '__root__' });
  const { q, status, namespace, workflow, executed_by: by } = search;
  const definition = numberOf(search['workflow_definition']);
  return (
    <ListPage
      title="Workflow executions"
      search={search}
      query={(limit, ordering) =>
        list('/api/workflow-executions/', {
          query: {
            limit,
            include: 'counts',
            ordering,
            ...rangeOf(search, 'start_time'),
            ...(q && { search: q }),
            ...(status && { status }),
            ...(namespace && { namespace }),
            ...(by && { executed_by: by }),
            ...(workflow && { workflow }),
            ...(definition !== undefined && { workflow_definition: definition }),
          },
        })
      }
      columns={executionColumns}
      sorts={{
        Execution: 'execution_id',
        Status: 'status',
        Started: 'start_time',
        Namespace: 'namespace',
        By: 'executed_by',
      }}
      order="-start_time"
      time="start_time"
      keyOf={({ execution_id: id }) => id}
      searches="executions and workflows"
      choices={[
        {
          name: 'status',
          any: 'Any status',
          choices: ['pending', 'running', 'completed', 'failed', 'terminated'],
        },
      ]}
      empty={
        <Empty title="No execution yet">
          <p>The workflow runner records each workflow that it starts. To see one:</p>
          <Command line="npm run testbed" />
        </Empty>
      }
    />
  );
}
