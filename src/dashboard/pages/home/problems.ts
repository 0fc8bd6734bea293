import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/get.ts';
import { agentState } from '../../model/agent-state.ts';
import { useNow } from '../../parts/clock.ts';
import { ago } from '../../parts/format.ts';
import { homeAgents } from './queries.ts';

/** Something that is wrong now. */
export interface Problem {
  key: string;
  tone: 'bad' | 'warn';
  title: string;
  /** What it means, and what to do. */
  advice: string;
  agent?: string;
}

/** An agent that was lost so long ago is history, in ms. */
const FORGOTTEN = 60 * 60 * 1_000;

const ADVICE = {
  lost: 'It has crashed, hangs, or cannot reach the monitor. On its machine, run npm run doctor.',
  error: 'It reports an error itself: see its log.',
  late: 'Its last heartbeat is more than 90 seconds old; one is due every minute.',
  warning: 'It reports a warning itself, usually that its message broker is away.',
} as const;

/** What is wrong now, errors first; undefined until it is known. */
export function useProblems(): Problem[] | undefined {
  const now = useNow();
  const { data: agents } = useQuery(homeAgents());
  const { data: messages } = useQuery(get('/api/health/messages/'));
  if (!agents || !messages) return undefined;
  const problems: Problem[] = [];
  if (messages.consumer === 'connecting' || messages.trouble)
    problems.push({
      key: 'consumer',
      tone: 'bad',
      title: 'No messages come in',
      advice: messages.trouble ?? 'The monitor has no connection to the message broker.',
    });
  if (messages.dead_letters > 0)
    problems.push({
      key: 'dead',
      tone: 'warn',
      title: `${messages.dead_letters} messages could not be stored or sent`,
      advice: 'They are kept as dead letters: GET /api/messages/dead-letters/ has them with the reasons.',
    });
  for (const agent of agents.rows) {
    const { instance_name: name, last_heartbeat: at } = agent;
    const state = agentState(agent);
    if (state === 'alive' || state === 'stopped' || state === 'one-shot') continue;
    if (state === 'lost' && (!at || now - Date.parse(at) > FORGOTTEN)) continue;
    problems.push({
      key: name,
      tone: state === 'lost' || state === 'error' ? 'bad' : 'warn',
      title: state === 'lost' && at ? `${name} is lost, last heard ${ago(at, now)}` : `${name}: ${state}`,
      advice: ADVICE[state],
      agent: name,
    });
  }
  return problems.toSorted((a, b) => Number(a.tone === 'warn') - Number(b.tone === 'warn'));
}
