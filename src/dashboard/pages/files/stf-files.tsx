import { useSearch } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import { numberOf, rangeOf } from '../../parts/search.ts';
import { STATUSES } from './file-status.ts';
import { stfColumns } from './stf-columns.tsx';

/** The STF files, the newest first. */
export function StfFiles() {
  const search = useSearch({ from: '__root__' });
  const runNumber = numberOf(search['run_number']);
  const { q, status, machine_state: machine, stf_filename: name } = search;
  return (
    <ListPage
      title="STF files"
      search={search}
      query={(limit, ordering) =>
        list('/api/stf-files/', {
          query: {
            limit,
            cursor: '',
            include: 'counts',
            ordering,
            ...rangeOf(search, 'created_at'),
            ...(q && { search: q }),
            ...(name && { stf_filename: name }),
            ...(status && { status }),
            ...(machine && { machine_state: machine }),
            ...(runNumber !== undefined && { run_number: runNumber }),
          },
        })
      }
      columns={stfColumns}
      sorts={{
        'STF file': 'stf_filename',
        Status: 'status',
        Created: 'created_at',
        Machine: 'machine_state',
        Size: 'file_size_bytes',
      }}
      order="-created_at"
      time="created_at"
      keyOf={({ file_id: id }) => id}
      searches="names, runs and states"
      choices={[{ name: 'status', any: 'Any status', choices: STATUSES, isSeveral: true }]}
      empty={
        <Empty title="No STF file yet">
          <p>
            The data agent registers each file that the DAQ simulator announces. If a run is in progress and
            nothing appears here, the agent does not reach the API. On its machine:
          </p>
          <Command line="npm run doctor" />
        </Empty>
      }
    />
  );
}
