import type { CrudHandlers } from '../../../src/engine/crud.ts';

declare const runs: CrudHandlers<'Run'>;

export const handlers: CrudHandlers<'Run'> = { ...runs, deleteRun: async () => ({ status: 202 }) };
