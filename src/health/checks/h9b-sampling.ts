import { defineCheck, type Finding, isLive } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { after, count, grouped, percent, span } from '../words.ts';

const { grace, window, warningShare, errorShare } = LIMITS.sampling;

export const sampling = defineCheck({
  id: 'H9b',
  name: 'Registered STF files are sampled',
  meaning: 'The fast-monitoring agent takes no time-frame files from STF files that are registered.',
  warning: `${percent(warningShare)} of the files registered within ${span(window)} have none after ${grace} s`,
  error: `${percent(errorShare)} have none`,
  source:
    'rows of STF files without time-frame files, where fast monitoring is enabled or a fastmon agent lives; the fast path takes 10 to 30 s',
  fix: 'See what the fastmon agent logs, and whether it hears stf_ready messages.',
  needs: ['runs', 'agents'],
  run: ({ runs, agents }) =>
    runs.filter(isLive).flatMap(({ number, namespace, due, parameters }): Finding[] => {
      const agent = agents.find(
        ({ type, namespace: its, liveness }) =>
          type === 'fastmon' &&
          its === namespace &&
          (liveness.state === 'alive' || liveness.state === 'late'),
      );
      if (!agent && !parameters.wanted.includes('fastmon')) return [];
      const { registered, unsampled, unsampled_since: since } = due;
      if (unsampled === 0 || unsampled < warningShare * registered) return [];
      const level = unsampled >= errorShare * registered ? 'error' : 'warning';
      return [
        {
          level,
          subject: String(number),
          namespace,
          title: `Run ${number}: ${count(registered, 'STF file')} registered, ${grouped(registered - unsampled)} sampled`,
          since: since && after(since, grace),
          value: `${grouped(unsampled)} without time-frame files`,
          limit: percent(level === 'error' ? errorShare : warningShare),
          cause: agent
            ? `${agent.name} runs, but makes none.`
            : 'The run wants fast monitoring, and no fastmon agent lives.',
          link: `/runs/${number}/`,
        },
      ];
    }),
});
