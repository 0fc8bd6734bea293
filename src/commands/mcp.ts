import { command } from './command.ts';

export const mcp = command(
  'mcp',
  'Offers the tools of a monitor to an AI agent on this machine, over its standard input and output.',
  [[[], 'for the settings of a client; docs/assistants.md has them for three']],
).action(async () => {
  const { withAgentSettings } = await import('./access/agent-settings.ts');
  const { localAccess } = await import('./access/local-access.ts');
  const { serveTools } = await import('./mcp/stdio.ts');
  await withAgentSettings(localAccess(), serveTools);
});
