import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { get, list } from '../../api/get.ts';
import { Facts } from '../../parts/facts.tsx';
import { FailedPage } from '../../parts/failure.tsx';
import { JsonPanel } from '../../parts/json-panel.tsx';
import { RunLink } from '../../parts/links.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { numberOf } from '../../parts/search.ts';
import { State } from '../../parts/state.tsx';
import { TextView } from '../../parts/text-view.tsx';
import { Moment } from '../../parts/time.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import { frames } from './fastmon-columns.tsx';
import { errorOf, took, withZone, workerOf, workOf } from './slice-columns.tsx';
import { SliceGrid } from './slice-grid.tsx';
import { StfStep } from './stf-step.tsx';

/** A slice, and the way up to its run. */
export function Slice() {
  const { id } = useParams({ from: '/tf-slices/$id' });
  const {
    data: slice,
    error,
    refetch,
  } = useQuery(get('/api/tf-slices/{id}/', { path: { id: numberOf(id) ?? 0 } }));
  const name = slice?.fastmon_file ?? '';
  const { data: files } = useQuery({
    ...list('/api/fastmon-files/', { query: { tf_filename: name, limit: 1 } }),
    enabled: name !== '',
  });
  const { data: siblings } = useQuery({
    ...list('/api/tf-slices/', {
      query: { fastmon_file__tf_filename: name, limit: 1_000, ordering: 'slice_id' },
    }),
    enabled: name !== '',
  });
  if (error && !slice)
    return (
      <FailedPage
        title="Slice"
        path={[
          <UpLink key="all" to="/tf-slices/">
            Slices
          </UpLink>,
        ]}
        error={error}
        retry={refetch}
        missing="The monitor has no slice with this id."
      />
    );
  const file = files?.rows[0];
  const work = slice && workOf(slice);
  const failure = slice && errorOf(slice);
  const path = [
    <span key="run">
      Run <RunLink number={slice?.run_number} />
    </span>,
    ...(file ? [<StfStep key="stf" name={file.stf_file} />] : []),
    ...(file
      ? [
          <UpLink key="tf" to="/fastmon-files/$id/" params={{ id: file.tf_file_id }}>
            {file.tf_filename}
          </UpLink>,
        ]
      : [<span key="tf">{name}</span>]),
  ];
  return (
    <div className="page">
      <PageHead
        title={slice ? `Slice ${slice.slice_id}` : '…'}
        path={path}
        state={slice && <State kind="slice" word={slice.status} />}
      />
      {!slice && <Loading />}
      {slice && (
        <>
          {failure && (
            <Panel title="Error">
              <TextView text={failure} label="the error" />
            </Panel>
          )}
          <Panel title="Facts">
            <Facts
              facts={[
                ['Time frames', frames(slice.tf_first, slice.tf_last)],
                ['Queued', <Moment key="at" at={slice.created_at} />],
                ['Started', <Moment key="at" at={work?.from && withZone(work.from)} />],
                ['Finished', <Moment key="at" at={work?.to && withZone(work.to)} />],
                ['Duration', took(slice)],
                ['Worker', workerOf(slice) ?? 'not reported'],
                ['Retries', slice.retries],
              ]}
            />
          </Panel>
          <Panel title="Slices of the same file">
            <div className="pad">
              <SliceGrid slices={siblings?.rows ?? []} />
            </div>
          </Panel>
          <JsonPanel title="Metadata" value={slice.metadata} label="the metadata" />
        </>
      )}
    </div>
  );
}
