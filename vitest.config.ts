import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/**
 * Every file has a database and a process of its own: what one leaves behind in a shared process, such as a timer or a
 * signal's listener, would break whichever file happens to come next.
 * Many wait for other processes most of the time, so that two cores have work for three at a time. The limits are for
 * what hangs: a machine with other work to do is no reason to fail.
 */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run for minutes, in npm run test:long.
    exclude: ['test/generators/**', 'test/health/alarms.test.ts', 'test/mutants/**'],
    pool: 'forks',
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // What fails of the machine's other work is repeated, and named at the end by test/unsteady.ts.
    retry: 1,
    testTimeout: 300_000,
    hookTimeout: 400_000,
    expect: { poll: { timeout: 60_000 } },
    globalSetup: ['test/postgres.ts'],
    // A monitor that is started as a process compiles what another one has compiled before: a third of its start.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)) },
  },
});
