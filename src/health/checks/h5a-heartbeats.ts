import { commandLine } from '../../process/command-line.ts';
import { defineCheck, type Finding, isLive } from '../check.ts';
import type { AgentFacts, RunFacts } from '../situation.ts';
import { LIMITS } from '../thresholds.ts';
import { span } from '../words.ts';

export const heartbeats = defineCheck({
  id: 'H5a',
  name: 'Every agent sends its heartbeats',
  meaning:
    'An agent that fell silent without saying that it exits has crashed, hangs, or cannot reach the monitor.',
  warning: 'none for 90 s (late); for 180 s (lost), where no run is going in its namespace',
  error: 'none for 180 s, while a run is going in its namespace',
  source:
    'heartbeats come every 60 s (agent_manager: 30 s), and an agent is given up after three minutes; src/agents/liveness.ts. One that exits in order, a one-shot program, and one that a newer agent of its type has replaced never alarm; one that is lost is shown for an hour',
  fix: `On its machine: ${commandLine('doctor')}. If it hangs or has crashed, start it anew.`,
  needs: ['agents', 'runs'],
  run: ({ agents, runs }) =>
    agents.flatMap((agent): Finding[] => {
      const { name, namespace, liveness } = agent;
      const { state, since, age_seconds: silent } = liveness;
      if (state !== 'late' && state !== 'lost') return [];
      if (isForgotten(agent)) return [];
      if (agents.some((other) => isSuccessor(other, agent))) return [];
      const run = runs.find((one) => isLive(one) && one.namespace === namespace);
      return [
        {
          level: state === 'lost' && run ? 'error' : 'warning',
          subject: name,
          namespace,
          title: `${name} is ${state === 'lost' ? 'lost' : 'late'}`,
          since,
          value: `${span(silent ?? 0)} since its last heartbeat`,
          limit: state === 'lost' ? '180 s' : '90 s',
          cause: whatStops(agent, state === 'lost' ? run : undefined),
          link: `/workflow/agents/${encodeURIComponent(name)}/`,
        },
      ];
    }),
});

/** Whether an agent was lost so long ago that it is history. */
export const isForgotten = ({ liveness: { state, age_seconds: silent } }: AgentFacts): boolean =>
  state === 'lost' && (silent ?? 0) > LIMITS.lostAgentForgotten;

/** A crashed agent comes back under a new name: its rows are never used again. */
function isSuccessor(other: AgentFacts, { type, namespace, last_heartbeat }: AgentFacts): boolean {
  return (
    other.type === type &&
    other.namespace === namespace &&
    other.liveness.state === 'alive' &&
    last_heartbeat !== null &&
    Date.parse(other.created_at) > Date.parse(last_heartbeat)
  );
}

function whatStops({ type }: AgentFacts, run: RunFacts | undefined): string {
  const silence =
    'It sent no heartbeat and did not say that it exits: it has crashed, hangs, or cannot reach the monitor.';
  return run ? `${silence} Run ${run.number} goes on without its ${type} agent.` : silence;
}
