import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const compiler = `${root}node_modules/typescript7/bin/tsc`;
const FAULTY = 'test/generate/faulty';
const files = readdirSync(new URL('./faulty/', import.meta.url)).filter((name) => name.endsWith('.ts'));

/** What the compiler says of each file of handlers and calls that do not follow the contract. */
const EXPECTED: Record<string, RegExp> = {
  'missing-handler.ts': /Property 'deleteRun' is missing/,
  'undeclared-status.ts': /Type '202' is not assignable/,
  'wrong-body.ts': /run_number/,
  'number-for-a-slice.ts': /Type 'number' is not assignable/,
  'slice-without-file.ts': /fastmon_file/,
  'misspelt-header.ts': /lokation/,
  'unknown-request-header.ts': /last-event-id/,
  'column-missing.ts': /columns that are not as in the contract.*"run_conditions"/s,
  'column-of-another-type.ts': /columns that are not as in the contract.*"run_number"/s,
  'nullable-column.ts': /columns that are not as in the contract.*"start_time"/s,
  'operation-missing.ts': /"Namespace"/,
  'list-of-another.ts': /is not assignable to type 'Handler<"listRuns">'/,
  'relation-by-wrong-field.ts': /columns that are not as in the contract.*"stf_file"/s,
  'faultless.ts': /^$/,
};

/** What it says, a part for each error: its first line names the file, and those that go on with it are indented. */
function compile(): string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [compiler, '--noEmit', '--ignoreConfig', ...OPTIONS, ...files.map((file) => join(FAULTY, file))],
    { cwd: root, encoding: 'utf8' },
  );
  return stdout.split(/^(?=\S)/m);
}

describe('handlers and calls that do not follow the contract', () => {
  let errors: string[];
  beforeAll(() => {
    errors = compile();
  });

  it('are all looked at', () => {
    expect(files.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
    expect(errors.filter((error) => !error.startsWith(FAULTY))).toEqual([]);
  });

  for (const file of files) {
    it(`${file} ${file === 'faultless.ts' ? 'compiles, so the others fail for their fault alone' : 'does not compile'}`, () => {
      const own = errors.filter((error) => error.startsWith(`${join(FAULTY, file)}(`));
      expect(own.join('')).toMatch(EXPECTED[file] ?? /never/);
      expect(own.length === 0).toBe(file === 'faultless.ts');
    });
  }
});

const OPTIONS = [
  '--singleThreaded',
  '--strict',
  '--skipLibCheck',
  '--noUncheckedIndexedAccess',
  '--target',
  'es2024',
  '--lib',
  'es2024,esnext.collection,esnext.iterator',
  '--module',
  'nodenext',
  '--types',
  'node',
  '--allowImportingTsExtensions',
  '--erasableSyntaxOnly',
];
