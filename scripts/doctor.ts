import { catalogue } from '../src/doctor/catalogue.ts';
import { readPatient } from '../src/doctor/patient.ts';
import { asJson, asText, isWell } from '../src/doctor/report.ts';
import { examine } from '../src/doctor/runner.ts';
import { command, runCommand } from './command.ts';

const program = command('doctor', 'Finds what is wrong between the agents of this machine and the monitor.')
  .option('--json', 'print the results for programs', false)
  .option('--timeout <seconds>', 'how long an answer is waited for', seconds, 5)
  .action(async ({ json, timeout }: { json: boolean; timeout: number }) => {
    const results = await examine(readPatient(timeout * 1_000), catalogue);
    console.log(json ? asJson(results) : asText(results));
    process.exitCode = isWell(results) ? 0 : 1;
  });

await runCommand(program);

function seconds(text: string): number {
  if (!(Number(text) > 0)) throw new Error(`"${text}" is not a number of seconds.`);
  return Number(text);
}
