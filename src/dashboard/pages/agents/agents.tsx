import { Link, useSearch } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { worstFirst } from '../../model/agent-state.ts';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import { agentColumns } from './agent-columns.tsx';

const HOUR = 3_600_000;

/** A day ago, the same for an hour: it is part of what is asked for. Each start of an agent leaves a row, and rows never go. */
const recently = () => new Date(Math.floor(Date.now() / HOUR) * HOUR - 24 * HOUR).toISOString();

/** The agents: those that need somebody first. */
export function Agents() {
  const search = useSearch({ from: '__root__' });
  const { q, status, agent_type: type, namespace, alive, heard } = search;
  return (
    <ListPage
      title="Agents"
      search={search}
      query={(limit, ordering) =>
        list('/api/systemagents/', {
          query: {
            limit,
            include: 'counts,liveness',
            ordering,
            ...(heard !== 'ever' && { last_heartbeat_after: recently() }),
            ...(alive && { alive: alive === 'true' }),
            ...(q && { search: q }),
            ...(status && { status }),
            ...(type && { agent_type: type }),
            ...(namespace && { namespace }),
          },
        })
      }
      arrange={worstFirst}
      columns={agentColumns}
      sorts={{
        Agent: 'instance_name',
        Heartbeat: 'last_heartbeat',
        Type: 'agent_type',
        Namespace: 'namespace',
      }}
      order="-last_heartbeat"
      keyOf={({ id }) => String(id)}
      searches="names, types and hosts"
      choices={[
        {
          name: 'heard',
          any: 'Seen in the last 24 hours',
          choices: [{ value: 'ever', label: 'Seen at any time' }],
        },
        {
          name: 'alive',
          any: 'Running or not',
          choices: [
            { value: 'true', label: 'Running' },
            { value: 'false', label: 'Exited' },
          ],
        },
        { name: 'status', any: 'Any status', choices: ['OK', 'WARNING', 'ERROR', 'EXITED'] },
        {
          name: 'agent_type',
          any: 'Any type',
          choices: ['DAQ_Simulator', 'DATA', 'STF_Processing', 'fastmon', 'Fast_Processing'],
        },
      ]}
      empty={
        <Empty title="No agent was seen in the last 24 hours">
          <p>
            <Link to="./" search={{ heard: 'ever' }}>
              Show agents seen earlier
            </Link>
          </p>
          <p>
            The first command prints the environment that agents need, the second checks it, and the third
            starts simulated agents.
          </p>
          <Command line="npm run env" />
          <Command line="npm run doctor" />
          <Command line="npm run testbed" />
        </Empty>
      }
    />
  );
}
