import type { CrudHandlers } from '../../../src/engine/crud.ts';

declare const runs: CrudHandlers<'Run'>;

const { deleteRun: _, ...rest } = runs;

export const handlers: CrudHandlers<'Run'> = rest;
