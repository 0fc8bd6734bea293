import { defineConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/** Where tests have a long form, or generate values: from another seed each time. */
const LONG = [
  'test/failures/**/*.test.ts',
  'test/contract/generated.test.ts',
  'test/json/every-digit.test.ts',
  'test/broker/selector.test.ts',
  'test/stomp/frame.test.ts',
  'test/testing/**/*.test.ts',
  'test/generators/**/*.test.ts',
  'test/mutants/*.test.ts',
  'test/health/alarms.test.ts',
  'test/scripts/debian.test.ts',
  'test/docs/debian.test.ts',
  'test/django-import/*.test.ts',
];

/** The tests of failures at full length, one at a time: they measure, and must not be in each other's way. */
export default defineConfig({
  test: {
    ...usual.test,
    include: LONG,
    exclude: [],
    env: { ...usual.test?.env, SWF_TEST_LONG: '1' },
    // A generated value that fails is a finding, once is enough.
    retry: 0,
    isolate: true,
    maxWorkers: 1,
    fileParallelism: false,
  },
});
