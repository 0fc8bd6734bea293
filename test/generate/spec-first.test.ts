import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { operations } from '../../generated/operations.ts';
import { readContract } from '../../scripts/contract/read.ts';
import { lintContract } from '../../scripts/contract-lint/lint.ts';
import { brokenPromises } from '../../scripts/released/released.ts';
import { compileQueryReader } from '../../src/http/query-reader.ts';
import { Copy } from './copy.ts';

const copy = new Copy('spec-first.md');
afterAll(() => copy.remove());

const FILE = 'contract/stf-files.yaml';
const TEST = 'test/handlers/checksum.test.ts';

/** Where the next parameter of the operation begins. */
const place = (whole: string) =>
  whole.indexOf('        - { name: created_at_after', whole.indexOf('operationId: listStfFiles'));

describe('the worked example of working spec-first', () => {
  it('begins with a test that fails: the filter is refused as the page says', () => {
    copy.write(TEST, copy.snippet(TEST));
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
    expect(copy.run('scripts/generate.ts').status).toBe(0);
    const { status, output } = copy.compile();
    expect(status, output).toBe(0);
  });

  it('ends with the test green, and nothing else written', () => {
    const { status, output } = copy.run('node_modules/vitest/vitest.mjs', 'run', TEST);
    expect(status, output).toBe(0);
  });

  it('shows what is said of a change that breaks callers', () => {
    const contract = copy.read(FILE);
    const required = copy.snippet('breaking');
    const breaking = contract.replace(copy.snippet(FILE), () => required);
    expect(breaking).not.toBe(contract);
    copy.write(FILE, breaking);
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
});
