import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ApiError } from '../../api/error.ts';
import { get, list } from '../../api/get.ts';
import { useLastLook } from '../../api/last-look.ts';
import { isProblem, type Timeline as TimelineData, wordOf } from '../../model/timeline.ts';
import { Empty } from '../../parts/empty.tsx';
import { EndButton } from '../../parts/end-button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { FailedPage } from '../../parts/failure.tsx';
import { number as count } from '../../parts/format.ts';
import { JsonView } from '../../parts/json-view.tsx';
import { ExecutionLink, NamespaceLink } from '../../parts/links.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Folded, Panel } from '../../parts/panel.tsx';
import { numberOf, type Search } from '../../parts/search.ts';
import { State } from '../../parts/state.tsx';
import { Table } from '../../parts/table.tsx';
import { Moment } from '../../parts/time.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import { MessagesPanel } from '../messages/messages-panel.tsx';
import { Capacity } from './capacity.tsx';
import { RunAgents } from './run-agents.tsx';
import { RunConditions } from './run-conditions.tsx';
import { RunFunnel } from './run-funnel.tsx';
import { RunLogs } from './run-logs.tsx';
import { RunProblems } from './run-problems.tsx';
import type { Span } from './timeline/scale.ts';
import { Timeline } from './timeline/timeline.tsx';
import { timelineStfColumns } from './timeline-stf-columns.tsx';

/** Rows of a table on this page. */
const SHOWN = 10;

const PATH = [
  <UpLink key="runs" to="/runs/">
    Runs
  </UpLink>,
];

/** A run: where it is, what is wrong, what happened along its time, what became of its files, what was said. */
export function RunPage() {
  const { number } = useParams({ from: '/runs/$number' });
  const { from, to, only } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const runNumber = numberOf(number) ?? -1;
  // The whole of it is asked for as the diagnosis does: the monitor then reads it once for both.
  const query = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const { data, error, refetch } = useQuery({
    ...get('/api/timelines/{run_number}/', { path: { run_number: runNumber }, query }),
    // While another part of the same run is fetched, the one that there is stays.
    placeholderData: (previous, of) =>
      isOf(of?.queryKey, runNumber) ? keepPreviousData(previous) : undefined,
  });
  // It stands first: shown later, it would move the timeline under the pointer.
  const { isPending: isDiagnosing } = useQuery(
    get('/api/diagnoses/{run_number}/', { path: { run_number: runNumber } }),
  );
  useLastLook(data?.current.is_over);
  const show = (search: Search) =>
    void navigate({ to: './', search: { from, to, only, ...search }, resetScroll: false });
  const zoom = (span: Span | undefined) =>
    show(span ? { from: textOf(span.from), to: textOf(span.to) } : { from: undefined, to: undefined });
  if (error instanceof ApiError && error.status === 404) return <NoSuchRun number={number} />;
  if (error && !data) return <FailedPage title={`Run ${number}`} path={PATH} error={error} retry={refetch} />;
  return (
    <div className="page">
      <PageHead
        title={`Run ${number}`}
        path={PATH}
        state={data && <State kind="run" word={wordOf(data.current)} />}
        aside={
          <>
            {data && (
              <EndButton
                what="run"
                isOver={data.current.is_over}
                {...(data.run_id === null
                  ? { resource: 'run-states', of: number }
                  : { resource: 'runs', of: String(data.run_id) })}
              />
            )}
            <Link to="/logs/" search={logsOf(number, data)}>
              Logs
            </Link>
          </>
        }
      />
      {(!data || isDiagnosing) && <Skeleton height={340} radius={10} />}
      {data && !isDiagnosing && (
        <>
          <RunProblems run={data.run_number} isPartial={data.partial} />
          <Timeline
            timeline={data}
            isZoomed={from !== undefined || to !== undefined}
            onlyProblems={only === 'problems'}
            onZoom={zoom}
            onOnlyProblems={(isOnly) => show({ only: isOnly ? 'problems' : undefined })}
          />
          <RunFunnel timeline={data} />
          <Capacity timeline={data} />
          <StfFiles timeline={data} onlyProblems={only === 'problems'} />
          <RunAgents timeline={data} />
          <MessagesPanel filter={{ run_id: number }} limit={SHOWN} none="No message about this run" />
          <RunLogs number={number} />
          <RunFacts timeline={data} />
        </>
      )}
    </div>
  );
}

/** Agents write their logs by clocks of their own: so far around a run they are looked for, in ms. */
const CLOCKS = 60_000;

/** The log records of a run: of the time that is shown of it, and of what comes while it is going. */
function logsOf(run: string, timeline: TimelineData | undefined): Search {
  if (!timeline) return { run_id: run };
  const { from, to, current } = timeline;
  return {
    run_id: run,
    from: textOf(Date.parse(from) - CLOCKS),
    ...(current.is_over && { to: textOf(Date.parse(to) + CLOCKS) }),
  };
}

const textOf = (moment: number) => new Date(moment).toISOString();

function isOf(key: readonly unknown[] | undefined, runNumber: number): boolean {
  const params = key?.[1] as { path?: { run_number?: number } } | undefined;
  return params?.path?.run_number === runNumber;
}

function NoSuchRun({ number }: { number: string }) {
  return (
    <div className="page">
      <PageHead title={`Run ${number}`} path={PATH} />
      <Empty title="There is no such run">
        <p>The monitor has neither a run nor a run state nor a message with this number.</p>
      </Empty>
    </div>
  );
}

/** The newest STF files of what the axis shows. */
function StfFiles({ timeline, onlyProblems }: { timeline: TimelineData; onlyProblems: boolean }) {
  const { stfs, stfs_omitted: omitted, run_number: run, now } = timeline;
  const rows = (onlyProblems ? stfs.filter((stf) => isProblem(stf, Date.parse(now))) : stfs).toReversed();
  return (
    <Panel
      title="STF files"
      aside={
        <Link to="/stf-files/" search={{ run_number: String(run) }}>
          All {count(stfs.length + omitted)}
        </Link>
      }
    >
      {rows.length === 0 ? (
        <Empty title={onlyProblems ? 'No STF file with a problem' : 'No STF file in this time'}>
          <p>The DAQ simulator announces files with stf_gen, and the data agent registers each of them.</p>
        </Empty>
      ) : (
        <Table
          label="STF files"
          columns={timelineStfColumns}
          rows={rows.slice(0, SHOWN)}
          keyOf={({ stf_filename: name }) => name}
        />
      )}
    </Panel>
  );
}

/** What is stored of the run itself. */
function RunFacts({ timeline }: { timeline: TimelineData }) {
  const { run_number, current, execution_id: execution, namespace, run_id: id } = timeline;
  const runs = useQuery(list('/api/runs/', { query: { run_number, limit: 1 } }));
  const states = useQuery(list('/api/run-states/', { query: { run_number, limit: 1 } }));
  const run = runs.data?.rows[0];
  const state = states.data?.rows[0];
  return (
    <>
      <Panel title="Facts">
        <Facts
          facts={[
            [
              'Started',
              run ? <Moment key="at" at={run.start_time} /> : id === null && 'not registered by a data agent',
            ],
            [
              'Ended',
              <Moment key="at" at={run?.end_time ?? (current.is_over ? current.state_since : null)} />,
            ],
            ['Execution', <ExecutionLink key="of" id={execution} />],
            ['Namespace', <NamespaceLink key="in" name={namespace} />],
            ['Target workers', state && count(state.target_worker_count)],
          ]}
        />
      </Panel>
      <RunConditions conditions={run?.run_conditions} />
      {state && (
        <Folded title="Run state as JSON">
          <JsonView value={state} label="the state of the run" />
        </Folded>
      )}
    </>
  );
}
