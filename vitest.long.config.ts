import { defineConfig, mergeConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/** The tests of failures at full length, one at a time: they measure, and must not be in each other's way. */
export default mergeConfig(
  usual,
  defineConfig({
    test: { env: { SWF_TEST_LONG: '1' }, maxWorkers: 1, fileParallelism: false },
  }),
);
