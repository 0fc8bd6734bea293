import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { ofRun, usual } from './vitest.config.ts';

const here = import.meta.dirname;

/** Whether the tests of a file have a long form, or generate values: from another seed each time. */
function isLonger(file: string): boolean {
  return /(length|seeded)\.ts'/.test(readFileSync(join(here, file), 'utf8'));
}

/** Besides these, those that run here alone or are measured one at a time. */
const LONG = [
  ...globSync('test/**/*.test.ts', { cwd: here }).filter(isLonger),
  'test/**/*.long.test.ts',
  'test/failures/**/*.test.ts',
  'test/django-import/*.test.ts',
];

/** The tests of failures at full length, one at a time: they measure, and must not be in each other's way. */
export default defineConfig({
  test: {
    ...usual,
    ...ofRun,
    include: LONG,
    exclude: [],
    env: { ...usual.env, SWF_TEST_LONG: '1' },
    // A generated value that fails is a finding, once is enough.
    retry: 0,
    isolate: true,
    maxWorkers: 1,
    fileParallelism: false,
  },
});
