import type { RunsHandlers } from '../../../generated/handlers.ts';
import { runsStubs } from '../../../generated/stubs.ts';

export const handlers: RunsHandlers = {
  ...runsStubs,
  retrieveRun: async () => ({
    status: 200,
    body: { run_id: 1, run_number: '100010', start_time: '', end_time: null, run_conditions: null },
  }),
};
