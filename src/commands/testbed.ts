import { USUAL } from '../../examples/testbed/data-taking.ts';
import { command } from './command.ts';
import { namespace, positive, wholeNumber } from './option-values.ts';
import type { Testbed } from './testbed/play.ts';
import { readExternal } from './testbed/role-names.ts';

export const testbed = command(
  'testbed',
  'Takes data against a running monitor: agents over the message broker, as the Python ones do it.',
  [
    [[], 'a run of five STF files, in half a minute'],
    [['--stf-count', '100', '--speed', '10'], 'more of them, ten times faster'],
    [['--agents', 'python:data'], 'the data agent is one of yours'],
  ],
)
  .option('--stf-count <n>', 'STF files of the run', wholeNumber(1), USUAL.stfCount)
  .option('--periods <n>', 'periods of physics, with a standby between two', wholeNumber(1), USUAL.periods)
  .option('--interval <seconds>', 'between two STF files', positive, USUAL.interval)
  .option('--slices <n>', 'slices of each time-frame file', wholeNumber(0), USUAL.slices)
  .option('--workers <n>', 'slices that are worked on at a time', wholeNumber(1), USUAL.workers)
  .option('--slice-time <seconds>', 'that a worker needs for a slice', positive, 0.5)
  .option('--speed <factor>', 'times faster than in reality', positive, USUAL.speed)
  .option('--logs-per-file <n>', 'log records with each time-frame file', wholeNumber(0), 29)
  .option('--namespace <name>', 'of the agents and their messages', namespace, 'testbed')
  .option(
    '--agents <python:ROLE,…>',
    'roles that are left to agents of your own: daq, data, fastmon, processing, workers',
    readExternal,
    [],
  )
  .option('--patience <seconds>', 'without anything new, until what is missing counts as lost', positive, 20)
  .action(async (options: Testbed) => {
    const { withAgentSettings } = await import('./access/agent-settings.ts');
    const { localAccess } = await import('./access/local-access.ts');
    const { playAndCompare } = await import('./testbed/play.ts');
    await withAgentSettings(localAccess(), (settings) => playAndCompare(settings, options));
  });
