import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { expect, it } from 'vitest';
import { tools } from '../../src/mcp/tool.ts';
import { BROKER_AWAY } from '../monitor.ts';
import { writeRun } from '../pages/testbed-rows.ts';
import { freshEnvironment } from '../scripts/process.ts';
import { useMonitor } from '../use-monitor.ts';
import { ask } from './clients.ts';

const { monitor, client: api } = await useMonitor(BROKER_AWAY);
await writeRun(api, 100010);

/** Connects to `swf-monitor mcp` as a desktop client does. */
async function start(token: string, consent: 'accept' | 'decline' = 'accept'): Promise<Client> {
  const client = new Client(
    { name: 'test', version: '1.0.0' },
    { capabilities: { elicitation: { form: {} } } },
  );
  client.setRequestHandler('elicitation/create', () =>
    consent === 'accept' ? { action: 'accept', content: { agree: true } } : { action: 'decline' },
  );
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['src/bin.ts', 'mcp'],
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      stderr: 'ignore',
      env: freshEnvironment({
        SWF_MONITOR_URL: monitor.https,
        SWF_MONITOR_HTTP_URL: monitor.http,
        SWF_API_TOKEN: token,
        NODE_EXTRA_CA_CERTS: join(monitor.dataDirectory, 'ssl_ca.pem'),
      }),
    }),
  );
  return client;
}

it('swf-monitor mcp has the same tools, and the same answers and refusals', { timeout: 60_000 }, async () => {
  const client = await start(monitor.token);
  expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
  const run = await ask(client, 'diagnose_run', { run_number: 100010 });
  expect(run.data, run.text).toMatchObject({
    ...{ page: `${monitor.https}/runs/100010/`, result: { run_number: 100010 } },
  });
  const slices = await ask(client, 'list_slices', { run_number: 100010, status: 'failed' });
  expect(slices.data, slices.text).toMatchObject({ count: 1, shown: 1 });
  expect((await ask(client, 'diagnose_run', { run_number: 7 })).text).toContain('refused (404)');
  expect((await ask(client, 'search_logs', { level_min: 'loud' })).text).toContain(
    'not one of the available choices',
  );
  const command = await ask(client, 'send_workflow_command', { command: 'stop', namespace: 'torre1' });
  expect(command.text).toContain('refused (403)');
  await client.close();
});

it('a command over it is sent when the person agrees, also by clients of 2025', {
  timeout: 60_000,
}, async () => {
  const given = { command: 'stop', namespace: 'torre1' };
  const declined = await start(monitor.staffToken, 'decline');
  expect((await ask(declined, 'send_workflow_command', given)).text).toContain('did not agree');
  await declined.close();
  const agreed = await start(monitor.staffToken);
  const answer = await ask(agreed, 'send_workflow_command', given);
  expect(answer.data?.result, answer.text).toMatchObject({ destination: '/queue/workflow_control' });
  await agreed.close();
});
