import type { RunsHandlers } from '../../../generated/handlers.ts';
import { runsStubs } from '../../../generated/stubs.ts';

export const handlers: RunsHandlers = {
  ...runsStubs,
  deleteRun: async () => ({ status: 202 }),
};
