import { defineCheck, type Finding, isLive } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { grouped, percent, span } from '../words.ts';

const { warningShare, drain, errorHolds, rates } = LIMITS.capacity;

export const capacity = defineCheck({
  id: 'H11',
  name: 'There are enough workers',
  meaning: 'More slices come than the workers can finish; the queue grows for as long as the run takes.',
  warning: `more than ${percent(warningShare)} of the workers are needed; where they are reckoned, all, for ${span(rates)} and longer while the queue grows`,
  error: `all are needed, the queue grows and takes ${span(drain)} to drain, for ${span(errorHolds)}`,
  source:
    "Little's law: workers needed = slices a second × seconds that each takes, measured over 60 s and over what was finished within 15 min; there are what the run state or the workers report, else what is reckoned from the slices that are finished",
  fix: 'Start more workers: as many as are needed, or raise target_worker_count of the next run.',
  needs: ['runs'],
  run: ({ runs }) =>
    runs.filter(isLive).flatMap(({ number, namespace, capacity: facts, queue_grows_per_s }): Finding[] => {
      const { needed, there, there_from, arrival_per_s, slice_seconds, drain_seconds } = facts;
      if (needed === null || there === null || needed === 0) return [];
      // Those that are reckoned are those at work: they are always nearly as many as are needed, and fewer while the first
      // slices are worked on.
      const isReckoned = there_from === 'reckoned';
      const isShort = needed >= there && queue_grows_per_s > 0 && (drain_seconds ?? 0) > drain;
      if (isReckoned ? !isShort : needed <= warningShare * there) return [];
      const warning: Finding = {
        level: 'warning',
        subject: String(number),
        namespace,
        title: `Run ${number} needs ${grouped(needed)} workers, ${isReckoned ? 'about ' : ''}${grouped(there)} are there`,
        value: `${grouped(needed)} needed`,
        limit: `${grouped(there)} there${isReckoned ? ' (reckoned)' : ''}`,
        cause: `${arrival_per_s.toFixed(1)} slices a second of ${(slice_seconds ?? 0).toFixed(1)} s each; the queue ${
          queue_grows_per_s > 0 ? `grows by ${queue_grows_per_s.toFixed(1)} a second` : 'does not grow'
        }${drain_seconds ? `, and takes ${span(drain_seconds)} to drain` : ''}.`,
        link: `/runs/${number}/`,
      };
      if (!isShort) return [warning];
      const settled = isReckoned ? rates + (slice_seconds ?? 0) : 0;
      return [
        {
          ...warning,
          level: 'error',
          holds: settled + errorHolds,
          before: { ...warning, ...(isReckoned && { holds: settled }) },
        },
      ];
    }),
});
