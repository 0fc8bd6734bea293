import { defineCheck } from '../check.ts';
import { LIMITS } from '../thresholds.ts';

export const database = defineCheck({
  id: 'H1',
  name: 'The database answers',
  meaning: 'Without it nothing is stored and nothing is shown; agents are answered 503 and try again.',
  warning: `a statement takes longer than ${LIMITS.statement} s`,
  error: 'it does not answer',
  source: 'a small statement, timed at each evaluation; requests give up after 4 s',
  fix: "Start the PostgreSQL server of DATABASE_URL, or fix that address. The embedded one comes back with the monitor: stop it, then npm start. The monitor's log says why.",
  needs: ['database'],
  run: ({ database: { trouble, seconds } }) => {
    if (trouble !== null)
      return [
        {
          level: 'error',
          title: 'The database does not answer',
          cause: `${trouble} Nothing else can be known until it does.`,
        },
      ];
    if (seconds <= LIMITS.statement) return [];
    return [
      {
        level: 'warning',
        title: 'The database is slow',
        value: `${seconds.toFixed(1)} s`,
        limit: `${LIMITS.statement} s`,
        cause:
          'A statement that takes a millisecond otherwise took this long: the machine or its disk has more to do than it can.',
        fix: "See what else runs on the machine of the database, and whether its disk keeps up. Agents' calls wait just as long.",
      },
    ];
  },
});
