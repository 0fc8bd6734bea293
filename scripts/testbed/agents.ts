import { userInfo } from 'node:os';
import { Agent, type AgentOptions, type Settings } from '../../src/client/index.ts';
import { CountedClient } from './client.ts';
import type { Tally } from './tally.ts';

const TOPIC = '/topic/epictopic';
const KINDS = {
  runner: { type: 'DAQ_Simulator', subscribesTo: '/queue/workflow_control' },
  data: { type: 'DATA', subscribesTo: TOPIC },
  fastmon: { type: 'fastmon', subscribesTo: TOPIC },
  processing: { type: 'Fast_Processing', subscribesTo: TOPIC },
} satisfies Record<string, AgentOptions>;

/** The agents of the testbed. */
export type Agents = Record<keyof typeof KINDS, Agent>;

/** Who runs the testbed, as its agents have it in their names. */
export const user = process.env['USER'] ?? userInfo().username;

/** Starts the agents, lends them, and stops them, however the work ends. */
export async function withAgents<Result>(
  settings: Settings,
  tally: Tally,
  work: (agents: Agents) => Promise<Result>,
): Promise<Result> {
  const client = new CountedClient(settings, tally);
  const kinds = Object.entries(KINDS);
  const starts = await Promise.allSettled(
    kinds.map(([, kind]) => Agent.start({ ...kind, user, client, namespace: 'testbed' })),
  );
  const agents = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  try {
    for (const start of starts) if (start.status === 'rejected') throw start.reason;
    return await work(
      Object.fromEntries(kinds.map(([name], index) => [name, agents[index]])) as unknown as Agents,
    );
  } finally {
    await Promise.all(agents.map((agent) => agent.stop()));
    await client.close();
  }
}
