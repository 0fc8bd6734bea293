import { defineCheck } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { count, grouped, span } from '../words.ts';

const { window, errorPerMinute } = LIMITS.logErrors;

export const logErrors = defineCheck({
  id: 'H12',
  name: 'No program logs errors',
  meaning: 'A program of the testbed has logged that something failed.',
  warning: `an ERROR within ${span(window)}`,
  error: `a CRITICAL, or ${errorPerMinute} errors within a minute`,
  source: 'log records of level 40 and above by the time of receipt; WARNING never counts',
  fix: 'Read the records, with those before and after them of the same program.',
  needs: ['logs'],
  run: ({ logs: { errors, critical, most_per_minute, since, last } }) => {
    if (errors + critical === 0) return [];
    const isError = critical > 0 || most_per_minute >= errorPerMinute;
    const critically = critical > 0 ? `${grouped(critical)} of them CRITICAL` : undefined;
    return [
      {
        level: isError ? 'error' : 'warning',
        title: `${count(errors + critical, 'error')} in the logs of the last ${span(window)}${critically ? `, ${critically}` : ''}`,
        since,
        value: `${grouped(most_per_minute)} in the worst minute`,
        limit: isError ? `${errorPerMinute} a minute, 0 CRITICAL` : '0',
        cause: last
          ? `The last one, of ${last.instance}: ${last.message}`
          : 'Records of level ERROR and above.',
        link: '/logs/?level=40',
      },
    ];
  },
});
