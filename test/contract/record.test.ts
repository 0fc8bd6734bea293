import { createHash } from 'node:crypto';
import { bundleFromString, createConfig } from '@redocly/openapi-core';
import { expect, it } from 'vitest';
import { contractDocument } from '../../src/http/document.ts';

// However the contract is written, record/contract.txt has what it says: a hash of every operation and every schema,
// references resolved, with examples, without texts. Where a change is meant: npx vitest run test/contract/record.test.ts -u

/** Keys that say something to people, and to programs that make forms for them. */
const TEXTS = new Set(['description', 'summary', 'title', 'x-default', 'x-relation']);

/** Keys whose values are maps by names of ours, in which a text's key is a name as any other. */
const MAPS = new Set(['properties', 'headers', 'responses', 'schemas', 'examples', 'links']);

/** A value with its keys in order and without texts: what is equal has the same JSON. */
function canonical(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item));
    return key === 'required' ? items.sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (key === 'example' || key === 'value') return sorted(value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => MAPS.has(key) || !TEXTS.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, canonical(inner, MAPS.has(key) ? '' : name)]),
  );
}

/** An example as it is, but for the order of its keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}

const hash = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(canonical(value)))
    .digest('hex')
    .slice(0, 16);

it('the contract says what it is recorded to say', async () => {
  const { bundle } = await bundleFromString({
    source: JSON.stringify(contractDocument()),
    absoluteRef: 'openapi.json',
    config: await createConfig({}),
    dereference: true,
  });
  const { paths, components } = bundle.parsed as {
    paths: Record<string, Record<string, unknown>>;
    components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
  };
  const record = [
    ...Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => `${method} ${path} ${hash(operation)}`),
    ),
    ...Object.entries(components.schemas).map(([name, schema]) => `schema ${name} ${hash(schema)}`),
    `security ${hash(components.securitySchemes)}`,
  ];
  await expect(`${record.sort().join('\n')}\n`).toMatchFileSnapshot('record/contract.txt');
});
