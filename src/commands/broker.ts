import { command } from './command.ts';

export const broker = command(
  'broker',
  'Runs the embedded message broker alone, for development and tests. What it keeps is in memory and ends with it.\n' +
    "It reads the monitor's settings, ACTIVEMQ_* among them; a monitor that is started beside it uses it.",
).action(async () => {
  const { runBroker } = await import('./broker/run.ts');
  await runBroker();
});
