import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { get } from '../../api/get.ts';
import { Facts } from '../../parts/facts.tsx';
import { FailedPage } from '../../parts/failure.tsx';
import { bytes } from '../../parts/format.ts';
import { JsonPanel } from '../../parts/json-panel.tsx';
import { RunLink } from '../../parts/links.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { State } from '../../parts/state.tsx';
import { Moment } from '../../parts/time.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import { LifeLine } from './life-line.tsx';
import { Neighbours } from './neighbours.tsx';
import { Tree } from './tree.tsx';

const FILES = (
  <UpLink key="files" to="/stf-files/">
    STF files
  </UpLink>
);

/** An STF file, and what was made of it, down to the slices. */
export function StfFile() {
  const { id } = useParams({ from: '/stf-files/$id' });
  const {
    data: file,
    error,
    refetch,
  } = useQuery(get('/api/stf-files/{file_id}/', { path: { file_id: id } }));
  const { data: run } = useQuery({
    ...get('/api/runs/{run_id}/', { path: { run_id: file?.run ?? 0 } }),
    enabled: typeof file?.run === 'number',
  });
  if (error && !file)
    return (
      <FailedPage
        title="STF file"
        path={[FILES]}
        error={error}
        retry={refetch}
        missing="The monitor has no STF file with this id."
      />
    );
  const path = [
    FILES,
    ...(run
      ? [
          <span key="run">
            Run <RunLink number={run.run_number} />
          </span>,
        ]
      : []),
  ];
  return (
    <div className="page">
      <PageHead
        title={file?.stf_filename ?? '…'}
        path={path}
        isName
        state={file && <State kind="file" word={file.status} />}
        aside={file && run && <Neighbours runNumber={run.run_number} id={id} />}
      />
      {!file && <Loading />}
      {file && (
        <>
          {run && <LifeLine runNumber={run.run_number} id={id} at={file.created_at} />}
          <Tree stf={file.stf_filename} />
          <Panel
            title="Facts"
            aside={
              <Link to="/logs/" search={{ q: file.stf_filename }}>
                Logs that mention it
              </Link>
            }
          >
            <Facts
              facts={[
                ['Registered', <Moment key="at" at={file.created_at} />],
                ['Run', <RunLink key="run" number={run?.run_number} />],
                ['Machine state', file.machine_state],
                ['Size', bytes(file.file_size_bytes)],
                ['Checksum', file.checksum ?? 'not reported'],
              ]}
            />
          </Panel>
          <JsonPanel title="Metadata" value={file.metadata} label="the metadata" />
        </>
      )}
    </div>
  );
}
