import { defineCheck, type Finding, isLive } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { after, age, span } from '../words.ts';

const { warning, error } = LIMITS.imminent;

export const imminent = defineCheck({
  id: 'H7',
  name: 'A run that is announced begins',
  meaning: 'A run was announced (run_imminent), and data taking never began (start_run).',
  warning: `it has been imminent for ${span(warning)}`,
  error: `it has been imminent for ${span(error)}`,
  source:
    'messages of the run; the default delays before start_run add up to 8 s, workers take 300 s to ramp up',
  fix: 'See what the DAQ simulator logs. If it has gone, start it anew and end this run: on its page as staff, or POST /api/admin/bulk/ with {"resource": "run-states", "action": "end", "keys": [NUMBER]}.',
  needs: ['runs'],
  run: ({ runs, now }) =>
    runs.filter(isLive).flatMap(({ number, namespace, started_at, state, announced_by }): Finding[] => {
      const { state_since: since } = state;
      if (started_at !== null || since === null || age(since, now) <= warning) return [];
      const limit = age(since, now) > error ? error : warning;
      return [
        {
          level: limit === error ? 'error' : 'warning',
          subject: String(number),
          namespace,
          title: `Run ${number} is announced, but does not begin`,
          since: after(since, limit),
          value: span(age(since, now)),
          limit: span(limit),
          cause: `No start_run has come${announced_by ? ` from ${announced_by}` : ''}.`,
          link: `/runs/${number}/`,
        },
      ];
    }),
});
