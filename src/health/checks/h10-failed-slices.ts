import { defineCheck } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { count, grouped, percent, span } from '../words.ts';

const { window, least, warningShare, errorShare, retries } = LIMITS.failedSlices;

export const failedSlices = defineCheck({
  id: 'H10',
  name: 'Slices do not fail',
  meaning: 'Workers report slices as failed, or have to try them again and again.',
  warning: `more than ${percent(warningShare)} of the slices finished within ${span(window)} failed, of at least ${least}`,
  error: `more than ${percent(errorShare)} failed, or one was tried ${retries} times`,
  source: 'the newest 1,000 slices that were finished within that time; a slice is tried at most three times',
  fix: 'Open a failed slice: its result says why. A worker that fails every slice is to be stopped.',
  needs: ['slices'],
  run: ({ slices: { finished, failed, failed_since, retried } }) => {
    const share = finished < least ? 0 : failed / finished;
    if (share <= warningShare && retried === 0) return [];
    const isError = share > errorShare || retried > 0;
    return [
      {
        level: isError ? 'error' : 'warning',
        title:
          retried > 0 && share <= warningShare
            ? `${count(retried, 'slice')} had to be tried ${retries} times or more`
            : `${grouped(failed)} of ${grouped(finished)} slices failed`,
        since: failed_since,
        value: percent(finished === 0 ? 0 : failed / finished),
        limit: retried > 0 ? `${retries - 1} retries` : percent(isError ? errorShare : warningShare),
        cause: 'Workers reported them as failed.',
        link: '/tf-slices/?status=failed',
      },
    ];
  },
});
