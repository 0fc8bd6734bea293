import { defineConfig } from 'vitest/config';

/**
 * Two forks: the suite is meant for two cores, and every file has a database of its own. The limits are for what hangs:
 * a machine with other work to do is no reason to fail.
 */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run for minutes, in npm run test:long.
    exclude: ['test/generators/**', 'test/mutants/**'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    globalSetup: ['test/postgres.ts'],
  },
});
