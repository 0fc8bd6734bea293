import { defineCheck } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { after, age, count, span } from '../words.ts';

const { warning, error } = LIMITS.unpublished;

export const unpublished = defineCheck({
  id: 'H4',
  name: 'Messages of sendMessage go out',
  meaning: 'Messages that were handed to the monitor for the broker wait in the database. None is lost.',
  warning: `one waits longer than ${span(warning)}`,
  error: `one waits longer than ${span(error)}`,
  source: 'the oldest row of swf_outgoing_message that is not published',
  fix: 'See that the broker runs and takes messages: GET /api/health/messages/ says in `trouble` what keeps them.',
  needs: ['messages'],
  run: ({ messages: { unpublished, unpublished_since: since, trouble }, now }) => {
    if (since === null || age(since, now) <= warning) return [];
    const isError = age(since, now) > error;
    return [
      {
        level: isError ? 'error' : 'warning',
        title: `${count(unpublished, 'message')} wait to be sent`,
        since: after(since, isError ? error : warning),
        value: span(age(since, now)),
        limit: span(isError ? error : warning),
        cause: trouble ?? 'The broker does not take them, or does not confirm them.',
      },
    ];
  },
});
