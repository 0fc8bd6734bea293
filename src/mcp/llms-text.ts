import { tools } from './tool.ts';

/** What /llms.txt says. @param address of the monitor, with its base path */
export function llmsText(address: string): string {
  const names = tools.map(({ name }) => name).join(', ');
  return `# SWF Monitor

> Run and file bookkeeping for a streaming-workflow testbed: agents, logs, runs, STF files, workflows and messages.

Times are UTC. Reading needs no credentials, unless the monitor was started with SWF_PUBLIC_READ=false.

## For programs

- [Tools](${address}/mcp): the Model Context Protocol over streamable HTTP: ${names}
- [Contract as Markdown](${address}/api/schema/?format=markdown): every operation with its parameters, credentials and statuses
- [Contract as OpenAPI 3.1](${address}/api/schema/): with all schemas and examples
- [How the testbed is](${address}/api/overview/): health checks, runs that are going, agents

## For people

- [Pages](${address}/): testbed, runs, files, agents, logs
- [Documentation of the API](${address}/api/docs/)
`;
}
