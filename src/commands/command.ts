import { Command, CommanderError } from 'commander';
import { type CommandName, commandLine } from '../process/command-line.ts';

/** What a command ends with besides 0: it could not do what it was asked, or it was asked for what there is not. */
const REFUSED = 1;
const WRONG_USAGE = 2;

/** The exit codes of all commands, for `--help`. */
export const EXIT_CODES = `
Exit codes:
  0    done
  1    refused or failed; the standard error says why, and what to do
  2    wrong usage: an unknown command or option, or a value that is not allowed
  130  ended by Ctrl-C before it was done (testbed)`;

/** A command with the look that all of ours share. @param usage what stands before the arguments in the help */
export function plainCommand(name: string, usage: string, summary: string): Command {
  return new Command(name)
    .description(summary)
    .configureHelp({ commandUsage: (command) => `${usage} ${command.usage()}` })
    .showHelpAfterError(true)
    .exitOverride();
}

/**
 * A command of `swf-monitor`.
 * @param examples lines of arguments, each with what it does
 */
export function command(
  name: CommandName,
  summary: string,
  examples: [words: string[], meaning: string][] = [],
): Command {
  const lines = examples.map(([words, meaning]) => [commandLine(name, ...words), meaning] as const);
  const width = Math.max(...lines.map(([line]) => line.length));
  const made = plainCommand(name.split(' ').at(-1) ?? name, commandLine(name, '').trimEnd(), summary);
  if (lines.length > 0)
    made.addHelpText(
      'after',
      `\nExamples:\n${lines.map(([line, meaning]) => `  ${line.padEnd(width)}  ${meaning}`).join('\n')}`,
    );
  return made;
}

/** Runs a program; what goes wrong is said in a line, without a stack, and is its exit code. */
export async function runCommand(program: Command): Promise<void> {
  // Whoever reads the pipe has had enough: `| head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    await program.parseAsync();
  } catch (error) {
    // commander has said what is wrong, or printed the help that it was asked for.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
    else {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = REFUSED;
    }
  }
}
