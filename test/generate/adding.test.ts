import { afterAll, describe, expect, it } from 'vitest';
import { lintContract } from '../../scripts/contract-lint/lint.ts';
import { Copy } from './copy.ts';

const copy = new Copy('adding-an-operation.md');
afterAll(() => copy.remove());

describe('the worked example of adding an operation', () => {
  it('has a contract that follows the rules', async () => {
    copy.insert('openapi.yaml', copy.snippet('openapi.yaml'), (whole) =>
      whole.indexOf('  /api/runs/{run_id}/:'),
    );
    expect(await lintContract(copy.read('openapi.yaml'))).toEqual([]);
    expect(copy.run('scripts/generate.ts').status).toBe(0);
  });

  it('does not compile without its handler, and the compiler names it', () => {
    expect(copy.compile().output).toContain('countStfFiles');
  });

  it('compiles with it', () => {
    const after = '    listRuns: list,\n';
    copy.insert(
      'src/handlers/runs.ts',
      copy.snippet('src/handlers/runs.ts'),
      (whole) => whole.indexOf(after) + after.length,
    );
    expect(copy.compile()).toEqual({ status: 0, output: '' });
  });
});
