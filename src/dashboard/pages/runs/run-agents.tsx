import type { Timeline } from '../../model/timeline.ts';
import { Empty } from '../../parts/empty.tsx';
import { number } from '../../parts/format.ts';
import { AgentLink } from '../../parts/links.tsx';
import { Panel } from '../../parts/panel.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';

type Agent = Timeline['agents'][number];

const columns: readonly Column<Agent>[] = [
  { title: 'Agent', isWide: true, cell: ({ instance_name: name }) => <AgentLink name={name} /> },
  { title: 'Type', cell: ({ agent_type: type }) => type ?? <span className="faint">no heartbeat</span> },
  { title: 'Says', isExtra: true, cell: ({ status }) => status ?? '–' },
  { title: 'Last heard', cell: ({ last_at: at }) => <Time at={at} /> },
  { title: 'Messages', isNumber: true, cell: ({ messages }) => number(messages) },
  {
    title: 'Errors',
    isNumber: true,
    cell: ({ errors }) => (errors > 0 ? <span className="bad">{number(errors)}</span> : '0'),
  },
];

/** Who took part in the run. */
export function RunAgents({ agents }: { agents: readonly Agent[] }) {
  return (
    <Panel title="Agents of the run">
      {agents.length === 0 ? (
        <Empty title="No agent has spoken of this run" />
      ) : (
        <Table label="Agents" columns={columns} rows={agents} keyOf={({ instance_name: name }) => name} />
      )}
    </Panel>
  );
}
