import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { DockerfileParser } from 'dockerfile-ast';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/config.ts';

// As far as it goes without a machine that runs containers: what the files say is what the monitor, nginx and the packages have.

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFileSync(`${root}docs/container/${name}`, 'utf8');
const compose = parse(read('compose.yaml')) as {
  services: Record<
    string,
    {
      environment?: Record<string, string>;
      volumes?: string[];
      depends_on?: Record<string, unknown>;
      build?: { context: string; dockerfile: string };
      healthcheck?: { test: string[] };
    }
  >;
  volumes: Record<string, unknown>;
};

it('the services are named as they name each other, and their volumes and files are there', () => {
  const { services, volumes } = compose;
  for (const { volumes: mounted = [], depends_on = {}, build } of Object.values(services)) {
    for (const name of Object.keys(depends_on)) expect(services).toHaveProperty(name);
    for (const mount of mounted) {
      const [from = ''] = mount.split(':');
      // The certificates are the operator's.
      if (!from.startsWith('./')) expect(volumes).toHaveProperty(from);
      else if (from !== './certificates') expect(existsSync(`${root}docs/container/${from}`)).toBe(true);
    }
    if (build) expect(existsSync(`${root}docs/container/${build.context}/${build.dockerfile}`)).toBe(true);
  }
});

it('the monitor takes its settings, for the database, broker and proxy of the others', () => {
  const { services } = compose;
  const filled = Object.entries(services['monitor']?.environment ?? {}).map(([name, value]) => [
    name,
    value.replace(/\$\{\w+:\?\}/, 'secret'),
  ]);
  const config = readConfig(Object.fromEntries(filled));
  expect(config).toMatchObject({ broker: 'external', basePath: '/swf-monitor' });
  expect(services).toHaveProperty(new URL(config.databaseUrl ?? '').hostname);
  expect(services).toHaveProperty(config.brokerHost);
  const nginx = read('nginx.conf');
  const [, host = '', port] = /proxy_pass http:\/\/(\w+):(\d+);/.exec(nginx) ?? [];
  expect(services).toHaveProperty(host);
  expect(Number(port)).toBe(config.httpPort);
  expect(nginx).toContain(`location ${config.basePath}/`);
});

it('the image is made of what npm run build makes, and runs a command that there is', () => {
  const file = DockerfileParser.parse(read('Containerfile'));
  const all = file.getInstructions();
  const known = new Set(['FROM', 'RUN', 'WORKDIR', 'COPY', 'ENV', 'VOLUME', 'EXPOSE', 'USER']);
  for (const extra of ['HEALTHCHECK', 'ENTRYPOINT', 'CMD']) known.add(extra);
  expect(all.map((one) => one.getKeyword().toUpperCase()).filter((word) => !known.has(word))).toEqual([]);
  const copied = file.getCOPYs().flatMap((one) => one.getArguments().map((argument) => argument.getValue()));
  expect(copied).toEqual([
    'package-lock.json',
    'dist/swf-monitor-client-*.tgz',
    'dist/swf-monitor-[0-9]*.tgz',
    './',
  ]);
  const { httpPort, httpsPort } = readConfig({});
  const ports = all.find((one) => one.getKeyword() === 'EXPOSE')?.getArguments() ?? [];
  expect(ports.map((port) => Number(port.getValue()))).toEqual([httpPort, httpsPort]);
  const environment = file.getENVs().flatMap((one) => one.getProperties());
  const settings = environment.map((one) => [one.getName(), one.getValue() ?? ''] as const);
  expect(() => readConfig(Object.fromEntries(settings))).not.toThrow();
});

it('the health check asks where the monitor answers, under the path of its settings', async () => {
  const check = compose.services['monitor']?.healthcheck?.test.slice(1) ?? [];
  const [, ofImage = '[]'] = /^HEALTHCHECK [^\n]*\n +CMD (\[.*\])$/m.exec(read('Containerfile')) ?? [];
  expect(check).toEqual(JSON.parse(ofImage));
  const asked: string[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(status).end();
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const ends = async (SWF_BASE_PATH?: string) => {
    const SWF_HTTP_PORT = String((server.address() as AddressInfo).port);
    const env = { ...process.env, SWF_HTTP_PORT, ...(SWF_BASE_PATH && { SWF_BASE_PATH }) };
    const [code] = await once(spawn(process.execPath, check.slice(1), { env, stdio: 'ignore' }), 'exit');
    return code;
  };
  expect([await ends('/swf-monitor'), await ends()]).toEqual([0, 0]);
  expect(asked).toEqual(['/swf-monitor/api/health/ready/', '/api/health/ready/']);
  status = 503;
  expect(await ends()).toBe(1);
  server.close();
});
