import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { get, list } from '../../api/get.ts';
import { Empty } from '../../parts/empty.tsx';
import { Facts } from '../../parts/facts.tsx';
import { FailedPage } from '../../parts/failure.tsx';
import { bytes } from '../../parts/format.ts';
import { JsonPanel } from '../../parts/json-panel.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RowsPanel } from '../../parts/rows-panel.tsx';
import { State } from '../../parts/state.tsx';
import { Moment } from '../../parts/time.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import { frames } from './fastmon-columns.tsx';
import { sliceColumnsOfFile } from './slice-columns.tsx';
import { StfStep } from './stf-step.tsx';

const FILES = (
  <UpLink key="files" to="/fastmon-files/">
    Time-frame files
  </UpLink>
);

/** A time-frame file and its slices. */
export function FastmonFile() {
  const { id } = useParams({ from: '/fastmon-files/$id' });
  const {
    data: file,
    error,
    refetch,
  } = useQuery(get('/api/fastmon-files/{tf_file_id}/', { path: { tf_file_id: id } }));
  if (error && !file)
    return (
      <FailedPage
        title="Time-frame file"
        path={[FILES]}
        error={error}
        retry={refetch}
        missing="The monitor has no time-frame file with this id."
      />
    );
  const path = [FILES, ...(file ? [<StfStep key="stf" name={file.stf_file} />] : [])];
  return (
    <div className="page">
      <PageHead
        title={file?.tf_filename ?? '…'}
        path={path}
        isName
        state={file && <State kind="file" word={file.status} />}
      />
      {!file && <Loading />}
      {file && (
        <>
          <Panel title="Facts">
            <Facts
              facts={[
                ['Sampled from', <StfStep key="stf" name={file.stf_file} />],
                ['Time frames', frames(file.tf_first, file.tf_last)],
                ['Frame count', file.tf_count ?? 'not reported'],
                ['Size', bytes(file.file_size_bytes)],
                ['Registered', <Moment key="at" at={file.created_at} />],
              ]}
            />
          </Panel>
          <SlicesOf file={file.tf_filename} />
          <JsonPanel title="Metadata" value={file.metadata} label="the metadata" />
        </>
      )}
    </div>
  );
}

function SlicesOf({ file }: { file: string }) {
  const slices = useQuery(
    list('/api/tf-slices/', {
      query: { fastmon_file__tf_filename: file, limit: 1_000, ordering: 'slice_id' },
    }),
  );
  return (
    <RowsPanel
      title="Slices"
      query={slices}
      empty={
        <Empty title="No slice yet">
          <p>The fast-processing agent cuts the file into slices.</p>
        </Empty>
      }
      label="Slices"
      columns={sliceColumnsOfFile}
      keyOf={({ id }) => String(id)}
    />
  );
}
