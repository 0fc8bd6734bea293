import { command } from './command.ts';

export const env = command('env', "Prints the agents' environment as export lines, for ~/.env.", [
  [['>> ~/.env'], 'with a token of the user agent, who is no staff'],
  [['alice', '--host', 'daq1'], 'a token of alice, for agents on another machine'],
])
  .argument('[name]', 'the user for whom a new token is made', 'agent')
  .option('--token <key>', 'use this token instead of making one')
  .option(
    '--host <name>',
    'the name by which the agents reach this machine; else they get SWF_PUBLIC_URL, or localhost',
  )
  .action(async (name: string, { token, host }: { token?: string; host?: string }) => {
    const { printEnvironment } = await import('./env/print.ts');
    await printEnvironment(name, host, token);
  });
