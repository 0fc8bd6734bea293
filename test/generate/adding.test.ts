import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintContract } from '../../scripts/contract-lint/lint.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/adding-an-operation.md'), 'utf8');
const copy = mkdtempSync(join(tmpdir(), 'swf-adding-'));

/** What the page says to put into a file. */
const snippet = (file: string) => new RegExp(`\`\`\`\\w+ ${file}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';

function insert(file: string, text: string, at: (whole: string) => number): void {
  const whole = readFileSync(join(copy, file), 'utf8');
  expect(at(whole)).toBeGreaterThan(0);
  writeFileSync(join(copy, file), whole.slice(0, at(whole)) + text + whole.slice(at(whole)));
}

const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
};
const compile = () => run('node_modules/typescript7/bin/tsc', '-p', '.');

beforeAll(() => {
  for (const name of [
    'openapi.yaml',
    'generated',
    'src',
    'scripts',
    'package.json',
    'tsconfig.json',
    'README.md',
    'docs',
  ]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('the worked example of adding an operation', { timeout: 60_000 }, () => {
  it('has a contract that follows the rules', async () => {
    insert('openapi.yaml', snippet('openapi.yaml'), (whole) => whole.indexOf('  /api/runs/{run_id}/:'));
    expect(await lintContract(readFileSync(join(copy, 'openapi.yaml'), 'utf8'))).toEqual([]);
    expect(run('scripts/generate.ts').status).toBe(0);
  });

  it('does not compile without its handler, and the compiler names it', () => {
    expect(compile().output).toContain('countStfFiles');
  });

  it('compiles with it', () => {
    const after = '    listRuns: list,\n';
    insert(
      'src/handlers/runs.ts',
      snippet('src/handlers/runs.ts'),
      (whole) => whole.indexOf(after) + after.length,
    );
    expect(compile()).toEqual({ status: 0, output: '' });
  });
});
