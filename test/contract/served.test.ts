import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Bundle, Node } from '../../scripts/contract/nodes.ts';
import { readContract } from '../../scripts/contract/read.ts';
import { unserved } from '../../scripts/contract/served.ts';
import { Sources } from '../../scripts/contract/sources.ts';
import { lintContract } from '../../scripts/contract-lint/lint.ts';
import { someOf } from '../length.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'swf-contract-'));
  for (const part of ['openapi.yaml', 'contract'])
    cpSync(join(root, part), join(directory, part), { recursive: true });
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Changes a file of the contract. */
function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(directory, file), 'utf8');
  expect(text, file).toContain(from);
  writeFileSync(join(directory, file), text.replace(from, to));
}

/** The line of a text in a file of the contract, from 1. */
function lineOf(file: string, text: string): number {
  const lines = readFileSync(join(directory, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

/** What npm run check says of the paths, with file and line. */
async function faults(): Promise<string[]> {
  const found = await unserved(parse(await readContract(directory)));
  const sources = new Sources(directory);
  return found.map(({ message, at }) => `${sources.locate(at)}: ${message}`);
}

const RUN = 'contract/runs.yaml';

describe('a document that cannot be served is refused, with file and line:', () => {
  it('a path as another one is', async () => {
    change('openapi.yaml', '  /api/runs/{run_id}/:', '  /api/stf-files/{key}/:');
    change(RUN, '  /api/runs/{run_id}/:', '  /api/stf-files/{key}/:');
    change('openapi.yaml', 'runs~1{run_id}~1', 'stf-files~1{key}~1');
    expect(await faults()).toEqual([
      expect.stringMatching(
        /^contract\/\S+\.yaml:\d+: fastify-openapi-glue refuses the path: .*already declared/,
      ),
    ]);
  });

  it.each(
    someOf([
      ['/api/runs/{run-id}/', 'get', 'does not come to this operation: names of parameters have letters'],
      ['/api/runs/:run_id/', 'get', 'does not come to this operation'],
    ]),
  )('the path %s', async (path, method, message) => {
    change('openapi.yaml', '  /api/runs/{run_id}/:', `  ${path}:`);
    change(RUN, '  /api/runs/{run_id}/:', `  ${path}:`);
    change('openapi.yaml', 'runs~1{run_id}~1', `${path.replaceAll('/', '~1').replace('~1api~1', '')}`);
    const line = lineOf(RUN, path) + 8; // behind the path's own parameter
    expect(await faults()).toContainEqual(
      expect.stringContaining(`${RUN}:${line}: a call of ${path} ${message}`),
    );
    expect(method).toBe('get');
  });

  it('a method that is not served, and a cookie that nobody reads', async () => {
    change(RUN, '    delete:\n', '    trace:\n');
    change(RUN, 'name: run_id\n        in: path', 'name: session\n        in: cookie');
    const line = lineOf(RUN, '    trace:');
    const found = await faults();
    expect(found).toContain(`${RUN}:${line}: trace is not served: use one of get, put, post, delete, patch`);
    expect(found).toContainEqual(
      expect.stringContaining('nothing reads the cookie session: make it a header'),
    );
  });

  it('a reference that leads nowhere, a type that there is not, a schema that follows from none', async () => {
    change(RUN, '#/components/schemas/RunPage', '#/components/schemas/Nowhere');
    await expect(readContract(directory)).rejects.toThrow(
      new RegExp(`^${RUN}:${lineOf(RUN, '/Nowhere')}: Can't resolve`),
    );
    change(RUN, '#/components/schemas/Nowhere', '#/components/schemas/RunPage');
    change(RUN, 'as: Int32In', 'as: Int31In');
    await expect(readContract(directory)).rejects.toThrow(
      'x-input: contract/input-types.yaml has no type Int31In',
    );
    change(RUN, 'as: Int31In', 'as: Int32In');
    change(RUN, 'x-page-of: Run ', 'x-page-of: Runs ');
    await expect(readContract(directory)).rejects.toThrow('RunPage is to follow from Runs');
  });

  it('a rule that is broken, and a part that nothing refers to', async () => {
    change(RUN, 'description: When it ended; null while it goes on.', 'description: How it is.');
    change(
      RUN,
      '  schemas:\n',
      '  schemas:\n    Spare: { type: object, description: A spare one., additionalProperties: false }\n',
    );
    const sources = new Sources(directory);
    const contract = await readContract(directory);
    const { components } = parse(contract) as Bundle;
    expect(sources.unused((kind, name) => components[kind]?.[name] !== undefined)).toEqual([
      `${RUN}:${lineOf(RUN, 'Spare')}: nothing refers to Spare`,
    ]);
    expect(await lintContract(contract, { locate: (steps) => sources.locate(steps) })).toContainEqual(
      expect.stringMatching(
        new RegExp(`^${RUN}:${lineOf(RUN, '        end_time:')}: swf/descriptions-tell: `),
      ),
    );
  });
});

it('parameters of a path are those of each of its operations, whose own go first', async () => {
  change(
    RUN,
    '      operationId: deleteRun\n',
    '      operationId: deleteRun\n      parameters: [ { name: run_id, in: path, required: true, description: Own text of it., schema: { type: integer, format: int64 } } ]\n',
  );
  const { paths } = parse(await readContract(directory)) as Bundle;
  const item = paths['/api/runs/{run_id}/'] as Record<string, Node>;
  expect(item['parameters']).toBeUndefined();
  const formats = ['get', 'put', 'patch', 'delete'].map((method) =>
    ((item[method]?.['parameters'] ?? []) as { in: string; schema: Node }[])
      .filter((parameter) => parameter.in === 'path')
      .map(({ schema }) => schema['format']),
  );
  expect(formats).toEqual([['int32'], ['int32'], ['int32'], ['int64']]);
});
