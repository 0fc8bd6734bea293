import { command } from './command.ts';

export const mock = command(
  'mock',
  'Runs a monitor that answers with the examples of the contract and stores nothing.\n' +
    "It reads the monitor's settings; SWF_HTTP_PORT and SWF_HTTPS_PORT say where it listens.",
  [
    [['--dynamic'], 'with made-up values'],
    [['--proxy', 'http://localhost:8002'], 'in front of a monitor, on ports of its own'],
  ],
)
  .option('--dynamic', 'make answers up from the schemas instead of giving the examples', false)
  .option(
    '--proxy <url>',
    'stand in front of a running monitor, on ports of its own, and report what breaks the contract',
  )
  .action(async (options: { dynamic: boolean; proxy?: string }) => {
    const { runMock } = await import('./mock/run.ts');
    await runMock(options);
  });
