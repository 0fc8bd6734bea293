import type { CrudHandlers } from '../../../src/engine/crud.ts';

declare const workers: CrudHandlers<'Worker'>;
declare const runs: CrudHandlers<'Run'>;

export const handlers: CrudHandlers<'Run'> = { ...runs, listRuns: workers.listWorkers };
