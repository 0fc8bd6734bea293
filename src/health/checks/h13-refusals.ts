import { commandLine } from '../../process/command-line.ts';
import { defineCheck, type Finding } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { count, span } from '../words.ts';

const { window, errorPerMinute } = LIMITS.refusals;

const WHY: Record<number, { cause: string; fix: string }> = {
  400: {
    cause: 'What a program sends is not what the contract says, so it is not stored.',
    fix: 'The text names the field. Correct the program that sends it.',
  },
  401: {
    cause:
      'A program sends no token, or one that this monitor does not know: whatever it wants to write is lost.',
    fix: `On its machine: ${commandLine('doctor')}. A token for SWF_API_TOKEN: ${commandLine('token create', 'NAME')}`,
  },
  403: {
    cause: 'A program may not do this, or sends its token over plain HTTP from another machine.',
    fix: 'Set its SWF_MONITOR_URL to the https:// address of the monitor; what only staff may do needs the token of a staff user.',
  },
};

export const refusals = defineCheck({
  id: 'H13',
  name: 'No program is refused',
  meaning:
    'The monitor refuses requests: agents whose token is wrong, who use plain HTTP, or who send what it cannot store.',
  warning: `one within ${span(window)}`,
  error: `${errorPerMinute} of a kind within a minute`,
  source:
    'replies 401 and 403, and 400 to writes, of all processes, by operation and text; neither reads by people who are not signed in count, nor what people mistype as they sign in',
  fix: 'See which operation is refused and why.',
  needs: ['refusals'],
  run: ({ refusals: all }) =>
    all.map(({ operation, status, text, count: number, most_per_minute, since }): Finding => {
      const isMany = most_per_minute >= errorPerMinute;
      return {
        level: isMany ? 'error' : 'warning',
        subject: `${operation} ${status} ${text}`.slice(0, 250),
        title: `${operation} was refused ${count(number, 'time')} with ${status}: ${text}`,
        since,
        value: `${most_per_minute} in the worst minute`,
        limit: isMany ? `${errorPerMinute} a minute` : '0',
        ...(WHY[status] ?? { cause: text }),
      };
    }),
});
