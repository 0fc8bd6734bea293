import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OperationId, operations, type Schema } from '../../generated/operations.ts';
import { withDerivedProperty } from '../../src/http/derived-property.ts';
import { compileBodyReader } from '../../src/http/reading/body-reader.ts';
import { Reference, valid } from './generated/arbitraries.ts';
import { exampleBody } from './proof/contract.ts';

const bodies: Record<string, Schema> = JSON.parse(
  readFileSync(new URL('../../generated/canonical-bodies.json', import.meta.url), 'utf8'),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);

/** A value that may stand for the key of another object. */
function keyOf({ type, format }: Schema): unknown {
  if ([type].flat().includes('integer')) return 7;
  return format === 'uuid' ? '0b9d6f5e-3c2a-4d1b-9e8f-7a6b5c4d3e2f' : 'swf.100010.000001.stf';
}

const cases = Object.entries(bodies).map(([id, schema]) => {
  const object = (schema.items ?? schema) as Schema;
  return [id as OperationId, object, operations[id as OperationId].body as Schema] as const;
});

describe.each(cases)('the canonical schema of %s', (id, canonical, sent) => {
  const properties = canonical.properties ?? {};
  const body = sent.items ?? sent;
  const isCanonical = ajv.compile(canonical);

  it('takes whatever the reader leaves of a body, and the reader leaves what it takes as it is', () => {
    const { schema, prepare } = withDerivedProperty(body);
    const read = compileBodyReader(schema, { timeZone: 'UTC' });
    for (const made of fc.sample(valid(body), { seed: 1, numRuns: 50 }) as Record<string, unknown>[]) {
      const given = Object.fromEntries(
        Object.entries(made).map(([name, value]) => [
          name,
          value instanceof Reference ? keyOf(properties[name] ?? {}) : value,
        ]),
      );
      const outcome = read(prepare(given));
      if (!('value' in outcome)) throw new Error(JSON.stringify([given, outcome]));
      const plain: unknown = JSON.parse(JSON.stringify(outcome.value));
      expect(isCanonical(plain), JSON.stringify([plain, isCanonical.errors])).toBe(true);
      expect(read(outcome.value), JSON.stringify(given)).toEqual(outcome);
    }
  });

  it('takes the example, and shows each property as forms need it', () => {
    const example = exampleBody(operations[id]);
    if (example !== undefined && !Array.isArray(example) && !('x-derived' in body))
      expect(isCanonical(example), JSON.stringify(isCanonical.errors)).toBe(true);
    for (const [name, property] of Object.entries(properties)) {
      expect(property['title'], name).toMatch(/^[A-Z]/);
      expect(property['description'], name).toMatch(/\w+.*\.$/s);
      const types = [property.type ?? []].flat().filter((type) => type !== 'null');
      expect(types.length, name).toBeLessThan(2);
      expect('x-reads' in property, name).toBe(false);
    }
  });

  it('has a default for new objects alone, which is a value that it takes', () => {
    for (const [name, property] of Object.entries(properties)) {
      if (!('default' in property)) continue;
      expect(operations[id].method, name).toBe('POST');
      expect(ajv.validate(property, property['default']), name).toBe(true);
    }
  });

  it('says of every key from which list it is chosen, and which property is sent', () => {
    for (const [name, property] of Object.entries(properties)) {
      const relation = property['x-relation'] as { operation: OperationId; value: string } | undefined;
      const isKey =
        JSON.stringify(body).includes(`"${name}":`) &&
        /"as":"key"/.test(JSON.stringify(body.properties?.[name]));
      expect(relation !== undefined, name).toBe(isKey);
      if (!relation) continue;
      const forms = operations[relation.operation].responses['200']?.['oneOf'] as Schema[] | undefined;
      const rows = forms?.find(({ type }) => type === 'array');
      const named = rows?.items?.properties?.[relation.value];
      expect([property.type].flat(), name).toContain([named?.type].flat()[0]);
    }
  });
});

it('there is one for each body', () => {
  const ids = Object.values(operations).flatMap(({ id, body }) => (body ? [id] : []));
  expect(Object.keys(bodies).sort()).toEqual(ids.sort());
});
