import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createConfig, lint } from '@redocly/openapi-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import openapiTS, { astToString } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { operations } from '../../generated/operations.ts';

const root = new URL('../../openapi.yaml', import.meta.url);
const ids = Object.keys(operations).sort();

describe('openapi.yaml as it is written, without what follows from it, is opened by', () => {
  it('Redocly, which finds nothing wrong', async () => {
    const config = await createConfig({
      rules: { struct: 'error', 'no-unresolved-refs': 'error', 'no-invalid-schema-examples': 'error' },
    });
    const problems = await lint({ ref: fileURLToPath(root), config });
    expect(problems.map(({ message, location: [at] }) => `${at?.pointer}: ${message}`)).toEqual([]);
  });

  it('Prism, with every operation', async () => {
    const found = await getHttpOperationsFromSpec(fileURLToPath(root));
    expect(found.map(({ iid }) => iid).sort()).toEqual(ids);
  });

  it('openapi-typescript, with every operation', async () => {
    const types = astToString(await openapiTS(root));
    const [, members = ''] = /export interface operations \{([\s\S]*)\n\}/.exec(types) ?? [];
    expect([...members.matchAll(/^ {4}(\w+): \{/gm)].map(([, id]) => id).sort()).toEqual(ids);
  });

  it('and holds nothing but references beside what is said of the whole', () => {
    const { paths, components } = parse(readFileSync(root, 'utf8'));
    const { securitySchemes: _, ...others } = components;
    for (const part of [paths, ...Object.values(others)] as object[])
      for (const [name, item] of Object.entries(part)) expect(Object.keys(item), name).toEqual(['$ref']);
  });
});
