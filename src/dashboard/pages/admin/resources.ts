import { useQuery } from '@tanstack/react-query';
import description from '../../../../generated/admin.json?url';
import type { Property, Resource } from '../../model/resource.ts';

/** What can be administered: read once, when the first page of the administration is. */
export const useResources = () =>
  useQuery({
    queryKey: ['admin.json'],
    queryFn: async ({ signal }) => {
      const response = await fetch(description, { signal });
      if (!response.ok) throw new Error(`The description of the forms is missing: ${response.status}.`);
      return (await response.json()) as readonly Resource[];
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: false,
  });

/** The properties that a list shows, in its order. */
export const columnsOf = ({ columns, properties }: Resource): readonly Property[] =>
  columns.flatMap((name) => properties.find((property) => property.name === name) ?? []);

/** Where else a row is shown, by the name of its resource; `$name` is a property of the row. */
const PAGES: Readonly<Record<string, string>> = {
  systemagents: '/workflow/agents/$instance_name/',
  logs: '/logs/$id/',
  runs: '/runs/$run_number/',
  'run-states': '/runs/$run_number/',
  'stf-files': '/stf-files/$file_id/',
  'fastmon-files': '/fastmon-files/$tf_file_id/',
  'tf-slices': '/tf-slices/$id/',
  workflows: '/workflow/$workflow_id/',
  'workflow-messages': '/workflow/messages/$message_id/',
  'workflow-definitions': '/workflow-definitions/$workflow_name/$version/',
  'workflow-executions': '/workflow-executions/$execution_id/',
  namespaces: '/workflow/namespaces/$name/',
  'dead-letters': '/dead-letters/$id/',
};

/** The page of a row; undefined where it has none. */
export const pageOf = ({ name }: Resource, row: Readonly<Record<string, unknown>>): string | undefined =>
  PAGES[name]?.replaceAll(/\$(\w+)/g, (_whole, property: string) =>
    encodeURIComponent(String(row[property])),
  );
