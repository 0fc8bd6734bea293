import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContract } from '../../scripts/contract/read.ts';
import { lintContract } from '../../scripts/contract-lint/lint.ts';
import { Copy } from './copy.ts';

const TESTS = ['worker-host', 'detectors', 'stf-count'].map((name) => `test/handlers/${name}.test.ts`);

let copy: Copy;
beforeAll(() => {
  copy = new Copy('adding.md');
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
describe('adding a field, a resource and an operation as docs/adding.md says', { retry: 0 }, () => {
  it('begins with a contract that follows the rules', async () => {
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

  it('does not compile before the code is there, and the compiler names what is missing', () => {
    const { output } = copy.compile();
    for (const name of ['countStfFiles', 'listDetectors', 'host']) expect(output).toContain(name);
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
    const { status, output } = copy.run('scripts/check.ts');
    expect(status, output).toBe(0);
  });

  it('makes the tests of the page green', () => {
    const { status, output } = copy.run('node_modules/vitest/vitest.mjs', 'run', ...TESTS);
    expect(status, output).toBe(0);
  });
});
