import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

type TestOptions = NonNullable<ViteUserConfig['test']>;

/** What there is once for a whole run. */
export const ofRun = {
  globalSetup: ['test/postgres.ts'],
  sequence: { sequencer: LongestFirst },
} satisfies TestOptions;

/**
 * What holds for every test. Many files wait for other processes most of the time, so that two cores have work for five of
 * them. The limits are for what hangs: a machine with other work to do is no reason to fail.
 */
export const usual = {
  include: ['test/**/*.test.ts'],
  // Those run in npm run test:long alone: test/README.md says what goes there.
  exclude: ['test/**/*.long.test.ts'],
  pool: 'forks',
  maxWorkers: 5,
  // What fails of the machine's other work is repeated, and named at the end by test/unsteady.ts.
  retry: 1,
  testTimeout: 300_000,
  hookTimeout: 400_000,
  expect: { poll: { timeout: 60_000 } },
  // A monitor that is started as a process compiles what another one has compiled before: a third of its start.
  env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)) },
} satisfies TestOptions;

/**
 * Files that come one after the other in a process of several: each has a database and a monitor of its own, and finds the
 * modules loaded, which is two thirds of the work of a short file. What measures or changes the process itself, its timers,
 * signals, environment or memory, does not belong here.
 */
const IN_TURN = [
  'test/{access,agents,audit,changes,contract,counting,engine,event-streams,examples,golden}/**/*.test.ts',
  'test/{handlers,health,http,json,logs,mcp,mock,operations,otlp,runs,stomp,tracing}/**/*.test.ts',
  'test/{broker,client,database,messages}/**/*.test.ts',
  'test/{backup,certificates,django-import,doctor}/*.test.ts',
  'test/{config,listen,monitor,smoke}.test.ts',
  'test/docs/{agents,opentelemetry,prometheus,python}.test.ts',
  'test/failures/*.test.ts',
  'test/scripts/{copy-database,logs,mock,testbed,watch}.test.ts',
];
/**
 * Of those, what has timers that are not real, what changes the environment or measures the process, and what waits for another
 * broker so long that it must not come last.
 */
const APART = [
  'test/broker/conformance*.test.ts',
  'test/messages/{start,ingest/artemis}.test.ts',
  'test/client/{agent-broker,failures,iteration,proxies}.test.ts',
  'test/client/{agent/agent,agent/endings,logging/monitor-log}.test.ts',
  'test/database/{batch-writer,cost}.test.ts',
  'test/database/embedded/*.test.ts',
  'test/engine/lists/count-cost.test.ts',
  'test/operations/shared-replies.test.ts',
  'test/contract/prepared-reply.test.ts',
  'test/handlers/streamed-lists.test.ts',
  'test/failures/{broker-floods,hostile-requests}.test.ts',
];

/** The same of those that need a browser, which takes a second to start; they take longest, and come first. */
const PAGES = ['test/pages/*.test.ts'];

const inTurn = globSync(IN_TURN, { cwd: import.meta.dirname, exclude: [...usual.exclude, ...APART] });

const shared = { ...usual, isolate: false, setupFiles: ['test/restore-spies.ts'] } satisfies TestOptions;

export default defineConfig({
  test: {
    ...usual,
    ...ofRun,
    projects: [
      { extends: false, test: { ...usual, name: 'apart', exclude: [...usual.exclude, ...inTurn, ...PAGES] } },
      { extends: false, test: { ...shared, name: 'pages', include: PAGES } },
      { extends: false, test: { ...shared, name: 'in turn', include: inTurn } },
    ],
  },
});
