import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs .ci/audit with a registry. */
async function audit(registry: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(join(root, '.ci/audit'), [], {
    cwd: root,
    env: {
      ...process.env,
      npm_config_registry: registry,
      npm_config_fetch_retries: '0',
      npm_config_cache: '/dev/null',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, , [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, said };
}

/** A registry that knows of these advisories, by package. */
async function whileItKnows(advisories: object, work: (registry: string) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    request.resume();
    const isAsked = request.url?.endsWith('/advisories/bulk') === true;
    response.writeHead(isAsked ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isAsked ? advisories : {}));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

it('reports what is known, and fails nothing', async () => {
  const advisory = {
    ...{ id: 1, url: 'https://example.org/advisory', title: 'Answers too much', severity: 'high' },
    ...{ vulnerable_versions: '<99', cwe: [], cvss: { score: 7, vectorString: null } },
  };
  await whileItKnows({ fastify: [advisory] }, async (registry) => {
    const { code, said } = await audit(registry);
    expect(said).toMatch(/high: fastify .*Answers too much \(https:\/\/example\.org\/advisory\)/);
    expect(code).toBe(0);
  });
  await whileItKnows({}, async (registry) =>
    expect(await audit(registry)).toEqual({
      code: 0,
      said: '### .ci/audit: nothing is known to be wrong\n',
    }),
  );
});

it('says where it could not ask', async () => {
  const { code, said } = await audit('http://127.0.0.1:1/');
  expect(said).toContain('npm audit could not ask');
  expect(code).toBe(0);
});
