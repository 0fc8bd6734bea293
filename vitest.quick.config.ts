import { defineConfig } from 'vitest/config';
import { ofRun, usual } from './vitest.config.ts';

/** What needs no database, and one test of a started monitor: `npm run test:quick`, under a minute with types and lint. */
export default defineConfig({
  test: {
    ...usual,
    ...ofRun,
    isolate: false,
    include: [
      'test/smoke.test.ts',
      'test/broker/selector.test.ts',
      'test/certificates/readable.test.ts',
      'test/client/pause.test.ts',
      'test/config.test.ts',
      'test/contract/{bodies,body-intake,canonical,held-replies,released,root}.test.ts',
      'test/http/**/*.test.ts',
      'test/json/**/*.test.ts',
      'test/messages/ingest/broker-kind.test.ts',
      'test/stomp/frame.test.ts',
    ],
  },
});
