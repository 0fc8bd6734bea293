import type { Agent, AgentOptions } from '#client';

/** Starts an agent in a process of its own, in the namespace that is the only word of its command. Ctrl-C ends it. */
export async function startAlone(
  start: (options: Partial<AgentOptions> & { namespace: string }) => Promise<Agent>,
): Promise<void> {
  const namespace = process.argv[2] ?? 'testbed';
  const agent = await start({ namespace });
  console.log(`${agent.name} is ready in the namespace ${namespace}`);
}
