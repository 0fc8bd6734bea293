import type { CrudHandlers } from '../../../src/engine/crud.ts';

declare const runs: CrudHandlers<'Run'>;

export const handlers: CrudHandlers<'Run'> = {
  ...runs,
  retrieveRun: async () => ({
    status: 200,
    body: { run_id: 1, run_number: '100010', start_time: '', end_time: null, run_conditions: null },
  }),
};
