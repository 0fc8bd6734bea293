import type { RunsHandlers } from '../../../generated/handlers.ts';
import { runsStubs } from '../../../generated/stubs.ts';

const { deleteRun: _, ...rest } = runsStubs;

export const handlers: RunsHandlers = rest;
