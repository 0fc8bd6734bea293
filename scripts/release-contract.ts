import { parse } from 'yaml';
import { command, runCommand } from './command.ts';
import { readContract } from './generate.ts';
import { release } from './released/released.ts';

const program = command(
  'release-contract',
  'Takes openapi.yaml as the contract that callers are promised from now on, under its info.version.\n' +
    'From then on npm run check refuses what would break them, until info.version has a new first number.',
).action(() => {
  const file = release(parse(readContract()));
  console.log(`${file} is the released contract. Next: npm run check, then commit it.`);
});

await runCommand(program);
