import { command } from './command.ts';
import { positive } from './option-values.ts';

export const doctor = command(
  'doctor',
  'Finds what is wrong between the agents of this machine and the monitor.',
  [
    [[], 'a line for each check; under what failed its cause and what to do'],
    [['--json'], 'the same for programs'],
  ],
)
  .option('--json', 'print the results for programs', false)
  .option('--timeout <seconds>', 'how long an answer is waited for', positive, 5)
  .action(async ({ json, timeout }: { json: boolean; timeout: number }) => {
    const { catalogue } = await import('../doctor/catalogue.ts');
    const { readPatient } = await import('../doctor/patient.ts');
    const { asJson, asText, isWell } = await import('../doctor/report.ts');
    const { examine } = await import('../doctor/runner.ts');
    const results = await examine(readPatient(timeout * 1_000), catalogue);
    console.log(json ? asJson(results) : asText(results));
    process.exitCode = isWell(results) ? 0 : 1;
  });
