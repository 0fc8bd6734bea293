import { useSearch } from '@tanstack/react-router';
import { list, type Row } from '../../api/get.ts';
import { Empty } from '../../parts/empty.tsx';
import { RunLink } from '../../parts/links.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import { PlainLink } from '../../parts/plain-link.tsx';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';

type Workflow = Row<'/api/workflows/'>;

const STATUSES = [
  'generated',
  ...['daqsim', 'data', 'processing', 'fastmon'].flatMap((agent) =>
    ['received', 'processing', 'complete'].map((step) => `${agent}_${step}` as Workflow['current_status']),
  ),
  'workflow_complete',
  'failed',
] as const satisfies readonly Workflow['current_status'][];
const AGENTS = ['daqsim', 'data', 'processing', 'fastmon', 'monitor'] as const;

const columns: readonly Column<Workflow>[] = [
  {
    title: 'File',
    isWide: true,
    cell: ({ workflow_id: id, filename }) => (
      <PlainLink to="/workflow/$id/" params={{ id }}>
        {filename}
      </PlainLink>
    ),
  },
  { title: 'Status', cell: ({ current_status: word }) => <State kind="workflow" word={word} /> },
  { title: 'Agent', cell: ({ current_agent: agent }) => agent },
  { title: 'Run', cell: ({ run_id: run }) => <RunLink number={run} /> },
  {
    title: 'Machine',
    isExtra: true,
    cell: ({ daq_state: state, daq_substate: substate }) => `${state} / ${substate}`,
  },
  { title: 'Announced', cell: ({ generated_time: at }) => <Time at={at} /> },
  { title: 'Changed', isExtra: true, cell: ({ updated_at: at }) => <Time at={at} /> },
];

/** How far each STF file is on its way through the agents, where a program records that. */
export function StfWorkflows() {
  const search = useSearch({ from: '__root__' });
  const { q, daq_state: _, ...others } = search;
  const status = STATUSES.find((one) => one === others['current_status']);
  const agent = AGENTS.find((one) => one === others['current_agent']);
  const run = others['run_id'];
  return (
    <ListPage
      title="STF workflows"
      search={search}
      query={(limit, ordering) =>
        list('/api/workflows/', {
          query: {
            limit,
            ordering,
            ...(q && { search: q }),
            ...(status && { current_status: status }),
            ...(agent && { current_agent: agent }),
            ...(run && { run_id: run }),
          },
        })
      }
      columns={columns}
      sorts={{
        File: 'filename',
        Status: 'current_status',
        Agent: 'current_agent',
        Announced: 'generated_time',
        Changed: 'updated_at',
      }}
      order="-generated_time"
      keyOf={({ workflow_id: id }) => id}
      searches="file names"
      choices={[
        { name: 'current_status', any: 'Any status', choices: STATUSES },
        { name: 'current_agent', any: 'Any agent', choices: AGENTS },
      ]}
      empty={
        <Empty title="No program records STF workflows">
          <p>None of the known agents does; a program may, with POST /api/workflows/.</p>
        </Empty>
      }
    />
  );
}
