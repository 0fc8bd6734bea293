import { setTimeout as sleep } from 'node:timers/promises';
import type { Agent, AgentOptions, MonitorClient } from '#client';
import { startDaqSimulator } from '../../../examples/testbed/daq-simulator.ts';
import { startDataAgent } from '../../../examples/testbed/data-agent.ts';
import type { DataTaking } from '../../../examples/testbed/data-taking.ts';
import { startFastProcessingAgent } from '../../../examples/testbed/fast-processing-agent.ts';
import { startFastmonAgent } from '../../../examples/testbed/fastmon-agent.ts';
import { startWorkers } from '../../../examples/testbed/workers.ts';
import { commandLine } from '../../process/command-line.ts';
import { ROLE_NAMES, type Role } from './role-names.ts';

/** What the agents of the testbed are told. */
export interface RoleOptions extends DataTaking {
  logsPerFile: number;
  sliceTime: number;
}

interface RoleTraits {
  type: string;
  isAwaited: boolean;
  start: (options: Partial<AgentOptions>, told: RoleOptions) => Promise<Agent>;
}

/**
 * Each role: the type of its agent at the monitor; whether somebody else's is waited for, since it has that type, too;
 * and how ours is started.
 */
const ROLES: Record<Role, RoleTraits> = {
  daq: {
    type: 'DAQ_Simulator',
    isAwaited: false, // somebody else's may be started for each run, under the name of its workflow
    start: (options) => startDaqSimulator(options),
  },
  data: {
    type: 'DATA',
    isAwaited: true,
    start: (options) => startDataAgent(options),
  },
  fastmon: {
    type: 'fastmon',
    isAwaited: true,
    start: (options) => startFastmonAgent(options),
  },
  processing: {
    type: 'Fast_Processing',
    isAwaited: true,
    start: (options, { logsPerFile }) => startFastProcessingAgent({ ...options, logsPerFile }),
  },
  workers: {
    type: 'PanDA_Worker',
    isAwaited: false, // those of others have no agent at the monitor
    start: (options, { workers, sliceTime, speed }) =>
      startWorkers({ ...options, count: workers, sliceTime: sliceTime / speed }),
  },
};

/** Between two looks whether an agent of somebody else is there, in ms. */
const LOOK = 1_000;
/** An agent that has beaten within this is there, in ms: the monitor's own rule for the status of an agent. */
const ALIVE = 180_000;

/** Agents under way. */
export type Agents = Partial<Record<Role, Agent>>;

/** Starts ours, lends them, and stops them, however the work ends. */
export async function withAgents<Result>(
  external: Role[],
  options: Partial<AgentOptions>,
  told: RoleOptions,
  work: (agents: Agents) => Promise<Result>,
): Promise<Result> {
  const ours = ROLE_NAMES.filter((role) => !external.includes(role));
  const starts = await Promise.allSettled(ours.map((role) => ROLES[role].start(options, told)));
  const agents = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  try {
    for (const start of starts) if (start.status === 'rejected') throw start.reason;
    return await work(Object.fromEntries(ours.map((role, index) => [role, agents[index]])));
  } finally {
    await Promise.all(agents.map((agent) => agent.stop()));
  }
}

/**
 * Refuses to start beside agents that do the same work: both would take each message, and neither table would be true.
 * @throws naming them
 */
export async function refuseCompany(
  client: MonitorClient,
  external: Role[],
  namespace: string,
): Promise<void> {
  const types: string[] = ROLE_NAMES.filter((role) => !external.includes(role)).map(
    (role) => ROLES[role].type,
  );
  const there = await agentsAlive(client, namespace);
  const names = there.filter(({ agent_type }) => types.includes(agent_type)).map((one) => one.instance_name);
  if (names.length === 0) return;
  throw new Error(
    `In the namespace ${namespace} there are agents already that would do the same work: ${names.join(', ')}.\nChoose another one with --namespace, stop them, or leave their roles to them with --agents. One that was killed counts as there for three minutes.`,
  );
}

/** Waits until the agents of others are there, and says so. */
export async function untilExternal(
  client: MonitorClient,
  external: Role[],
  namespace: string,
  say: (line: string) => void,
  interrupted: AbortSignal,
): Promise<void> {
  for (const role of external) {
    const { type, isAwaited } = ROLES[role];
    if (!isAwaited) continue;
    let isTold = false;
    for (;;) {
      const there = (await agentsAlive(client, namespace)).find(({ agent_type }) => agent_type === type);
      if (there) {
        say(`${role}: ${there.instance_name}`);
        break;
      }
      if (!isTold)
        say(
          `${role}: waiting for an agent of type ${type} in the namespace ${namespace}. Start it with the variables of ${commandLine('env')}.`,
        );
      isTold = true;
      await sleep(LOOK, undefined, { signal: interrupted });
    }
  }
}

/** The agents of a namespace that are there. */
async function agentsAlive(client: MonitorClient, namespace: string) {
  const since = new Date(Date.now() - ALIVE).toISOString();
  const found = await client.listSystemAgents({ query: { namespace, last_heartbeat_after: since } });
  // The last beat of a Python agent may be one of its broker connection, with another status.
  return found.filter((agent) => agent.status !== 'EXITED' && agent.operational_state !== 'EXITED');
}
