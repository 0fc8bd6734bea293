import type { components } from '../../../generated/api.ts';
import { type AgentRow, agentRows, type LogCount, logCounts } from '../../database/timeline/agents.ts';
import type { Axis } from '../../database/timeline/axis.ts';
import type { MessageCount } from '../../database/timeline/messages.ts';
import type { TimelineReader } from '../../database/timeline/reader.ts';

type Agent = components['schemas']['TimelineAgent'];

/** Most agents of a run: names come from anybody. */
const MOST = 100;

/** The agents of a run, those with the most messages first, and the log records of these. */
export async function readAgents(
  reader: TimelineReader,
  { runNumber, namespace }: { runNumber: number; namespace: string | null },
  axis: Axis,
  messages: MessageCount[],
): Promise<{ agents: Agent[]; logs: LogCount[] | undefined }> {
  const sent = new Map<string, number>();
  for (const { sender_agent: name, count } of messages)
    if (name) sent.set(name, (sent.get(name) ?? 0) + count);
  const names = [...sent.keys()].sort((a, b) => (sent.get(b) ?? 0) - (sent.get(a) ?? 0)).slice(0, MOST);
  const rows = (await reader.part((executor) => agentRows(executor, { names, namespace }, axis))) ?? [];
  const known = new Map(rows.map((row) => [row.instance_name, row]));
  const all = [...new Set([...names, ...known.keys()])].slice(0, MOST);
  const logs = await reader.part((executor) => logCounts(executor, { runNumber, agents: all }, axis));
  const agents = all.map((name) => ({
    ...(known.get(name) ?? unknown(name)),
    messages: sent.get(name) ?? 0,
    errors: errorsOf(name, logs ?? []),
  }));
  return { agents, logs };
}

const unknown = (name: string): AgentRow => ({
  instance_name: name,
  agent_type: null,
  status: null,
  first_at: null,
  last_at: null,
});

const errorsOf = (name: string, logs: LogCount[]) =>
  logs.reduce(
    (sum, log) => (log.instance_name === name && log.level !== 'WARNING' ? sum + log.count : sum),
    0,
  );
