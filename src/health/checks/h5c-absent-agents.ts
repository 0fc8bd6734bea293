import { defineCheck, type Finding, isLive } from '../check.ts';
import { AGENT_TYPES } from '../parameters.ts';

export const absentAgents = defineCheck({
  id: 'H5c',
  name: 'Every agent that a run wants is there',
  meaning:
    'The execution of a run names the agents that it needs; without one of them its files are not registered, sampled or processed.',
  error:
    'a run is going, its execution has `agents.<kind>.enabled`, and no agent of that type lives in its namespace',
  source: 'parameter_values of the execution (T:workflows/*.toml) against the living agents',
  fix: 'Start it with the settings that npm run env prints, in the namespace of the run.',
  needs: ['agents', 'runs'],
  run: ({ agents, runs }) =>
    runs.filter(isLive).flatMap((run) =>
      run.parameters.wanted.flatMap((kind): Finding[] => {
        const types = AGENT_TYPES[kind] ?? [];
        const isThere = agents.some(
          ({ type, namespace, liveness }) =>
            types.includes(type) &&
            namespace === run.namespace &&
            (liveness.state === 'alive' || liveness.state === 'late'),
        );
        if (isThere) return [];
        const wanted = types.join(' or ');
        return [
          {
            level: 'error',
            subject: `${run.number} ${kind}`,
            namespace: run.namespace,
            title: `Run ${run.number} has no ${kind} agent`,
            value: '0',
            limit: '1',
            cause: `Its execution wants one (agents.${kind}.enabled), and no agent of type ${wanted} lives in the namespace ${run.namespace ?? 'of the run'}.`,
            link: '/workflow/agents/',
          },
        ];
      }),
    ),
});
