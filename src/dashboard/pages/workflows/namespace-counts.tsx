import type { Row } from '../../api/get.ts';
import { Count } from '../../parts/counts.tsx';

interface Of {
  name: string;
  counts: Row<'/api/namespaces/'>['counts'];
}

/** How many agents of a namespace run, of how many. */
export function AgentsOf({ name, counts }: Of) {
  return (
    <>
      <Count of={counts?.agents_alive} to="/workflow/agents/" search={{ namespace: name, alive: 'true' }} />
      {' of '}
      <Count of={counts?.agents} to="/workflow/agents/" search={{ namespace: name, heard: 'ever' }} />
    </>
  );
}

/** How many executions of a namespace are going, of how many. */
export function ExecutionsOf({ name, counts }: Of) {
  const search = { namespace: name };
  return (
    <>
      <Count
        of={counts?.executions_running}
        to="/workflow-executions/"
        search={{ ...search, status: 'running' }}
      />
      {' of '}
      <Count of={counts?.executions} to="/workflow-executions/" search={search} />
    </>
  );
}

export function MessagesOf({ name, counts }: Of) {
  return <Count of={counts?.messages_24h} to="/workflow/messages/" search={{ namespace: name }} />;
}
