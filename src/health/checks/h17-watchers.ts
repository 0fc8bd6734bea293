import { defineCheck, type Finding } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { count, span } from '../words.ts';

export const watchers = defineCheck({
  id: 'H17',
  name: 'Watchers keep up, and requests get a connection',
  meaning:
    'Who does not read the stream fast enough is cut off and comes back; who waits for a connection of the database is answered late, or with 503.',
  warning: `a watcher has been lagging for ${span(LIMITS.lagging)}`,
  error: `requests have been waiting for a connection for ${span(LIMITS.waiting)}`,
  source: 'rows of the subscribers; the pool of the process that answers',
  fix: 'More processes answer more requests (SWF_WORKERS); a watcher that lags needs a faster network, or a filter.',
  needs: ['watchers', 'database'],
  run: ({ watchers: { lagging }, database: { waiting } }) => {
    const findings: Finding[] = [];
    if (waiting > 0)
      findings.push({
        level: 'error',
        subject: 'connections',
        title: `${count(waiting, 'request')} wait for a connection to the database`,
        value: String(waiting),
        limit: '0',
        cause: 'More requests come than the database answers with the connections of a process.',
        holds: LIMITS.waiting,
      });
    if (lagging > 0)
      findings.push({
        level: 'warning',
        subject: 'watchers',
        title: `${count(lagging, 'watcher')} of the message stream cannot keep up`,
        value: String(lagging),
        limit: '0',
        cause: 'More messages come than they read.',
        holds: LIMITS.lagging,
        link: '/workflow/messages/',
      });
    return findings;
  },
});
