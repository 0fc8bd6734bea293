import { defineConfig } from 'vitest/config';

/** Two forks: the suite is meant for two cores, and every file has a database of its own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    globalSetup: ['test/postgres.ts'],
  },
});
