import { defineCheck, type Finding, isLive } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { span } from '../words.ts';

export const agentStatus = defineCheck({
  id: 'H5b',
  name: 'No agent reports trouble',
  meaning: 'Agents say with each heartbeat how they are. WARNING is what an agent says whose broker is away.',
  warning: 'an agent reports WARNING',
  error: `an agent reports ERROR, or WARNING for more than ${span(LIMITS.agentWarning)} while a run is going in its namespace`,
  source: 'status of living agents',
  fix: 'See what it logs. If its broker is away: start the broker, or correct ACTIVEMQ_HOST and ACTIVEMQ_PORT where the agent runs.',
  needs: ['agents', 'runs'],
  run: ({ agents, runs }) =>
    agents.flatMap(({ name, namespace, status, liveness }): Finding[] => {
      if (liveness.state !== 'alive' && liveness.state !== 'late') return [];
      if (status !== 'WARNING' && status !== 'ERROR') return [];
      const hasRun = runs.some((run) => isLive(run) && run.namespace === namespace);
      const common = {
        subject: name,
        namespace,
        title: `${name} reports ${status}`,
        value: status,
        limit: 'OK',
        cause:
          status === 'WARNING'
            ? 'As a rule its message broker is away: it hears of no run and announces none.'
            : 'Its last heartbeat says that it cannot work.',
        link: `/workflow/agents/${encodeURIComponent(name)}/`,
      };
      if (status === 'ERROR') return [{ level: 'error', ...common }];
      const warning: Finding = { level: 'warning', ...common };
      return hasRun
        ? [{ level: 'error', ...common, holds: LIMITS.agentWarning, before: warning }]
        : [warning];
    }),
});
