import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContract } from '../../scripts/contract/read.ts';
import { lintContract } from '../../scripts/contract-lint/lint.ts';
import { rules } from '../../scripts/contract-lint/rules.ts';

// biome-ignore lint/suspicious/noExplicitAny: faults are put into whatever is there
type Contract = any;

const written = await readContract();
const parsed: Contract = parse(written);

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
  'tools-usable': ({ paths }) => {
    paths['/api/runs/'].get['x-mcp'].example = { colour: 'blue' };
  },
  'inputs-titled': ({ components }) => {
    delete components.schemas.RunPatch.properties.end_time.title;
  },
  'relations-found': ({ components }) => {
    components.schemas.StfFilePatch.properties.run['x-relation'].label = 'colour';
  },
  'admin-found': ({ tags }) => {
    tags.find(({ name }: Contract) => name === 'runs')['x-admin'].filters.push('colour');
  },
  'no-mixed-enum': ({ components }) => {
    components.schemas.LogLevelIn = {
      description: 'A level of the log, by its number.',
      enum: [10, 0, '10', '0'],
      'x-reads': { as: 'choice', values: [10, 0] },
    };
  },
  'items-beside-array': ({ components }) => {
    delete components.schemas.JsonIn.anyOf[1].items;
  },
  'no-type-lists': ({ components }) => {
    components.schemas.AppLog.properties.level.type = ['integer', 'string'];
  },
  'required-repeated': ({ components }) => {
    components.schemas.RunInput.allOf.pop();
  },
  'alternatives-within-all-of': ({ components }) => {
    components.schemas.TFSliceInput.anyOf = components.schemas.TFSliceInput.allOf.pop().anyOf;
  },
  'alternatives-require-alone': ({ components }) => {
    const [, , { anyOf }] = components.schemas.TFSliceInput.allOf;
    anyOf[1].properties = { tf_filename: { type: 'string', description: 'Name of the slice itself.' } };
  },
  'formats-said': ({ components }) => {
    delete components.schemas.Int64In.anyOf[0].format;
  },
  'one-of-disjoint': ({ paths, components }) => {
    const { schema } = paths['/api/logs/'].get.responses['200'].content['application/json'];
    const { count, ...properties } = components.schemas.AppLogPage.properties;
    schema.oneOf.push({ ...components.schemas.AppLogPage, properties });
  },
  'no-map-among-forms': ({ components }) => {
    const { additionalProperties } = components.schemas.BadRequest;
    components.schemas.BadRequest = {
      description: 'Every fault by its field, or one sentence.',
      anyOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', additionalProperties }],
    };
  },
  'no-new-twins': ({ components }) => {
    components.schemas.NewRun = structuredClone(components.schemas.Run);
  },
  'names-free': ({ components }) => {
    components.schemas.Json = components.schemas.AnyJson;
  },
  'patterns-unicode': ({ components }) => {
    components.schemas.DestinationIn.pattern = '^a\\-z$';
  },
  'no-head': ({ paths }) => {
    paths['/api/runs/'].head = { ...paths['/api/runs/'].get, operationId: 'headRuns' };
  },
  'empty-values-said': ({ components }) => {
    delete components.parameters.Limit.allowEmptyValue;
  },
  'integers-bounded': ({ components }) => {
    delete components.parameters.Offset.schema.maximum;
  },
  'texts-without-nul': ({ components }) => {
    delete components.parameters.Cursor.schema.pattern;
  },
  'bodies-required': ({ paths }) => {
    paths['/api/runs/{run_id}/'].patch.requestBody.required = true;
  },
  'items-linked': ({ paths }) => {
    delete paths['/api/runs/'].post.responses['201'].links;
  },
  'no-colon-in-path': ({ paths }) => {
    paths['/api/runs:latest/'] = paths['/api/runs/'];
    delete paths['/api/runs/'];
  },
};

describe('the rules of the contract', () => {
  it('are kept', async () => {
    expect(await lintContract(written)).toEqual([]);
  });

  it('have each a fault to catch here', () => {
    expect(Object.keys(FAULTS).sort()).toEqual(Object.keys(rules).sort());
  });

  for (const [rule, breakIt] of Object.entries(FAULTS)) {
    it(`${rule} catches its fault`, async () => {
      const contract: Contract = structuredClone(parsed);
      breakIt(contract);
      const found = await lintContract(contract, { only: rule });
      expect(found).not.toEqual([]);
    });
  }
});
