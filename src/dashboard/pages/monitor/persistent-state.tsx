import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/get.ts';
import { useUser } from '../../api/session.ts';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { JsonView } from '../../parts/json-view.tsx';
import { RunLink } from '../../parts/links.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Folded, Panel } from '../../parts/panel.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { Tabs } from './tabs.tsx';

interface Counter {
  name: string;
  last: ReactNode;
  next: ReactNode;
  at: string | null;
}

const columns: readonly Column<Counter>[] = [
  { title: 'Counter', cell: ({ name }) => name },
  { title: 'Last', isNumber: true, cell: ({ last }) => last },
  { title: 'Next', isNumber: true, cell: ({ next }) => next },
  { title: 'Last taken', cell: ({ at }) => <Time at={at} /> },
];

/** The counters that give runs, agents and executions their numbers. */
export function PersistentState() {
  const user = useUser();
  const { data, error, refetch } = useQuery({
    ...get('/api/persistent-state/'),
    enabled: Boolean(user),
  });
  const isWaiting = user !== null && !data && !error;
  return (
    <div className="page">
      <PageHead title="Counters" />
      <Tabs />
      <p className="faint">
        Every run, agent and workflow execution takes its number from here. No number is ever used twice; a
        number that was taken and not used leaves a gap.
      </p>
      {isWaiting && <Skeleton height={180} radius={10} />}
      {error && !data ? <Failure error={error} retry={refetch} /> : null}
      {user === null && (
        <Panel title="Next numbers">
          <NeedsSignIn
            title="Only users see the counters"
            what="The last and the next number of runs, agents and executions, and when each was taken."
          />
        </Panel>
      )}
      {data && <Counters state={data.state_data} />}
    </div>
  );
}

function Counters({ state }: { state: Record<string, unknown> }) {
  const counters = countersOf(state);
  return (
    <>
      <Panel title="Next numbers">
        {counters.length === 0 ? (
          <Empty title="No number was taken yet">
            <p>Agents take one when they start, and the workflow runner one for each run.</p>
          </Empty>
        ) : (
          <Table label="Counters" columns={columns} rows={counters} keyOf={({ name }) => name} />
        )}
      </Panel>
      <Folded title="As JSON">
        <JsonView value={state} label="the counters" />
      </Folded>
    </>
  );
}

function countersOf(state: Record<string, unknown>): Counter[] {
  const of = (
    name: string,
    last: string,
    next: string,
    at: string,
    shown = (value: unknown): ReactNode => text(value),
  ) =>
    state[next] === undefined
      ? []
      : [{ name, last: shown(state[last]), next: text(state[next]), at: moment(state[at]) }];
  return [
    ...of('Runs', 'last_run_number', 'next_run_number', 'last_run_start_time', (run) => (
      <RunLink number={text(run)} />
    )),
    ...of('Agents', 'last_agent_id', 'next_agent_id', 'last_agent_registration_time'),
    ...of(
      'Workflow executions',
      'last_workflow_execution_id',
      'next_workflow_execution_id',
      'last_workflow_execution_time',
    ),
  ];
}

/** What is kept there is any JSON. */
const text = (value: unknown) =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : '–';
const moment = (value: unknown) => (typeof value === 'string' ? value : null);
