import { afterAll, describe, expect, it } from 'vitest';
import { readContract } from '../../scripts/contract/read.ts';
import { lintContract } from '../../scripts/contract-lint/lint.ts';
import { Copy } from './copy.ts';

const copy = new Copy('adding-an-operation.md');
afterAll(() => copy.remove());

const TEST = 'test/handlers/stf-count.test.ts';
const vitest = () => copy.run('node_modules/vitest/vitest.mjs', 'run', TEST);

describe('the worked example of adding an operation', () => {
  it('begins with a test that fails, since there is no such operation', () => {
    copy.write(TEST, copy.snippet(TEST));
    const { status, output } = vitest();
    expect(status, output).toBe(1);
    expect(output).toContain('404');
  });

  it('has a contract that follows the rules', async () => {
    for (const file of ['contract/runs.yaml', 'openapi.yaml'])
      copy.insert(file, copy.snippet(file), (whole) => whole.indexOf('  /api/runs/{run_id}/:'));
    expect(await lintContract(await readContract(copy.directory))).toEqual([]);
    expect(copy.run('scripts/generate.ts').status).toBe(0);
  });

  it('does not compile without its handler, and the compiler names it', () => {
    expect(copy.compile().output).toContain('countStfFiles');
  });

  it('ends with the test green, and nothing that the checks find', () => {
    copy.write('src/operations/stf-count.ts', copy.snippet('src/operations/stf-count.ts'));
    const line = '    ...stfCount(database),\n';
    expect(copy.page).toContain(`\`${line.trim()}\``);
    const last = '    ...users(database),\n';
    copy.insert('src/handlers.ts', line, (whole) => whole.indexOf(last));
    const before = 'import { users }';
    copy.insert('src/handlers.ts', "import { stfCount } from './operations/stf-count.ts';\n", (whole) =>
      whole.indexOf(before),
    );
    const { status, output } = vitest();
    expect(status, output).toBe(0);
    const checked = copy.run('scripts/check.ts');
    expect(checked.status, checked.output).toBe(0);
  });
});
