import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { useLastLook } from '../../api/last-look.ts';
import { executionOf, isOver, type Run, type RunState, runWord } from '../../model/run-word.ts';
import { Empty } from '../../parts/empty.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Failure } from '../../parts/failure.tsx';
import { number as count } from '../../parts/format.ts';
import { JsonView } from '../../parts/json-view.tsx';
import { ExecutionLink } from '../../parts/links.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RowsPanel } from '../../parts/rows-panel.tsx';
import { numberOf } from '../../parts/search.ts';
import { State } from '../../parts/state.tsx';
import { Moment, Took } from '../../parts/time.tsx';
import { stfColumns } from '../files/stf-columns.tsx';
import { MessagesPanel } from '../messages/messages-panel.tsx';
import { Funnel } from './funnel.tsx';

const SHOWN = 10;

/** A run: where it is, what became of its files, what was said. */
export function RunPage() {
  const { number } = useParams({ from: '/runs/$number' });
  const runNumber = numberOf(number) ?? -1;
  const runs = useQuery(list('/api/runs/', { query: { run_number: runNumber, limit: 1 } }));
  const states = useQuery(list('/api/run-states/', { query: { run_number: runNumber, limit: 1 } }));
  const run = runs.data?.rows[0];
  const state = states.data?.rows[0];
  const word = runs.data && states.data && (run || state) ? runWord(run, state) : undefined;
  useLastLook(word === undefined ? undefined : isOver(word));
  const path = [
    <Link key="runs" to="/runs/">
      Runs
    </Link>,
  ];
  const error = runs.error ?? states.error;
  if (error && !runs.data) return <Failure error={error} retry={runs.refetch} />;
  if (runs.data && states.data && !run && !state)
    return (
      <div className="page">
        <PageHead title={`Run ${number}`} path={path} />
        <Empty title="There is no such run">
          <p>The monitor has neither a run nor a run state with this number.</p>
        </Empty>
      </div>
    );
  return (
    <div className="page">
      <PageHead
        title={`Run ${number}`}
        path={path}
        state={word && <State kind="run" word={word} />}
        aside={
          <Link to="/logs/" search={{ q: number }}>
            Logs that name it
          </Link>
        }
      />
      <Funnel runNumber={runNumber} state={state} />
      <Panel title="Facts">
        <Facts facts={factsOf(run, state)} />
      </Panel>
      <StfFiles runNumber={runNumber} />
      <MessagesPanel filter={{ run_id: number }} limit={SHOWN} none="No message about this run" />
      {state && (
        <Panel title="What its agents wrote of it">
          <JsonView value={{ conditions: run?.run_conditions, state }} label="the run's JSON" />
        </Panel>
      )}
    </div>
  );
}

function factsOf(run: Run | undefined, state: RunState | undefined) {
  return [
    ['Started', run ? <Moment key="at" at={run.start_time} /> : 'no data agent registered it'],
    ['Ended', <Moment key="at" at={run?.end_time} />],
    ['Took', run && <Took key="for" from={run.start_time} to={run.end_time} />],
    ['Execution', <ExecutionLink key="of" id={executionOf(state)} />],
    ['Workers wanted', state && count(state.target_worker_count)],
  ] as const;
}

function StfFiles({ runNumber }: { runNumber: number }) {
  const files = useQuery(
    list('/api/stf-files/', { query: { run_number: runNumber, limit: SHOWN, ordering: '-created_at' } }),
  );
  const total = files.data?.count;
  return (
    <RowsPanel
      title="STF files"
      aside={
        <Link to="/stf-files/" search={{ run_number: String(runNumber) }}>
          {total === undefined ? 'All' : `All ${count(total)}`}
        </Link>
      }
      query={files}
      empty={
        <Empty title="No STF file of this run is registered">
          <p>The data agent registers each file that the DAQ simulator announces with stf_gen.</p>
        </Empty>
      }
      label="STF files"
      columns={stfColumns}
      keyOf={({ file_id: id }) => id}
    />
  );
}
