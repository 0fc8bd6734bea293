import { useSearch } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import { numberOf, rangeOf } from '../../parts/search.ts';
import { sliceColumns } from './slice-columns.tsx';

/** The slices of time-frame files, the newest first. */
export function Slices() {
  const search = useSearch({ from: '__root__' });
  const runNumber = numberOf(search['run_number']);
  const { q, status, worker, tf_filename: tf, stf_filename: stf } = search;
  return (
    <ListPage
      title="Slices"
      search={search}
      query={(limit, ordering) =>
        list('/api/tf-slices/', {
          query: {
            limit,
            cursor: '',
            ordering,
            ...rangeOf(search, 'created_at'),
            ...rangeOf(search, 'updated_at', 'updated_'),
            ...(q && { search: q }),
            ...(status && { status }),
            ...(worker && { assigned_worker: worker }),
            ...(tf && { tf_filename: tf }),
            ...(stf && { stf_filename: stf }),
            ...(runNumber !== undefined && { run_number: runNumber }),
          },
        })
      }
      columns={sliceColumns}
      sorts={{ Status: 'status', Run: 'run_number', Retries: 'retries', Created: 'created_at' }}
      order="-created_at"
      time="created_at"
      keyOf={({ id }) => String(id)}
      searches="workers and file names"
      choices={[
        {
          name: 'status',
          any: 'Any status',
          choices: ['queued', 'processing', 'completed', 'failed'],
          isSeveral: true,
        },
      ]}
      empty={
        <Empty title="No slice yet">
          <p>The fast-processing agent cuts them from time-frame files. To see some:</p>
          <Command line="npm run testbed" />
        </Empty>
      }
    />
  );
}
