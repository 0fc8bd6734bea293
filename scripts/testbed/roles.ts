import { setTimeout as sleep } from 'node:timers/promises';
import { type DataTaking, startDaqSimulator } from '../../examples/testbed/daq-simulator.ts';
import { startDataAgent } from '../../examples/testbed/data-agent.ts';
import { startFastProcessingAgent } from '../../examples/testbed/fast-processing-agent.ts';
import { startFastmonAgent } from '../../examples/testbed/fastmon-agent.ts';
import { startWorkers } from '../../examples/testbed/workers.ts';
import type { Agent, AgentOptions, MonitorClient } from '../../src/client/index.ts';

/** What the agents of the testbed are told. */
export interface RoleOptions extends DataTaking {
  logsPerFile: number;
  sliceTime: number;
}

/** Each role: the type under which the monitor has somebody else's agent, where it is waited for; and how ours is started. */
const ROLES = {
  daq: {
    type: undefined, // somebody else's may be started for each run, under the name of its workflow
    start: (options: Partial<AgentOptions>) => startDaqSimulator(options),
  },
  data: { type: 'DATA', start: (options: Partial<AgentOptions>) => startDataAgent(options) },
  fastmon: { type: 'fastmon', start: (options: Partial<AgentOptions>) => startFastmonAgent(options) },
  processing: {
    type: 'Fast_Processing',
    start: (options: Partial<AgentOptions>, { logsPerFile }: RoleOptions) =>
      startFastProcessingAgent({ ...options, logsPerFile }),
  },
  workers: {
    type: undefined, // those of others have no agent at the monitor
    start: (options: Partial<AgentOptions>, { workers, sliceTime, speed }: RoleOptions) =>
      startWorkers({ ...options, count: workers, sliceTime: sliceTime / speed }),
  },
};

export type Role = keyof typeof ROLES;
const NAMES = Object.keys(ROLES) as Role[];

/** Between two looks whether an agent of somebody else is there, in ms. */
const LOOK = 1_000;
/** An agent that has beaten within this is there, in ms: the monitor's own rule for the status of an agent. */
const ALIVE = 180_000;

/**
 * Reads `--agents`: the roles that are left to somebody else.
 * @param text `python:data,python:fastmon`; what stands before the colon says whose it is
 */
export function readExternal(text: string): Role[] {
  return text.split(',').map((item) => {
    const [, role] = /^\w+:(\w+)$/.exec(item.trim()) ?? [];
    if (NAMES.includes(role as Role)) return role as Role;
    throw new Error(`"${item}" is no role of somebody else's. Write python:ROLE, of: ${NAMES.join(', ')}.`);
  });
}

/** Agents under way. */
export type Agents = Partial<Record<Role, Agent>>;

/** Starts ours, lends them, and stops them, however the work ends. */
export async function withAgents<Result>(
  external: Role[],
  options: Partial<AgentOptions>,
  told: RoleOptions,
  work: (agents: Agents) => Promise<Result>,
): Promise<Result> {
  const ours = NAMES.filter((role) => !external.includes(role));
  const starts = await Promise.allSettled(ours.map((role) => ROLES[role].start(options, told)));
  const agents = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  try {
    for (const start of starts) if (start.status === 'rejected') throw start.reason;
    return await work(Object.fromEntries(ours.map((role, index) => [role, agents[index]])));
  } finally {
    await Promise.all(agents.map((agent) => agent.stop()));
  }
}

/** Waits until the agents of others are there, and says so. */
export async function untilExternal(
  client: MonitorClient,
  external: Role[],
  namespace: string,
  say: (line: string) => void,
): Promise<void> {
  for (const role of external) {
    const { type } = ROLES[role];
    if (type === undefined) continue;
    let isTold = false;
    for (;;) {
      const since = new Date(Date.now() - ALIVE).toISOString();
      const query = { agent_type: type, namespace, last_heartbeat_after: since };
      const found = await client.listSystemAgents({ query });
      // The last beat of a Python agent may be one of its broker connection, with another status.
      const there = found.find((agent) => agent.status !== 'EXITED' && agent.operational_state !== 'EXITED');
      if (there) {
        say(`${role}: ${there.instance_name}`);
        break;
      }
      if (!isTold)
        say(
          `${role}: waiting for an agent of type ${type} in the namespace ${namespace}. Start it with the variables of npm run env.`,
        );
      isTold = true;
      await sleep(LOOK);
    }
  }
}
