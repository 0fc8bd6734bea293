import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from './check.ts';

/**
 * `npm test`: the checks, then every test. What stands behind `--` goes to vitest: `npm test -- test/handlers` runs the
 * tests of that folder or file alone, without the checks. `npm run test:quick` checks types and lint alone. The last line counts the tests from vitest's own report.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'swf-report-'));
const report = join(directory, 'report.json');

/** The configuration of `npm run test:quick`. */
const QUICK = 'vitest.quick.config.ts';

/** More tests that were left out are only counted. */
const LISTED = 20;

const words = process.argv.slice(2);
const isPart = words.some((word) => word.startsWith('test/'));
const well = isPart || (await check(words.includes(QUICK) ? ({ isQuick = false }) => isQuick : undefined));
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--reporter=${join(root, 'test/unsteady.ts')}`,
    `--outputFile.json=${report}`,
    ...words,
  ],
  { cwd: root, stdio: 'inherit' },
);
const { passed, failed, leftOut } = results();
// With a filter by name nearly all are left out, and that was asked for.
if (leftOut.length <= LISTED) for (const name of leftOut) console.log(`LEFT OUT: ${name}`);
else console.log(`LEFT OUT: ${leftOut.length} tests`);
rmSync(directory, { recursive: true, force: true });
// A check that failed counts as a failed test; so does a run that broke without naming one.
const broken = (well ? 0 : 1) + (status !== 0 && failed === 0 ? 1 : 0);
console.log(`${passed} passed, ${failed + broken} failed`);
process.exitCode = failed + broken > 0 ? 1 : 0;

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

/** The tests that were left out have the reason in their names. */
function results(): { passed: number; failed: number; leftOut: string[] } {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults }: Report = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const leftOut = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'skipped' || status === 'pending');
    return {
      passed: numPassedTests,
      failed: numFailedTests || numFailedTestSuites,
      leftOut: leftOut.map(({ fullName }) => fullName),
    };
  } catch {
    return { passed: 0, failed: 1, leftOut: [] };
  }
}
