import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { agentsByErrors, type Timeline } from '../../model/timeline.ts';
import { Count } from '../../parts/counts.tsx';
import { Empty } from '../../parts/empty.tsx';
import { number } from '../../parts/format.ts';
import { AgentLink } from '../../parts/links.tsx';
import { Panel } from '../../parts/panel.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { minuteBefore } from '../logs/asked.ts';

type Agent = Timeline['agents'][number];

const columnsOf = ({ from, to, current, agents }: Timeline): readonly Column<Agent>[] => [
  { title: 'Agent', isWide: true, cell: ({ instance_name: name }) => <AgentLink name={name} /> },
  { title: 'Type', cell: ({ agent_type: type }) => type ?? <span className="faint">no heartbeat</span> },
  { title: 'Reports', isExtra: true, cell: ({ status }) => status ?? '–' },
  { title: 'Last seen', cell: ({ last_at: at }) => <Time at={at} /> },
  { title: 'Messages', isNumber: true, cell: ({ messages }) => number(messages) },
  {
    title: 'Errors',
    isNumber: true,
    cell: ({ instance_name, errors }) => (
      <Count
        of={errors}
        to="/logs/"
        search={{ instance_name, level_min: '40', from, to: current.is_over ? to : undefined }}
        isBad
      />
    ),
  },
  ...(agents.some(({ errors }) => errors > 0) ? [firstError(from, to)] : []),
];

const firstError = (from: string, to: string): Column<Agent> => ({
  title: 'First error',
  cell: ({ instance_name: name, errors }) =>
    errors > 0 ? <FirstError name={name} from={from} to={to} /> : <span className="faint">–</span>,
});

/** Who took part in the run, those with errors first. */
export function RunAgents({ timeline }: { timeline: Timeline }) {
  const agents = agentsByErrors(timeline);
  return (
    <Panel title="Agents of the run">
      {agents.length === 0 ? (
        <Empty title="No agent took part in this run" />
      ) : (
        <Table
          label="Agents"
          columns={columnsOf(timeline)}
          rows={agents}
          keyOf={({ instance_name: name }) => name}
        />
      )}
    </Panel>
  );
}

/** The way to what an agent said in the minute before its first error of the time that is shown. */
function FirstError({ name, from, to }: { name: string; from: string; to: string }) {
  const range = { timestamp_after: from, timestamp_before: to };
  const { queryFn } = list('/api/logs/', {
    query: { instance_name: name, level_min: 40, ...range, ordering: 'timestamp', cursor: '', limit: 1 },
  });
  // Under a key of its own: what was the first stays it, whatever else is logged.
  const { data } = useQuery({
    queryKey: ['first error', name, from],
    queryFn,
    staleTime: 'static',
    refetchInterval: false,
  });
  const [log] = data?.rows ?? [];
  if (!log) return <span className="faint">–</span>;
  return (
    <Link to="/logs/" search={minuteBefore(log)}>
      <Time at={log.timestamp} /> · the minute before
    </Link>
  );
}
