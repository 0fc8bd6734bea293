import { defineCheck, type Finding } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { after, age, span } from '../words.ts';

const { error, forgotten } = LIMITS.stale;

export const stale = defineCheck({
  id: 'H7c',
  name: 'What says that it is running runs',
  meaning:
    'A run or an execution was never ended: its program has gone, or could not reach the monitor when it ended.',
  error: `it has been running for more than ${span(error)}, and nothing was heard of it for as long`,
  source: `the Django monitor's state_stale_hours; those that began more than ${span(forgotten)} ago are history`,
  fix: 'End it: on its page as staff, or POST /api/admin/bulk/ with {"resource": "run-states", "action": "end", "keys": [NUMBER]}; an execution is ended in the same way, with {"resource": "workflow-executions", "action": "end", "keys": ["ID"]}.',
  needs: ['stale'],
  run: ({ stale: all, now }) =>
    all.map(
      ({ kind, key, started_at }): Finding => ({
        level: 'error',
        subject: `${kind} ${key}`,
        title: `${kind === 'run' ? 'Run' : 'Execution'} ${key} was never ended`,
        since: after(started_at, error),
        value: span(age(started_at, now)),
        limit: span(error),
        cause: 'It says that it is running, and nothing was heard of it for half a day.',
        link: kind === 'run' ? `/runs/${key}/` : `/workflow-executions/${encodeURIComponent(key)}/`,
      }),
    ),
});
