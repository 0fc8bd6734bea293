import { commandLine } from '../../process/command-line.ts';
import { defineCheck, type Finding } from '../check.ts';
import type { AgentFacts, RunFacts } from '../situation.ts';
import { LIMITS } from '../thresholds.ts';
import { after, count, grouped, percent, span } from '../words.ts';

const { grace, window, warningShare, errorCount } = LIMITS.registration;

/** The manual's advice for an empty page of STF files, with who calls what. */
const ADVICE = `On the data agent's machine: ${commandLine('doctor')}. SWF_MONITOR_URL must be the https:// address of the monitor, SWF_API_TOKEN a token that it takes. The data agent creates the run and each STF file (POST /api/runs/, POST /api/stf-files/): look for failed calls in its log, then start it anew.`;

export const registration = defineCheck({
  id: 'H9',
  name: 'Announced STF files are registered',
  meaning:
    'The DAQ simulator announces STF files, and the data agent does not register them: the page of STF files stays empty.',
  warning: `${percent(warningShare)} of the files announced within ${span(window)} are missing after ${grace} s`,
  error: `${errorCount} or more are announced and none is registered`,
  source: 'stf_gen messages against the rows of STF files, by name',
  fix: ADVICE,
  needs: ['runs', 'agents'],
  run: ({ runs, agents }) =>
    runs.flatMap((run): Finding[] => {
      const { number, namespace, due, registered } = run;
      const { announced, unregistered, unregistered_since: since } = due;
      if (unregistered === 0 || unregistered < warningShare * announced) return [];
      const isNone = registered === 0 && announced >= errorCount;
      return [
        {
          level: isNone ? 'error' : 'warning',
          subject: String(number),
          namespace,
          title: `Run ${number}: ${count(announced, 'STF file')} announced, ${grouped(announced - unregistered)} registered`,
          since: since && after(since, grace),
          value: `${grouped(unregistered)} missing`,
          limit: isNone ? 'one registered' : percent(warningShare),
          cause: whyNone(run, agents),
          link: `/runs/${number}/`,
        },
      ];
    }),
});

function whyNone({ namespace, registered }: RunFacts, agents: AgentFacts[]): string {
  const own = agents.filter((agent) => agent.type === 'DATA' && agent.namespace === namespace);
  const alive = own.find(({ liveness }) => liveness.state === 'alive' || liveness.state === 'late');
  if (alive && registered > 0) return `The data agent ${alive.name} has missed some, or its calls failed.`;
  if (alive) return `The data agent ${alive.name} runs, but does not reach the API or is refused.`;
  const lost = own.find(({ liveness }) => liveness.state === 'lost');
  if (lost) return `The data agent ${lost.name} is lost: last heartbeat ${lost.last_heartbeat}.`;
  return `No data agent (type DATA) runs in the namespace ${namespace ?? 'of the run'}, or it does not reach the API.`;
}
