import type { Command } from 'commander';
import { plainCommand } from '../src/commands/command.ts';

export { runCommand } from '../src/commands/command.ts';

/** A developers' command, which is an npm script of the same name. */
export function command(name: string, summary: string): Command {
  return plainCommand(name, `npm run ${name} --`, summary);
}
