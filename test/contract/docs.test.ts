import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { operations } from '../../generated/operations.ts';
import { contractDocument } from '../../src/http/document.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { TestClient } from '../test-client.ts';
import { useMonitor } from '../use-monitor.ts';
import { exampleQuery } from './proof/contract.ts';

/** What the examples are tried at. */
const examined = await useMonitor();
const BASE_PATHS = ['', '/swf-monitor'];

describe.each(BASE_PATHS)('the documentation under "%s"', (basePath) => {
  let monitor: TestMonitor;
  let client: TestClient;

  beforeAll(async () => {
    monitor = await startTestMonitor({ SWF_BASE_PATH: basePath });
    client = new TestClient(monitor);
  });
  afterAll(async () => {
    await client.close();
    await monitor.stop();
  });

  /** Everything a browser would load for the page, without one: the files that it names, from both listeners. */
  async function walk(get: (path: string) => ReturnType<TestClient['http']>) {
    const page = await get('/api/docs/');
    expect(page.status).toBe(200);
    const named = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? '');
    expect(named).toHaveLength(5);
    const files = [page];
    for (const name of named) {
      expect(name.startsWith('./'), name).toBe(true);
      const file = await get(`/api/docs/${name.slice(2)}`);
      expect(file.status, name).toBe(200);
      files.push(file);
    }
    return files;
  }

  it('loads all of its files from here, over both listeners', async () => {
    for (const get of [
      (path: string) => client.http('GET', path),
      (path: string) => client.https('GET', path),
    ])
      await walk(get);
  });

  it('has a policy that its own pages keep: no script or style but from here, and nothing is sent elsewhere', async () => {
    const [page] = await walk((path) => client.http('GET', path));
    const policy = Object.fromEntries(
      (page?.headers['content-security-policy'] ?? '').split(';').map((part) => {
        const [name, ...sources] = part.trim().split(/\s+/);
        return [name, sources.join(' ')];
      }),
    );
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'connect-src': "'self'",
      'frame-ancestors': "'none'",
    });
    expect(policy).not.toHaveProperty('upgrade-insecure-requests');
    expect(page?.text).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
    expect(page?.text).not.toMatch(/\son\w+=/);
  });

  it('asks no other server, keeps no token and has no Execute on what never ends', async () => {
    const files = await walk((path) => client.http('GET', path));
    const settings = files.find(({ text }) => text.startsWith('// Starts Swagger UI'))?.text ?? '';
    expect(settings).toContain('validatorUrl: null');
    expect(settings).toContain('persistAuthorization: false');
    expect(settings).not.toMatch(/https?:\/\//);
    expect(files[0]?.text).not.toMatch(/https?:\/\//);
  });

  it('is looked at again with each visit, its files never: their names change with them', async () => {
    const [page, ...files] = await walk((path) => client.http('GET', path));
    expect(page?.headers['cache-control']).toBe('no-cache');
    for (const { headers } of files) expect(headers['cache-control']).toContain('immutable');
    const again = await client.http('GET', '/api/docs/', {
      headers: { 'if-none-match': page?.headers['etag'] ?? '' },
    });
    expect(again).toMatchObject({ status: 304, text: '' });
  });

  it('leads from its address without the last slash', async () => {
    const { status, headers } = await client.http('GET', '/api/docs');
    expect(status).toBe(301);
    expect(new URL(headers['location'] ?? '', `${monitor.http}/api/docs`).href).toBe(
      `${monitor.http}/api/docs/`,
    );
  });

  it('shows the contract with all ways in, and tries it out where the page came from', async () => {
    const { body } = await client.http('GET', '/api/docs/json');
    // Swagger UI asks for them in this order, and puts no word before the token.
    expect(Object.keys(body.components.securitySchemes)).toEqual(['bearer', 'csrf', 'session', 'token']);
    expect(body.servers).toEqual([{ url: basePath === '' ? '/' : basePath, description: 'This monitor.' }]);
    expect(body.info.description).toContain('[`nextAgentId`](#/state/nextAgentId)');
    // Elsewhere a word in backticks may be another thing that has the name of an operation.
    expect(body.paths['/api/messages/stream/'].get.description).toContain('| `heartbeat` |');
    expect(body.paths['/api/messages/stream/'].get.description).toContain('curl -N');
  });

  it('is where the paths of the Django monitor lead', async () => {
    for (const [path, target] of [
      ['/api/schema/swagger-ui/', '/api/docs/'],
      ['/api/schema/redoc/', '/api/docs/'],
      ['/api/mcp-health/', '/api/health/ready/'],
    ]) {
      const answer = await client.http('GET', path ?? '');
      expect([301, 302]).toContain(answer.status);
      expect(answer.headers['location']).toBe(basePath + target);
      expect((await client.http('GET', target ?? '')).status).toBe(200);
    }
  });

  it.each(['', '?format=yaml'])(
    'has the contract itself, with the address of who asks (%s)',
    async (query) => {
      const read = (text: string): { servers: object[] } => (query === '' ? JSON.parse(text) : parse(text));
      const { servers: _examples, ...contract } = contractDocument();
      for (const [answer, url] of [
        [await client.http('GET', `/api/schema/${query}`), monitor.http],
        [await client.https('GET', `/api/schema/${query}`), monitor.https],
        [
          await client.http('GET', `/api/schema/${query}`, { headers: { host: '127.0.0.1:1' } }),
          `http://127.0.0.1:1${basePath}`,
        ],
      ] as const) {
        expect(answer.headers['content-type']).toContain(
          query === '' ? 'application/json' : 'application/yaml',
        );
        const { servers, ...same } = read(answer.text);
        expect(servers).toEqual([{ url, description: 'This monitor.' }]);
        expect(same).toEqual(contract);
      }
    },
  );

  it('has an index of absolute addresses that work', async () => {
    const { body } = await client.http('GET', '/api/');
    expect(Object.keys(body)).toHaveLength(15);
    for (const address of Object.values(body) as string[]) {
      expect(address.startsWith(`${new URL(monitor.http).origin}${basePath}/api/`), address).toBe(true);
      expect((await fetch(address)).status).toBe(200);
    }
  });

  it('is on every answer together with headers that browsers heed', async () => {
    const { headers } = await client.http('GET', '/api/runs/');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-request-id']).toBeTruthy();
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });
});

describe('the examples of the contract', () => {
  const { monitor, client } = examined;

  /** In the order in which one needs the other. */
  const CREATES = [
    'heartbeat',
    'createLog',
    'createRun',
    'createStfFile',
    'createWorkflow',
    'createWorkflowStage',
    'createWorkflowMessage',
    'createSubscriber',
    'createFastmonFile',
    'createWorkflowDefinition',
    'createWorkflowExecution',
    'createTfSlice',
    'createWorker',
    'createRunState',
    'createSystemStateEvent',
    'ensureNamespace',
    'recordAiMemory',
    'nextRunNumber',
    'nextAgentId',
    'nextWorkflowExecutionId',
  ] as const;

  it('can be created one after the other, and read as the contract reads them', async () => {
    const { body: contract } = await client.http('GET', '/api/schema/');
    const keys: Record<string, unknown> = {};
    for (const id of CREATES) {
      const { path } = operations[id];
      const example = structuredClone(
        contract.paths[path].post.requestBody?.content['application/json'].example,
      );
      // The keys that the monitor gave, in the place of those of the example.
      for (const [property, value] of Object.entries(keys))
        if (example && property in example) example[property] = value;
      const answer = await client.https('POST', path, { body: example });
      expect(answer.status, `${id}: ${answer.text}`).toBeLessThan(300);
      if (id === 'createRun') keys['run'] = answer.body.run_id;
      if (id === 'createWorkflow') keys['workflow'] = answer.body.workflow_id;
      if (id === 'createWorkflowStage') keys['stage'] = answer.body.stage_id;
      if (id === 'createWorkflowDefinition') keys['workflow_definition'] = answer.body.id;
    }
    for (const { id, method, path, security } of Object.values(operations)) {
      if (method !== 'GET' || path.includes('{')) continue;
      const query = exampleQuery(operations[id]);
      const { status } = await client.https('GET', path + query, { token: monitor.staffToken });
      expect(status, `${path} ${JSON.stringify(security)}`).toBeLessThan(400);
    }
  });

  it('of changes are accepted, too', async () => {
    const { body: contract } = await client.http('GET', '/api/schema/');
    for (const { method, path, id } of Object.values(operations)) {
      if (method !== 'PATCH') continue;
      const list = (await client.https('GET', path.replace(/\{\w+\}\/$/, ''), { token: monitor.staffToken }))
        .body;
      const key = /\{(\w+)\}/.exec(path)?.[1] ?? '';
      const example = contract.paths[path].patch.requestBody.content['application/json'].example;
      const answer = await client.https('PATCH', path.replace(`{${key}}`, encodeURIComponent(list[0][key])), {
        body: example,
        token: monitor.staffToken,
      });
      expect(answer.status, `${id}: ${answer.text}`).toBe(200);
      expect(answer.body).toMatchObject(example.end_time || example.state_changed_at ? {} : example);
    }
  });
});
