import { defineCheck } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { count, percent, span } from '../words.ts';

const { window, error, errorShare } = LIMITS.deadLetters;

export const deadLetters = defineCheck({
  id: 'H3',
  name: 'Every message can be stored',
  meaning:
    'A message that is not JSON, or that the database refuses, is kept as a dead letter instead of among the messages.',
  warning: `one within ${span(window)}`,
  error: `more than ${error}, or more than ${percent(errorShare)} of the messages`,
  source: 'rows of swf_dead_letter by the time of receipt; the Django monitor warns at any',
  fix: 'Signed in as staff, read them with their reasons at /dead-letters/. Correct the program that sends them, then send them again there.',
  needs: ['messages'],
  run: ({ messages: { dead_letters: dead, dead_since, dead_reason, messages } }) => {
    if (dead === 0) return [];
    const isMany = dead > error || dead > errorShare * (messages + dead);
    return [
      {
        level: isMany ? 'error' : 'warning',
        title: `${count(dead, 'message')} could not be stored or sent`,
        since: dead_since,
        value: String(dead),
        limit: isMany ? `${error} or ${percent(errorShare)} of all` : '0',
        cause: `The last one: ${dead_reason ?? 'its reason is not known'}`,
        link: '/dead-letters/',
      },
    ];
  },
});
