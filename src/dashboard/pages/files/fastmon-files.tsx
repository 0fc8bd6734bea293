import { useSearch } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import { numberOf, rangeOf } from '../../parts/search.ts';
import { fastmonColumns } from './fastmon-columns.tsx';
import { STATUSES } from './file-status.ts';

/** The time-frame files that fast monitoring has sampled, the newest first. */
export function FastmonFiles() {
  const search = useSearch({ from: '__root__' });
  const { q, status, stf_filename: stf, tf_filename: name } = search;
  const runNumber = numberOf(search['run_number']);
  return (
    <ListPage
      title="Time-frame files"
      search={search}
      query={(limit, ordering) =>
        list('/api/fastmon-files/', {
          query: {
            limit,
            cursor: '',
            include: 'counts',
            ordering,
            ...rangeOf(search, 'created_at'),
            ...(q && { search: q }),
            ...(stf && { stf_filename: stf }),
            ...(name && { tf_filename: name }),
            ...(status && { status }),
            ...(runNumber !== undefined && { run_id: runNumber }),
          },
        })
      }
      columns={fastmonColumns}
      sorts={{
        'Time-frame file': 'tf_filename',
        Status: 'status',
        Frames: 'tf_first',
        Size: 'file_size_bytes',
        Created: 'created_at',
      }}
      order="-created_at"
      time="created_at"
      keyOf={({ tf_file_id: id }) => id}
      searches="names and runs"
      choices={[{ name: 'status', any: 'Any status', choices: STATUSES, isSeveral: true }]}
      empty={
        <Empty title="No time-frame file yet">
          <p>
            The fast-monitoring agent samples them from the STF files announced by stf_ready messages. To see
            some:
          </p>
          <Command line="npm run testbed" />
        </Empty>
      }
    />
  );
}
