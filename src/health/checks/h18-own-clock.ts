import { defineCheck, type Finding } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { span } from '../words.ts';

const { warning, error, remembered } = LIMITS.ownClock;

export const ownClock = defineCheck({
  id: 'H18',
  name: "The monitor's clock and that of the database are right",
  meaning:
    'Receipts, ages and retention go by these clocks: agents seem lost, sessions end, and one that is days ahead would have all logs deleted, which the monitor refuses while the two differ.',
  warning: `they differ by more than ${span(warning)}, or one has jumped by as much within ${span(remembered)}`,
  error: `they differ by more than ${span(error)}, or one has jumped by as much`,
  source:
    "the database's now() against the monitor's clock at each evaluation, and both against the time that has passed since the last one",
  fix: 'On both machines: timedatectl set-ntp true, or start chronyd; after a jump, look at what was stored meanwhile.',
  needs: ['ownClocks'],
  run: ({ ownClocks: { offset, jumps } }) => {
    const findings: Finding[] = [];
    const difference = Math.abs(offset);
    if (difference > warning)
      findings.push({
        level: difference > error ? 'error' : 'warning',
        subject: 'difference',
        title: `The clock of the database is ${span(difference)} ${offset > 0 ? 'ahead of' : 'behind'} that of the monitor`,
        value: span(difference),
        limit: span(difference > error ? error : warning),
        cause:
          'One of the two machines does not get its time from the network, or both from different sources.',
      });
    for (const { clock, by, at } of jumps)
      findings.push({
        level: Math.abs(by) > error ? 'error' : 'warning',
        subject: `jump of the ${clock}`,
        title: `The clock of the ${clock} has jumped ${by > 0 ? 'ahead' : 'back'} by ${span(Math.abs(by))}`,
        since: new Date(at).toISOString(),
        value: span(Math.abs(by)),
        limit: span(warning),
        cause: 'It was set, or its machine was suspended.',
      });
    return findings;
  },
});
