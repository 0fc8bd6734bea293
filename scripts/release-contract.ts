import { parse } from 'yaml';
import { command, runCommand } from './command.ts';
import { readContract } from './contract/read.ts';
import { release } from './released/released.ts';

const program = command(
  'release-contract',
  'Takes the contract as it stands for the one that callers are promised from now on, under its info.version.\n' +
    'From then on npm run check refuses what would break them, until info.version has a new first number.',
).action(async () => {
  const file = release(parse(await readContract()));
  console.log(`${file} is the released contract. Next: npm run check, then commit it.`);
});

await runCommand(program);
