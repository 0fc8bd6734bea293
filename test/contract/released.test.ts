import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Contract } from '../../scripts/released/comparable.ts';
import { breakingChanges } from '../../scripts/released/compare.ts';
import { brokenPromises, release, releasedContract } from '../../scripts/released/released.ts';
import { contractDocument } from '../../src/http/document.ts';

// biome-ignore lint/suspicious/noExplicitAny: changes are made to whatever is there
type Document = any;
type Change = [what: string, make: (contract: Document) => void, found: RegExp];
type Harmless = [what: string, make: (contract: Document) => void];

const contract = (): Contract => contractDocument() as unknown as Contract;
const changed = (make: (contract: Document) => void): Contract => {
  const document = contract();
  make(document);
  return document;
};

const RUNS = '/api/runs/';
const parameter = ({ paths }: Document, name: string) =>
  paths[RUNS].get.parameters.find((candidate: { name: string }) => candidate.name === name);
const run = ({ components }: Document) => components.schemas.Run;
const written = ({ components }: Document) => components.schemas.RunPatch.properties;

const BREAKING: Change[] = [
  [
    'an operation goes',
    ({ paths }) => delete paths['/api/users/'].get,
    /GET \/api\/users\/: the operation is gone/,
  ],
  ['a path goes', ({ paths }) => delete paths['/api/users/'], /GET \/api\/users\/: the operation is gone/],
  [
    'a parameter goes',
    (document) => Object.assign(parameter(document, 'run_id'), { name: 'number' }),
    /GET \/api\/runs\/: parameter run_id is gone/,
  ],
  [
    'a parameter becomes required',
    (document) => Object.assign(parameter(document, 'run_number'), { required: true }),
    /parameter run_number is required now/,
  ],
  [
    'a parameter comes that is required',
    ({ paths }) =>
      paths[RUNS].get.parameters.push({
        name: 'shift',
        in: 'query',
        required: true,
        schema: { type: 'string' },
      }),
    /parameter shift is new, and required/,
  ],
  [
    'a parameter takes fewer words',
    (document) => parameter(document, 'ordering').schema.enum.pop(),
    /no longer taken: ordering: "-end_time"/,
  ],
  [
    'a parameter is of another type',
    (document) => Object.assign(parameter(document, 'run_number').schema, { type: 'boolean' }),
    /no longer taken: run_number: integer/,
  ],
  [
    'a property that is new must be sent',
    ({ components }) => {
      components.schemas.RunPatch.properties.shift = { type: 'string' };
      components.schemas.RunInput.required.push('shift');
    },
    /POST \/api\/runs\/: .*shift/,
  ],
  [
    'a property must be sent',
    ({ components }) => components.schemas.RunInput.required.push('end_time'),
    /POST \/api\/runs\/: no longer taken: body: without end_time/,
  ],
  [
    'a property is no longer read',
    (document) => delete written(document).run_conditions,
    /no longer taken: body.run_conditions: the property itself/,
  ],
  [
    'a property takes fewer types',
    ({ components }) => components.schemas.Int32In.anyOf.pop(),
    /POST \/api\/runs\/: no longer taken: body.run_number: string, not only integer/,
  ],
  [
    'a property takes null no longer',
    (document) => Object.assign(written(document), { end_time: written(document).start_time }),
    /no longer taken: body.end_time: null/,
  ],
  [
    'a property takes fewer words',
    ({ components }) => components.schemas.LogLevelIn.anyOf[1].enum.pop(),
    /POST \/api\/logs\/: no longer taken: body.level: "0"/,
  ],
  [
    'a property takes shorter texts',
    ({ components }) => Object.assign(components.schemas.NonBlank100In, components.schemas.NonBlank50In),
    /no longer taken: body.\w+: more than 50 characters/,
  ],
  [
    'a property takes smaller numbers',
    ({ components }) => Object.assign(components.schemas.Int32In.anyOf[0], { maximum: 10 }),
    /POST \/api\/runs\/: no longer taken: body.run_number: beyond maximum 10/,
  ],
  [
    'the largest body is smaller',
    ({ paths }) => Object.assign(paths['/api/logs/bulk/'].post, { 'x-body-limit': 1000 }),
    /a body of more than 1000 bytes/,
  ],
  [
    'a property goes from a reply',
    (document) => {
      delete run(document).properties.end_time;
      run(document).required = run(document).required.filter((name: string) => name !== 'end_time');
    },
    /GET \/api\/runs\/: may be answered now: 200\[\] without end_time/,
  ],
  [
    'a property may be missing in a reply',
    (document) => run(document).required.pop(),
    /GET \/api\/runs\/: may be answered now: 200\[\]: without run_conditions/,
  ],
  [
    'a property may be null in a reply',
    (document) => Object.assign(run(document).properties.run_number, { type: ['integer', 'null'] }),
    /may be answered now: 200\[\]\.run_number: null/,
  ],
  [
    'a property of a reply is of another type',
    (document) => Object.assign(run(document).properties.run_number, { type: 'string' }),
    /may be answered now: 201.run_number: string, not only integer/,
  ],
  [
    'a property of a reply has a word more',
    ({ components }) => components.schemas.SystemAgent.properties.operational_state.enum.push('LOST'),
    /may be answered now: 200\[\]\.operational_state: "LOST"/,
  ],
  [
    'a property of a reply has any word',
    ({ components }) => delete components.schemas.SystemAgent.properties.operational_state.enum,
    /may be answered now: .*operational_state: any value/,
  ],
  [
    'a list has another form',
    ({ paths }) =>
      paths[RUNS].get.responses['200'].content['application/json'].schema.oneOf.push({ type: 'string' }),
    /GET \/api\/runs\/: may be answered now: 200: string/,
  ],
  ['a status goes', ({ paths }) => delete paths[RUNS].post.responses['201'], /responses › 201 is gone/],
  [
    'a reply is of another type of content',
    ({ paths }) => {
      const { content } = paths[RUNS].post.responses['201'];
      content['application/xml'] = content['application/json'];
      delete content['application/json'];
    },
    /responses › 201 › content › application\/json is gone/,
  ],
  [
    'a header goes',
    ({ paths }) => delete paths['/api/logs/'].get.responses['200'].headers.Link,
    /headers › Link is gone/,
  ],
  [
    'credentials are needed where none were',
    ({ paths }) => Object.assign(paths[RUNS].get, { security: [{ token: [] }, { bearer: [] }] }),
    /needs other credentials: \{\} was enough/,
  ],
  [
    'only staff may',
    ({ paths }) =>
      Object.assign(paths[RUNS].post, { security: [{ token: ['staff'] }, { bearer: ['staff'] }] }),
    /needs other credentials: \{"token":\[\]\} was enough/,
  ],
  [
    'a way to give credentials goes',
    ({ paths }) => Object.assign(paths[RUNS].post, { security: [{ token: [] }] }),
    /\{"bearer":\[\]\} was enough/,
  ],
  [
    'a path is written otherwise, as typed clients have it',
    ({ paths }) => {
      paths['/api/runs/{id}/'] = paths['/api/runs/{run_id}/'];
      delete paths['/api/runs/{run_id}/'];
    },
    /GET \/api\/runs\/\{run_id\}\/: the operation is gone/,
  ],
  [
    'an operation has another id, after which methods of clients are named',
    ({ paths }) => Object.assign(paths[RUNS].get, { operationId: 'findRuns' }),
    /GET \/api\/runs\/: operationId was "listRuns" and is "findRuns"/,
  ],
  [
    'an operation has another tag, after which modules of clients are named',
    ({ paths }) => Object.assign(paths[RUNS].get, { tags: ['state'] }),
    /GET \/api\/runs\/: tags was \["runs"\] and is \["state"\]/,
  ],
  [
    'a schema has another name, after which types of clients are named',
    (document) => {
      const { Live, ...schemas } = document.components.schemas;
      document.components.schemas = { ...schemas, Alive: Live };
      const alive = JSON.stringify(document.paths).replaceAll('schemas/Live"', 'schemas/Alive"');
      document.paths = JSON.parse(alive);
    },
    /^components › schemas › Live is gone$/,
  ],
  [
    'credentials are given otherwise',
    ({ components }) => Object.assign(components.securitySchemes.token, { name: 'X-Token' }),
    /components › securitySchemes › token is another/,
  ],
  [
    'a constant of a reply is another',
    ({ components }) => Object.assign(components.schemas.NextRunNumber.properties.status, { const: 'done' }),
    /POST \/api\/state\/next-run-number\/: may be answered now: 200.status: "done"/,
  ],
  [
    'a constant of a reply becomes any value',
    ({ components }) => {
      components.schemas.NextRunNumber.properties.status = { type: 'string' };
    },
    /may be answered now: 200.status: any value/,
  ],
  [
    'a number of a reply may be larger',
    (document) => Object.assign(run(document).properties.run_id, { maximum: 2 ** 53 }),
    /may be answered now: 201.run_id: beyond maximum 2147483647/,
  ],
  [
    'a number of a reply has more bits',
    (document) => Object.assign(run(document).properties.run_number, { format: 'int64' }),
    /may be answered now: 201.run_number: beyond format "int32"/,
  ],
  [
    'a text of a reply has no format any more',
    (document) => delete run(document).properties.start_time.format,
    /may be answered now: 201.start_time: beyond format "date-time"/,
  ],
  [
    'a reply lacks a property that it could have',
    ({ components }) => delete components.schemas.TFSlice.properties.tf_filename,
    /GET \/api\/tf-slices\/: may be answered now: 200\[\] without tf_filename/,
  ],
  [
    'the values of a map are of another type',
    ({ components }) =>
      Object.assign(components.schemas.Index, { additionalProperties: { type: 'integer' } }),
    /GET \/api\/: may be answered now: 200.\*: integer, not only string/,
  ],
  [
    'another success is answered',
    ({ paths }) => Object.assign(paths[RUNS].post.responses, { 202: paths[RUNS].post.responses[201] }),
    /POST \/api\/runs\/: may be answered now: 202/,
  ],
  [
    'a header has other values',
    ({ components }) => Object.assign(components.headers.RetryAfter.schema, { type: 'string' }),
    /may be answered now: responses › 503 › Retry-After: string, not only integer/,
  ],
  [
    'a text must be longer',
    ({ components }) => Object.assign(components.schemas.NameKeyIn.anyOf[0], { minLength: 2 }),
    /no longer taken: body.stf_file: beyond minLength 2/,
  ],
  [
    'a text must look otherwise',
    ({ components }) => Object.assign(components.schemas.DestinationIn, { pattern: '^/topic/' }),
    /no longer taken: body.destination: beyond pattern/,
  ],
  [
    'there may be fewer of something',
    ({ components }) => Object.assign(components.schemas.BulkLogsInput, { maxItems: 10 }),
    /no longer taken: body: beyond maxItems 10/,
  ],
  [
    'a keyword comes that is compared nowhere',
    ({ components }) => Object.assign(components.schemas.DestinationIn, { not: { const: '/topic/x' } }),
    /no longer taken: body.destination: beyond not/,
  ],
  [
    'one of two ways to say something goes',
    ({ components }) => components.schemas.TFSliceInput.allOf[2].anyOf.pop(),
    /no longer taken: body: without fastmon_file/,
  ],
  [
    'properties that are not named are refused',
    ({ components }) => Object.assign(components.schemas.RunPatch, { additionalProperties: false }),
    /no longer taken: body: properties without a name/,
  ],
  [
    'a value is read otherwise',
    ({ components }) => Object.assign(components.schemas.UuidIn, { 'x-reads': { as: 'text', blank: false } }),
    /no longer taken: body.workflow_id: read otherwise/,
  ],
  [
    'a body is required',
    ({ paths }) => {
      paths['/api/state/next-run-number/'].post.requestBody = paths[RUNS].post.requestBody;
    },
    /next-run-number\/: a body is required now/,
  ],
  [
    'a parameter may be empty no longer',
    ({ components }) => delete components.parameters.Cursor.allowEmptyValue,
    /GET \/api\/logs\/: parameter cursor may be empty no longer/,
  ],
  [
    'several values of a parameter are written otherwise',
    (document) => Object.assign(parameter(document, 'run_number'), { explode: false }),
    /parameter run_number is written otherwise: explode/,
  ],
  [
    'a list has another order',
    ({ paths }) => Object.assign(paths['/api/logs/'].get, { 'x-order': ['id'] }),
    /GET \/api\/logs\/: the operation does otherwise: x-order/,
  ],
  [
    'a filter compares another column',
    (document) => Object.assign(parameter(document, 'run_number'), { 'x-column': 'run_id' }),
    /parameter run_number does otherwise: x-column/,
  ],
];

const HARMLESS: Harmless[] = [
  ['nothing', () => undefined],
  ['an operation comes', ({ paths }) => Object.assign(paths, { '/api/shifts/': paths['/api/users/'] })],
  [
    'a parameter comes',
    ({ paths }) =>
      paths[RUNS].get.parameters.push({ name: 'shift', in: 'query', schema: { type: 'string' } }),
  ],
  [
    'parameters change places',
    ({ paths }) => paths[RUNS].get.parameters.splice(0, 0, paths[RUNS].get.parameters.pop()),
  ],
  ['a parameter takes another word', (document) => parameter(document, 'ordering').schema.enum.push('phase')],
  ['a property is read, too', (document) => Object.assign(written(document), { shift: { type: 'string' } })],
  ['a property need not be sent', ({ components }) => components.schemas.RunInput.required.pop()],
  [
    'a property takes another type',
    ({ components }) => Object.assign(components.schemas.DateTimeIn, { type: ['string', 'integer'] }),
  ],
  [
    'a property takes null',
    (document) => Object.assign(written(document), { start_time: written(document).end_time }),
  ],
  ['a property takes another word', ({ components }) => components.schemas.LogLevelIn.anyOf[0].enum.push(5)],
  [
    'a property takes longer texts',
    ({ components }) => Object.assign(components.schemas.NonBlank50In, components.schemas.NonBlank100In),
  ],
  [
    'a reply says more',
    (document) => {
      run(document).properties.shift = { type: 'string' };
      run(document).required.push('shift');
    },
  ],
  [
    'a property of a reply is never null any more',
    (document) => Object.assign(run(document).properties.end_time, { type: 'string' }),
  ],
  [
    'a property of a reply has a word less',
    ({ components }) => components.schemas.SystemAgent.properties.operational_state.enum.pop(),
  ],
  [
    'another error is documented',
    ({ paths }) => Object.assign(paths[RUNS].post.responses, { 410: paths[RUNS].post.responses['401'] }),
  ],
  ['credentials are no longer needed', ({ paths }) => Object.assign(paths[RUNS].post, { security: [] })],
  [
    'texts and examples are others',
    ({ paths }) => Object.assign(paths[RUNS].get, { description: 'Other words.', summary: 'Others' }),
  ],
];

describe('a change of the contract', () => {
  it.each(BREAKING)('is breaking where %s', (_, make, found) => {
    expect(breakingChanges(contract(), changed(make)).join('\n')).toMatch(found);
  });

  it.each(HARMLESS)('is not where it is that %s', (_, make) => {
    expect(breakingChanges(contract(), changed(make))).toEqual([]);
  });
});

describe('the released contract', () => {
  const directory = mkdtempSync(join(tmpdir(), 'swf-released-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  const [, breakIt] = BREAKING[0] as Change;
  const versioned = (version: string, make: (document: Document) => void = () => undefined) =>
    changed((document) => {
      document.info.version = version;
      make(document);
    });

  it('is in the tree, and kept', () => {
    expect(releasedContract()).toBeDefined();
    expect(brokenPromises(contract())).toEqual([]);
  });

  it('may be broken by a major version only, and whoever breaks it is told', () => {
    const released = versioned('1.2.0');
    expect(brokenPromises(versioned('1.3.0', breakIt), released)).toEqual([
      'since 1.2.0: GET /api/users/: the operation is gone',
    ]);
    expect(brokenPromises(versioned('2.0.0', breakIt), released)).toEqual([]);
  });

  it('is followed by the next, without texts', () => {
    expect(release(versioned('1.0.0'), directory)).toBe(join(directory, '1.0.0.json'));
    expect(breakingChanges(releasedContract(directory) as Contract, contract())).toEqual([]);
    expect(readFileSync(join(directory, '1.0.0.json'), 'utf8')).not.toContain('"description":"');
    const addOne = ({ paths }: Document) => Object.assign(paths, { '/api/shifts/': paths['/api/users/'] });
    expect(() => release(versioned('1.0.0', addOne), directory)).toThrow('1.0.0 is released already');
    expect(() => release(versioned('1.1.0', breakIt), directory)).toThrow('the operation is gone');
    release(versioned('2.0.0', breakIt), directory);
    expect(readdirSync(directory)).toEqual(['2.0.0.json']);
  });
});
