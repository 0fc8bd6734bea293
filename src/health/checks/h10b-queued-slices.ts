import { defineCheck, type Finding, isLive } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { after, age, grouped, span } from '../words.ts';

const { warning, error } = LIMITS.queuedSlice;

export const queuedSlices = defineCheck({
  id: 'H10b',
  name: 'Slices do not wait long',
  meaning: 'Slices wait for a worker: there are none, or too few.',
  warning: `the oldest has waited for ${span(warning)}`,
  error: `it has waited for ${span(error)}, that long after start_run, while the run is going`,
  source: 'the oldest queued slice of each run; a slice takes about 30 s, workers ramp up within 300 s',
  fix: 'See that workers run and reach the broker, or start more of them (H11 says how many).',
  needs: ['runs'],
  run: ({ runs, now }) =>
    runs.flatMap((run): Finding[] => {
      const { number, namespace, slices, started_at } = run;
      const { oldest_queued_at: oldest, queued } = slices;
      if (oldest === null || age(oldest, now) <= warning) return [];
      const isRampedUp = started_at !== null && age(started_at, now) > error;
      const level = isLive(run) && isRampedUp && age(oldest, now) > error ? 'error' : 'warning';
      const limit = level === 'error' ? error : warning;
      return [
        {
          level,
          subject: String(number),
          namespace,
          title: `Run ${number}: ${grouped(queued)} slices wait, the oldest for ${span(age(oldest, now))}`,
          since: after(oldest, limit),
          value: span(age(oldest, now)),
          limit: span(limit),
          cause:
            slices.done + slices.failed === 0
              ? 'No slice of the run was finished yet.'
              : 'More slices come than workers finish.',
          link: `/tf-slices/?run_number=${number}&status=queued`,
        },
      ];
    }),
});
