import { defineEntity } from '@mikro-orm/core';
import { columns as c } from '../database/columns.ts';
import { resource } from '../engine/crud.ts';

/** A process that works on slices. */
export const Worker = defineEntity({
  name: 'Worker',
  tableName: 'swf_workers',
  properties: {
    worker_id: c.text(255).primary(),
    run_number: c.int().index(),
    panda_job: c.text(255),
    location: c.text(255),
    status: c.text(20),
    current_slice_id: c.int().nullable(),
    tf_filename: c.text(255).nullable(),
    slices_completed: c.int().default(0),
    last_heartbeat: c.time().nullable(),
    started_at: c.time(),
    ended_at: c.time().nullable(),
    metadata: c.json().nullable(),
  },
});

/** Processes that work on slices. */
export const workers = resource('Worker', Worker);
