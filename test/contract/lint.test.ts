import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { lintContract } from '../../scripts/contract-lint/lint.ts';
import { rules } from '../../scripts/contract-lint/rules.ts';
import { readContract } from '../../scripts/generate.ts';

// biome-ignore lint/suspicious/noExplicitAny: faults are put into whatever is there
type Contract = any;

/** For each rule a fault that it must catch. */
const FAULTS: Record<string, (contract: Contract) => void> = {
  'no-nullable': ({ components }) => {
    components.schemas.Run.properties.end_time.nullable = true;
  },
  'no-reference-siblings': ({ paths }) => {
    paths['/api/runs/'].get.responses['401'].description = 'beside a reference';
  },
  'no-alias-schemas': ({ components }) => {
    components.schemas.RunAlias = { $ref: '#/components/schemas/Run' };
  },
  'operations-explained': ({ paths }) => {
    delete paths['/api/runs/'].post.security;
  },
  'examples-given': ({ paths }) => {
    delete paths['/api/runs/'].post.requestBody.content['application/json'].example;
  },
  'no-faults-promised': ({ paths }) => {
    paths['/api/runs/'].get.responses['500'] = { description: 'ours' };
  },
  'limits-where-they-are': ({ paths }) => {
    paths['/api/runs/'].get.responses['429'] = paths['/api/logs/'].post.responses['429'];
  },
  'parts-described': ({ components }) => {
    delete components.schemas.Run.properties.end_time.description;
  },
  'descriptions-tell': ({ components }) => {
    components.schemas.Run.properties.end_time.description = 'How it is.';
  },
  'write-lenient-reply-strict': ({ components }) => {
    delete components.schemas.Run.additionalProperties;
  },
  'lists-page': ({ paths }) => {
    paths['/api/runs/'].get.parameters.splice(0, 1);
  },
};

describe('the rules of the contract', () => {
  it('are kept', async () => {
    expect(await lintContract(readContract())).toEqual([]);
  });

  it('have each a fault to catch here', () => {
    expect(Object.keys(FAULTS).sort()).toEqual(Object.keys(rules).sort());
  });

  for (const [rule, breakIt] of Object.entries(FAULTS)) {
    it(`${rule} catches its fault`, async () => {
      const contract: Contract = parse(readContract());
      breakIt(contract);
      const found = await lintContract(stringify(contract, { aliasDuplicateObjects: false }));
      expect(found.some((line) => line.startsWith(`swf/${rule}:`))).toBe(true);
    });
  }
});
