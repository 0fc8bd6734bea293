import { afterAll, beforeAll, expect, it } from 'vitest';
import { Copy } from './copy.ts';

const FILE = 'contract/stf-files.yaml';

let copy: Copy;
beforeAll(() => {
  copy = new Copy();
  copy.follow('spec-first.md');
});
afterAll(() => copy.remove());

it('docs/spec-first.md shows what is said of a change that breaks callers', () => {
  const required = copy.snippet('breaking');
  copy.insert(FILE, required, (content) =>
    content.indexOf('        - { name: created_at_after', content.indexOf('operationId: listStfFiles')),
  );
  expect(copy.run('scripts/generate.ts').status).toBe(0);
  const { status, output } = copy.run('scripts/check.ts', '--only', 'contract', 'types');
  expect(status).toBe(1);
  const [, shown = ''] = /```text\n(✗ the contract keeps[^`]*)```/.exec(copy.page) ?? [];
  expect(output).toContain(shown);
  expect(output.match(/^✗ .*$/gm)).toEqual([
    '✗ the contract keeps what was released',
    '✗ types',
    '✗ types of the pages',
  ]);
  expect(output).toContain('src/commands/testbed/compare.ts');
});
