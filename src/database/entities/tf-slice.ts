import { defineEntity, p } from '@mikro-orm/core';
import { columns as c } from './columns.ts';
import { FastMonFile } from './fast-mon-file.ts';

/** A part of a time-frame file, the unit of work of the fast-processing workers. */
export const TFSlice = defineEntity({
  name: 'TFSlice',
  tableName: 'swf_tf_slices',
  properties: {
    id: p.bigint('number').primary(),
    fastmon_file: () => p.manyToOne(FastMonFile).fieldName('fastmon_file_id').deleteRule('cascade'),
    slice_id: c.int(),
    tf_first: c.int(),
    tf_last: c.int(),
    tf_count: c.int(),
    run_number: c.int(),
    status: c.text(20).default('queued').index(),
    retries: c.int().default(0),
    metadata: c.json().nullable(),
    created_at: c.createdAt(),
    updated_at: c.updatedAt(),
    assigned_worker: c.text(255).nullable(),
    assigned_at: c.time().nullable(),
    completed_at: c.time().nullable(),
  },
  uniques: [{ name: 'swf_tf_slices_unique', properties: ['fastmon_file', 'slice_id'] }],
  indexes: [{ properties: ['run_number', 'slice_id'] }],
});
