import { useSearch } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { worstFirst } from '../../model/agent-state.ts';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import { agentColumns } from './agent-columns.tsx';

/** The agents: those that need somebody first. */
export function Agents() {
  const search = useSearch({ from: '__root__' });
  const { q, status, agent_type: type, namespace } = search;
  return (
    <ListPage
      title="Agents"
      search={search}
      query={(limit) =>
        list('/api/systemagents/', {
          query: {
            limit,
            ordering: '-last_heartbeat',
            ...(q && { search: q }),
            ...(status && { status }),
            ...(type && { agent_type: type }),
            ...(namespace && { namespace }),
          },
        })
      }
      arrange={(rows) => worstFirst(rows, Date.now())}
      columns={agentColumns}
      keyOf={({ id }) => String(id)}
      searches="names and hosts"
      choices={[
        { name: 'status', any: 'Any status', choices: ['OK', 'WARNING', 'ERROR', 'EXITED'] },
        {
          name: 'agent_type',
          any: 'Any type',
          choices: ['DAQ_Simulator', 'DATA', 'STF_Processing', 'fastmon', 'Fast_Processing'],
        },
      ]}
      empty={
        <Empty title="No agent has called yet">
          <p>
            The first command prints what the environment of agents needs; the second starts agents of the
            testbed.
          </p>
          <Command line="npm run env" />
          <Command line="npm run testbed" />
        </Empty>
      }
    />
  );
}
