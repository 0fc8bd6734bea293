import { describe, expect, it, vi } from 'vitest';
import { operations } from '../../generated/operations.ts';
import { tools } from '../../src/mcp/tool.ts';
import { writeRun } from '../pages/testbed-rows.ts';
import { useMonitor } from '../use-monitor.ts';
import { ask, connect } from './clients.ts';
import { createToken } from './scoped-token.ts';

const { monitor, client: api } = await useMonitor();
const rows = await writeRun(api, 100010);

describe('who may', () => {
  const read = ['testbed_status', {}] as const;

  it('is who may do the operation: nobody, users, staff, and tokens by their scope', async () => {
    const reader = await createToken(api, 'read');
    for (const token of [undefined, monitor.token, monitor.staffToken, reader]) {
      const client = await connect(monitor, token === undefined ? {} : { token });
      expect((await ask(client, ...read)).isError).toBe(false);
    }
    const client = await connect(monitor, { token: reader, consent: 'accept' });
    const answer = await ask(client, 'send_workflow_command', { command: 'stop', namespace: 'torre1' });
    expect(answer.text).toMatch(/refused \(403\): This token may only read/);
  });

  it('is nobody with a wrong token, whatever is asked', async () => {
    await expect(connect(monitor, { token: 'f'.repeat(40) })).rejects.toThrow();
    const headers = { authorization: `Bearer ${'f'.repeat(40)}` };
    const body = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
    expect(await api.http('POST', '/mcp', { headers, body })).toMatchObject({
      ...{ status: 401, body: { detail: 'Invalid token.' } },
    });
  });

  it('is no page of another site', async () => {
    const body = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
    const from = (origin: string) => api.http('POST', '/mcp', { body, headers: { origin } });
    expect(await from('https://elsewhere.example')).toMatchObject({ status: 403 });
    expect(await from(monitor.http)).toMatchObject({ status: 200 });
  });

  it('is counted: each call is in the metrics under its operation', async () => {
    const client = await connect(monitor);
    const count = async () => {
      const { text } = await api.http('GET', '/metrics');
      return Number(
        /swf_requests_seconds_count\{operation="searchAll",status="200"\} (\d+)/.exec(text)?.[1] ?? 0,
      );
    };
    const before = await count();
    await ask(client, 'find', { q: '100010' });
    expect(await count()).toBe(before + 1);
  });
});

describe('messages', () => {
  const post = (body: unknown) => api.http('POST', '/mcp', { body });

  it('are objects: batches, other JSON and what is deep or large are refused', async () => {
    expect((await post([{ jsonrpc: '2.0', id: 1, method: 'tools/list' }])).status).toBe(400);
    expect((await post('text')).status).toBe(400);
    expect((await post({ jsonrpc: '1.0', id: 1, method: 'tools/list' })).status).toBe(400);
    let deep: object = {};
    for (let level = 0; level < 200; level++) deep = { deep };
    expect((await post({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: deep })).status).toBe(400);
    const params = { name: 'find', arguments: { q: 'x'.repeat(2 * 2 ** 20) } };
    expect((await post({ jsonrpc: '2.0', id: 1, method: 'tools/call', params })).status).toBe(413);
  });

  it('that would hold a connection open are no method', async () => {
    expect(await post({ jsonrpc: '2.0', id: 1, method: 'subscriptions/listen' })).toMatchObject({
      ...{ status: 404, body: { error: { code: -32_601 } } },
    });
  });

  it('of a hundred clients at once are all answered', { timeout: 60_000 }, async () => {
    const clients = await Promise.all(
      Array.from({ length: 100 }, (_, index) => connect(monitor, { isLegacy: index % 2 === 0 })),
    );
    const answers = await Promise.all(clients.map((client) => ask(client, 'find', { q: '100010' })));
    for (const { data } of answers)
      expect(data.result.results[0]).toMatchObject({ kind: 'run', key: '100010' });
    await Promise.all(clients.map((client) => client.close()));
  });
});

describe('messages of many', () => {
  it('come in turns: what comes after a hundred of them is answered before most', async () => {
    // Without the database, whose time is the machine's; on connections that stand, so that all come at the same moment.
    const look = () => api.http('GET', '/api/health/live/');
    await Promise.all(Array.from({ length: 101 }, look));
    let answered = 0;
    const body = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
    const messages = Array.from({ length: 100 }, async () => {
      await api.http('POST', '/mcp', { body });
      answered++;
    });
    await look();
    const before = answered;
    await Promise.all(messages);
    expect(before).toBeLessThan(20);
  });
});

describe('a call that takes long', () => {
  /** Has whoever reads a table wait, as a long search would. */
  const withLock = (table: string, work: () => Promise<void>) =>
    monitor.database.session(async (session) => {
      await session.query({ text: 'begin', values: [] });
      await session.query({ text: `lock table ${table} in access exclusive mode`, values: [] });
      await work().finally(() => session.query({ text: 'rollback', values: [] }));
    });
  const waiting = async () => {
    const [row] = await monitor.database.query<{ count: number }>({
      text: "select count(*) as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      values: [],
    });
    return row?.count;
  };

  it('says that it goes on', async () => {
    const client = await connect(monitor);
    const told: string[] = [];
    let answer: Promise<unknown> = Promise.resolve();
    await withLock('swf_tf_slices', async () => {
      const onprogress = ({ message }: { message?: string }) => told.push(message ?? '');
      answer = client.callTool({ name: 'list_slices', arguments: {} }, { onprogress });
      await vi.waitFor(() => expect(told).toContain('List slices: reading'));
    });
    expect(await answer).toMatchObject({ structuredContent: { count: 3 } });
  });

  it('is over for the client when it is cancelled, and others are answered', async () => {
    const client = await connect(monitor);
    await withLock('swf_tf_slices', async () => {
      const leaving = new AbortController();
      const options = { signal: leaving.signal };
      const call = client.callTool({ name: 'list_slices', arguments: {} }, options);
      const refused = expect(call).rejects.toThrow();
      await vi.waitFor(async () => expect(await waiting()).toBe(1));
      leaving.abort();
      await refused;
      expect((await ask(client, 'list_agents')).isError).toBe(false);
    });
    expect((await ask(client, 'list_slices')).data.count).toBe(3);
  });
});

describe('what can be read', () => {
  it('is a run, an agent and an STF file, each by its address', async () => {
    const client = await connect(monitor);
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate).sort()).toEqual([
      ...['swf://agents/{instance_name}', 'swf://runs/{run_number}', 'swf://stf-files/{file_id}'],
    ]);
    for (const [uri, text] of [
      ['swf://runs/100010', '"run_number":100010'],
      ['swf://agents/data-agent-alice-2', '"agent_type":"DATA"'],
      [`swf://stf-files/${rows.stfId}`, 'swf.100010.000001.stf'],
    ] as const) {
      const { contents } = await client.readResource({ uri });
      expect(JSON.stringify(contents)).toContain(JSON.stringify(text).slice(1, -1));
    }
    await expect(client.readResource({ uri: 'swf://runs/7' })).rejects.toThrow('was not found');
    await expect(client.readResource({ uri: 'file:///etc/passwd' })).rejects.toThrow('There is nothing at');
  });

  it('has prompts for the hand-over of a shift and for an incident, which name tools that there are', async () => {
    const client = await connect(monitor);
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(['shift_handover', 'incident_report']);
    const { messages } = await client.getPrompt({
      name: 'incident_report',
      arguments: { run_number: '100010' },
    });
    const [message] = messages;
    const text = message?.content.type === 'text' ? message.content.text : '';
    expect(text).toContain('run 100010');
    const names = tools.map(({ name }) => name);
    for (const [word] of text.matchAll(/\b[a-z]+_[a-z]+\b/g)) expect(names).toContain(word);
    await expect(client.getPrompt({ name: 'incident_report' })).rejects.toThrow('needs run_number');
  });
});

describe('programs that read texts', () => {
  it('find tools, contract and pages in /llms.txt, and every operation in the contract as Markdown', async () => {
    const { text, headers } = await api.http('GET', '/llms.txt');
    expect(headers['content-type']).toMatch(/^text\/plain/);
    const addresses = [...text.matchAll(/\]\((\S+?)\)/g)].map(([, address]) => new URL(address ?? ''));
    expect(addresses).toHaveLength(6);
    for (const { pathname, search } of addresses) {
      const { status } = await api.http('GET', pathname + search);
      expect([pathname, status]).toEqual([pathname, pathname === '/mcp' ? 405 : 200]);
    }
    const markdown = await api.http('GET', '/api/schema/?format=markdown');
    expect(markdown.headers['content-type']).toMatch(/^text\/markdown/);
    for (const { id, method, path } of Object.values(operations))
      expect(markdown.text).toContain(`### ${id}: ${method} ${path}\n`);
  });
});
