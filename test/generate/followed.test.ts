import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { operations } from '../../generated/operations.ts';
import { readContract } from '../../scripts/contract/read.ts';
import { lintContract } from '../../scripts/contract-lint/lint.ts';
import { brokenPromises } from '../../scripts/released/released.ts';
import { compileQueryReader } from '../../src/http/query-reader.ts';
import { isLong } from '../length.ts';
import { Copy } from './copy.ts';

// Both pages are followed in one copy of the tree, and what they come to is checked and tested once, at the end.

let copy: Copy;
beforeAll(() => {
  copy = new Copy();
});
afterAll(() => copy.remove());

const whole = (...files: string[]) => {
  for (const file of files) copy.write(file, copy.snippet(file));
};
const putBefore = (file: string, mark: string, text: string) =>
  copy.insert(file, text, (content) => content.indexOf(mark));

/** Writes what the page says in a sentence, between backquotes. */
function line(file: string, mark: string, text: string): void {
  expect(copy.page).toContain(`\`${text.trim()}\``);
  putBefore(file, mark, text);
}

// The steps are taken once, in a copy of the tree, so there is nothing to repeat.
describe('the worked example of working spec-first', { retry: 0 }, () => {
  const FILE = 'contract/stf-files.yaml';

  /** Where the next parameter of the operation begins. */
  const place = (content: string) =>
    content.indexOf('        - { name: created_at_after', content.indexOf('operationId: listStfFiles'));

  it('begins with a test that fails: the filter is refused as the page says', () => {
    copy.follow('spec-first.md');
    whole('test/handlers/checksum.test.ts');
    const read = compileQueryReader(operations.listStfFiles.parameters, { timeZone: 'UTC' });
    const errors = { checksum: ['Unknown parameter.'] };
    expect(read({ checksum: 'ad:4f1c2b3a' })).toEqual({ errors });
    expect(copy.page).toContain(JSON.stringify(errors));
  });

  it('goes on with a contract that follows the rules and breaks no promise', async () => {
    copy.insert(FILE, copy.snippet(FILE), place);
    const contract = await readContract(copy.directory);
    expect(await lintContract(contract)).toEqual([]);
    expect(brokenPromises(parse(contract))).toEqual([]);
  });
});

describe('adding a field, a resource and an operation as docs/adding.md says', { retry: 0 }, () => {
  const TESTS = ['worker-host', 'detectors', 'stf-count'].map((name) => `test/handlers/${name}.test.ts`);

  it('begins with a contract that follows the rules', async () => {
    copy.follow('adding.md');
    whole(...TESTS, 'contract/detectors.yaml');
    putBefore('contract/workers.yaml', '        current_slice_id:\n', copy.snippet('property'));
    putBefore('contract/workers.yaml', '          current_slice_id: 0\n', copy.snippet('example'));
    putBefore('contract/workers.yaml', '        - { name: current_slice_id', copy.snippet('filter'));
    putBefore('openapi.yaml', '  - name: workers\n', copy.snippet('tag'));
    putBefore('openapi.yaml', '  /api/workers/:', copy.snippet('paths'));
    putBefore('contract/runs.yaml', '  /api/runs/{run_id}/:', copy.snippet('contract/runs.yaml'));
    putBefore('openapi.yaml', '  /api/runs/{run_id}/:', copy.snippet('path'));
    expect(await lintContract(await readContract(copy.directory))).toEqual([]);
    const { status, output } = copy.run('scripts/generate.ts');
    expect(status, output).toBe(0);
  });

  if (isLong)
    it('does not compile before the code is there, and the compiler names what is missing', () => {
      const { output } = copy.compileProgram();
      for (const name of ['countStfFiles', 'listDetectors', 'host']) expect(output).toContain(name);
      expect(output).not.toContain('checksum');
    });

  it('is done with the files of the page, in which the checks find nothing', () => {
    whole(
      'src/database/migrations/0900-worker-host.ts',
      'src/resources/detector.ts',
      'src/database/migrations/0901-detectors.ts',
      'src/database/stf-count.ts',
      'src/operations/stf-count.ts',
    );
    putBefore('src/resources/worker.ts', '    current_slice_id:', copy.snippet('column'));
    line('src/resources/index.ts', '  FastMonFile,\n', '  Detector,\n');
    line('src/resources/index.ts', '    ...six(fastmonFiles)', '    ...six(detectors),\n');
    putBefore(
      'src/resources/index.ts',
      'import { FastMonFile',
      "import { Detector, detectors } from './detector.ts';\n",
    );
    for (const [name, type] of [
      ['0900-worker-host', 'Migration0900WorkerHost'],
      ['0901-detectors', 'Migration0901Detectors'],
    ]) {
      const index = 'src/database/migrations/index.ts';
      line(index, '];\n', `  { name: '${name}', class: ${type} },\n`);
      putBefore(index, '\n/** In the order', `import { ${type} } from './${name}.ts';\n`);
    }
    line('src/handlers.ts', '    ...users(database),\n', '    ...stfCount(database),\n');
    putBefore(
      'src/handlers.ts',
      'import { type SystemFacts, system }',
      "import { stfCount } from './operations/stf-count.ts';\n",
    );
    // All the checks, which are those of npm run check, where there is time; what does not fit its contract does not compile.
    const { status, output } = isLong ? copy.run('scripts/check.ts') : copy.compileProgram();
    expect(status, output).toBe(0);
  });

  it('makes the tests of both pages green, that of the filter with nothing else written', () => {
    const { status, output } = copy.run(
      ...['node_modules/vitest/vitest.mjs', 'run', '--maxWorkers=1'],
      ...[...TESTS, 'test/handlers/checksum.test.ts'],
    );
    expect(status, output).toBe(0);
    expect(stripVTControlCharacters(output)).toMatch(/Test Files +4 passed/);
  });
});
