import type { LivenessFacts } from '../../agents/liveness.ts';
import type { Executor } from '../statement.ts';

interface AgentRow extends LivenessFacts {
  instance_name: string;
  namespace: string | null;
}

/** Agents that were heard within a day, the last first: the rows of older ones stay for ever. */
export function readAgents(executor: Executor, most: number): Promise<AgentRow[]> {
  return executor.query({
    name: 'health:agents',
    text: `select instance_name, agent_type, namespace, status, operational_state, last_heartbeat, created_at, given_up_at
           from swf_systemagent where last_heartbeat > now() - interval '24 hours' order by last_heartbeat desc limit $1`,
    values: [most],
  });
}
