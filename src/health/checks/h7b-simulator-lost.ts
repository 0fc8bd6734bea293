import { defineCheck, type Finding, isLive } from '../check.ts';

/** In seconds. */
const EXITED_FOR = 60;

export const simulatorLost = defineCheck({
  id: 'H7b',
  name: 'Every run still has its DAQ simulator',
  meaning: 'The DAQ simulator leads a run through its states. Where it is lost, nobody ends the run.',
  warning: 'the agent that announced a run that is going has exited for a minute',
  error: 'it is lost',
  source: 'the sender of run_imminent against the heartbeats (H5a)',
  fix: 'Start the simulator anew for the next run, and end this one: on its page as staff, or POST /api/admin/bulk/ with {"resource": "run-states", "action": "end", "keys": [NUMBER]}.',
  needs: ['agents', 'runs'],
  run: ({ agents, runs }) =>
    runs.filter(isLive).flatMap(({ number, namespace, announced_by }): Finding[] => {
      const simulator = agents.find(({ name }) => name === announced_by);
      if (!simulator) return [];
      const { state, since } = simulator.liveness;
      if (state !== 'lost' && state !== 'stopped') return [];
      return [
        {
          level: state === 'lost' ? 'error' : 'warning',
          subject: String(number),
          namespace,
          title: `Run ${number} will not end by itself`,
          since,
          cause: `${simulator.name}, which leads it, ${state === 'lost' ? 'is lost' : 'has exited without ending it'}.`,
          // The message of the end may still be on its way.
          ...(state === 'stopped' && { holds: EXITED_FOR }),
          link: `/runs/${number}/`,
        },
      ];
    }),
});
