import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { counted, number } from '../../parts/format.ts';
import { Panel } from '../../parts/panel.tsx';
import { State } from '../../parts/state.tsx';
import { type Fastmon, frames } from './fastmon-columns.tsx';
import type { SliceRow } from './slice-columns.tsx';
import { SliceGrid } from './slice-grid.tsx';
import css from './tree.module.css';

/** Most slices of one file that are drawn; the list has the others. */
const MOST = 1_000;

/** The time-frame files of an STF file, each with a cell for each of its slices. */
export function Tree({ stf }: { stf: string }) {
  const files = useQuery(
    list('/api/fastmon-files/', { query: { stf_filename: stf, limit: 200, ordering: 'tf_filename' } }),
  );
  const slices = useQuery(
    list('/api/tf-slices/', { query: { stf_filename: stf, limit: MOST, ordering: 'id' } }),
  );
  const rows = slices.data?.rows ?? [];
  const failed = rows.filter(({ status }) => status === 'failed').length;
  const of = Map.groupBy(rows, ({ fastmon_file: file }) => file);
  const error = files.error ?? slices.error;
  return (
    <Panel
      title="Time-frame files and slices"
      aside={
        slices.data && (
          <Link to="/tf-slices/" search={{ stf_filename: stf }}>
            {counted(slices.data.count ?? rows.length, 'slice')}
            {failed > 0 ? `, ${number(failed)} failed` : ''}
          </Link>
        )
      }
    >
      {error && !files.data ? <Failure error={error} /> : null}
      {files.data?.rows.length === 0 && (
        <Empty title="Not sampled yet">
          <p>
            No time-frame file was made of this STF file. The fast-monitoring agent does that after stf_ready.
          </p>
        </Empty>
      )}
      {files.data?.rows.map((file) => (
        <Branch key={file.tf_file_id} file={file} slices={of.get(file.tf_filename) ?? []} />
      ))}
    </Panel>
  );
}

function Branch({ file, slices }: { file: Fastmon; slices: SliceRow[] }) {
  return (
    <div className={css['branch']}>
      <div className={css['file']}>
        <Link to="/fastmon-files/$id/" params={{ id: file.tf_file_id }}>
          {file.tf_filename}
        </Link>
        <span className={css['about']}>
          <State kind="file" word={file.status} />
          <span className="num">frames {frames(file.tf_first, file.tf_last)}</span>
        </span>
      </div>
      <SliceGrid slices={slices} />
    </div>
  );
}
