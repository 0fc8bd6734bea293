import { defineEntity, p } from '@mikro-orm/core';
import { byExpression, columns as c } from '../database/columns.ts';
import { resource } from '../engine/crud.ts';

/** Where a run stands, with the counts of its slices. */
export const RunState = defineEntity({
  name: 'RunState',
  tableName: 'swf_run_state',
  properties: {
    run_number: p.integer().primary().autoincrement(false),
    phase: c.text(20),
    state: c.text(20),
    substate: c.text(20).nullable(),
    target_worker_count: c.int(),
    active_worker_count: c.int().default(0),
    stf_samples_received: c.int().default(0),
    slices_created: c.int().default(0),
    slices_queued: c.int().default(0),
    slices_processing: c.int().default(0),
    slices_completed: c.int().default(0),
    slices_failed: c.int().default(0),
    state_changed_at: c.time(),
    updated_at: c.updatedAt(),
    metadata: c.json().nullable(),
  },
  indexes: [byExpression('swf_run_state_execution_id')],
});

/** Where each run stands. */
export const runStates = resource('RunState', RunState);
